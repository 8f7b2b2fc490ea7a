import { authorNoted, isDisclaimed } from './author-note.ts';
import { isBarePlace } from './bare-name.ts';
import { readByline } from './byline.ts';
import { readCreditLine } from './credit-line.ts';
import { isDateLine } from './date-line.ts';
import { readDatelineLine } from './dateline.ts';
import { findHeadDate } from './dates.ts';
import { isFurniture } from './furniture.ts';
import { type Line, lastLines, wordsOf } from './lines.ts';
import { readMasthead } from './masthead.ts';
import { NO_FACTS, type PageFacts } from './page-facts.ts';
import { isPost } from './post.ts';
import { signerOf } from './signature.ts';
import { signingName } from './signing-office.ts';
import { readParts } from './small-line.ts';

/**
 * Reads the credits under a story: a byline or signature, place and day. Goes up from the last line until
 * a line is of the story, seven lines at most; the story's first line, at `bodyStart`, is never taken.
 */
export function readFoot(text: string, bodyStart: number): PageFacts {
  const lines = lastLines(text, bodyStart, 9);
  // The day under a correction is the correction's.
  const isCorrected = lines.some((line) => /^correct(?:ion|ed)\b/i.test(line.text));
  const foot = linesAfterStory(lines);
  const found: Found = { ...NO_FACTS };
  for (const [i, line] of foot.entries()) takeLine(found, line, foot[i + 1], isCorrected);
  // "… the spokesman said. (Lamu Courier, 6 September 1998)": where and when it was printed, behind the last sentence.
  const printed = /[.!?]["”’]? ?\(\p{Lu}[^(),]{1,40}, (?<day>[^(),]{6,30}(?:, ?\d{4})?)\)\.?$/u.exec(
    lines.at(-1)?.text ?? '',
  )?.groups?.day;
  if (printed !== undefined && isDateLine(printed)) found.published ??= findHeadDate(printed)?.date ?? null;
  const last = lines.at(-1)?.text ?? '';
  if (SIGNED_OFF.test(last))
    found.published ??= findHeadDate(last.replace(/^[A-Z]+-[A-Z]+-/, ''))?.date ?? null;
  const author = authorNoted(lines);
  return {
    ...found,
    kind: author === null && !isDisclaimed(lines) ? null : 'other',
    byline: found.byline ?? author ?? signerOf(foot),
  };
}

type Found = { -readonly [Key in keyof PageFacts]: PageFacts[Key] };

/** The lines under the last one of the story, which ends as a sentence does. */
function linesAfterStory(lines: readonly Line[]): readonly Line[] {
  const last = lines.findLastIndex(({ text }) => isStory(text));
  return lines.slice(Math.max(last + 1, 1, lines.length - 7));
}

function isStory(text: string): boolean {
  if (isCredit(text)) return false;
  if (text.length > 160) return true;
  return /[.!?:;,…]["'”’»)]?$/.test(text) || wordsOf(text).length > 14;
}

/** Lines that end as a sentence does and are credits all the same. */
function isCredit(text: string): boolean {
  return (
    readCreditLine(text) !== null ||
    BESIDE_STORY.test(text) ||
    readByline(bare(text)) !== null ||
    officeBeside(text) !== null ||
    isDateLine(text) ||
    isFurniture(text) ||
    isPost(text) ||
    (isBarePlace(text.replace(/[.,]$/, '')) && wordsOf(text).length <= 2) ||
    signingName(text) !== null
  );
}

/** How desks close an item: "AP-NY-06-15-79 1932EDT", "AFP 191412 GMT FEV 91", "(Agency) 17:20 04.06.2013". */
const SIGNED_OFF =
  /^(?:[A-Z]{2,5}-[A-Z]{2,3}-\d{2}-\d{2}-\d{2}\b.{0,12}|[A-Z]{2,9} \d{6} ?(?:GMT|UTC|Z)? [A-Z]{3,4} \d{2,4}|\([^()]{2,40}\) \d{1,2}[:.]\d{2},? \S{6,10})<?$/;

const BESIDE_STORY = /^[([]?(?:(?:additional |further )?(?:reporting|writing|edit(?:ed|ing)) by)\b/i;

function takeLine(found: Found, line: Line, next: Line | undefined, isCorrected: boolean): void {
  // "Done at Brazzaville, 16 June 1972"
  const text = line.text.replace(/^(?:(?:done|issued|signed|given) (?:at|in) |[—–-]{1,2} ?)/i, '');
  const byline = readByline(bare(text));
  if (byline !== null) {
    found.byline ??= byline.byline;
    return;
  }
  const masthead = readMasthead(text);
  if (isCorrected) return;
  const day = !line.blankAfter && next !== undefined && isDateLine(next.text) ? next.text : null;
  const place = masthead === null ? readDatelineLine(text) : null;
  if (masthead !== null) found.published ??= masthead.published ?? null;
  else if (isDateLine(text) || isFurniture(text)) found.published ??= findHeadDate(text)?.date ?? null;
  else if (place !== null) {
    found.dateline ??= place.dateline;
    found.published ??= place.published;
  } else if (text.includes('·') || text.includes('|')) found.published ??= readParts(text)?.published ?? null;
  else if (day !== null && isBarePlace(text) && wordsOf(text).length <= 2)
    found.dateline ??= `${text}\n${day}`;
}

/** "Ministry of Trade · Press officer on call: Lena Marsh", "Ministry of Trade / Directorate of Media": the house, and who answers in it. */
function officeBeside(text: string): string | null {
  const parts = text.split(/ [·|•/] /);
  return parts.length > 1 && text.length < 200 ? signingName(parts[0]!) : null;
}

function bare(text: string): string {
  return text.replace(/^[([]|[)\]]$/g, '');
}
