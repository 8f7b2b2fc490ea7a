import { isCapitals } from './capitals.ts';
import { CAPITAL } from './latin.ts';
import { firstLines, type Line } from './lines.ts';

/**
 * The first lines of a text, at most `count`, a line that was broken for its length joined to what it goes on with:
 * "MINISTRY OF TRADE" over "AND INDUSTRY" is one line, and so is a paragraph that was set in short lines.
 */
export function headLines(text: string, start: number, count: number): readonly Line[] {
  const joined: Line[] = [];
  for (const line of firstLines(text, start, count).flatMap(columnsOf)) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      (last.blankAfter ? isSplitTitle(last.text, line.text) : goesOn(last.text, line.text))
    ) {
      joined[joined.length - 1] = { ...line, start: last.start, text: `${last.text} ${line.text}` };
    } else joined.push(line);
  }
  return joined;
}

/** "The White House        July 9, 1993": what stands in columns are lines of their own. */
function columnsOf(line: Line): readonly Line[] {
  if (line.text.length > 120 || /[.!?]["”]?$/.test(line.text)) return [line];
  const columns = [...line.text.matchAll(/\S+(?:[ ]{1,2}\S+)*/g)];
  return columns.map(({ 0: text, index }, i) => ({
    text,
    start: line.start + index,
    end: line.start + index + text.length,
    blankAfter: line.blankAfter && i === columns.length - 1,
  }));
}

/** Whether the second line only carries on the first: no phrase ends in a preposition, and none begins in small letters. */
function goesOn(first: string, second: string): boolean {
  if (first.length < 14) return /^by:?$/i.test(first);
  if (/ \| /.test(first) || /[.!?:;|]["'”’)]?$/.test(first) || /^by \p{Lu}/u.test(second)) return false;
  // A cable's sender stands over "TO …", a paper's name over "published in …".
  if (/^FM [A-Z]/.test(first) || /^(?:published|printed|edited|issued)\b/.test(second)) return false;
  // A line in capitals does not go on in small letters: "THE NORTHERN PACKET" over "and Lakeside Advertiser".
  if (isCapitals(first) && !isCapitals(second)) return ENDS_OPEN.test(first) || isSplitTitle(first, second);
  return (
    (isCapitals(first) && /,$/.test(first)) ||
    ENDS_OPEN.test(first) ||
    /^[a-zà-ÿ]{2,}/.test(second) ||
    (isCapitals(first) && OPENS_INSIDE.test(second))
  );
}

/** "STATEMENT" over "by the Spokesperson on the arrests": one title, its sort set apart in larger type. */
function isSplitTitle(first: string, second: string): boolean {
  return (
    /^(?:(?:joint|press) )?(?:statement|declaration|communiqu[eé]|remarks)$/i.test(first) &&
    /^(?:by|of|on|from) /.test(second)
  );
}

const ENDS_OPEN = /\b(?:a|an|and|at|between|by|for|from|in|of|on|the|to|with)$/i;
const OPENS_INSIDE = new RegExp(`^(?:AND|AT|BETWEEN|BY|FOR|FROM|IN|OF|ON|TO|WITH) [${CAPITAL}]`);
