import { isPersonName } from './byline.ts';
import { type Dateline, readDateline } from './dateline.ts';
import { isHeadline } from './headline.ts';
import { firstLines, type Line, wordsOf } from './lines.ts';
import { isOfficeName, leadingOffice } from './office-name.ts';
import { firstKnown, NO_FACTS, type PageFacts } from './page-facts.ts';
import { factsOfDateline, issuerOf, readSmallLine } from './small-line.ts';

/** What the first lines of a text say of it. `bodyStart` is where the story begins, after title and credits. */
export interface Head {
  readonly facts: PageFacts;
  readonly bodyStart: number;
}

/**
 * Reads title, byline, publisher, dateline, date and kind off the first lines of a text, from `start` on. With `title`
 * given, the title is known and no line is taken for it.
 *
 * Looks at twelve lines at most, so it costs the same for any length of text.
 */
export function readHead(text: string, start: number, title: string | null = null): Head {
  const found: Found = { ...NO_FACTS, title };
  const lines = firstLines(text, start, 12);
  let at = 0;
  while (at < lines.length && takeLine(found, lines, at, title !== null)) at += 1;
  takeOpening(found, lines[at]?.text ?? '');
  return { facts: found, bodyStart: lines[at]?.start ?? lines.at(-1)?.end ?? start };
}

type Found = { -readonly [Key in keyof PageFacts]: PageFacts[Key] };

/** Takes what a line of the head says; false when the line belongs to the story. */
function takeLine(found: Found, lines: readonly Line[], at: number, isTitleKnown: boolean): boolean {
  const line = lines[at]!;
  if (line.text.length > 300) return false;
  if (isBareName(found, lines, at)) {
    found.byline ??= line.text;
    return true;
  }
  const small = readSmallLine(line.text);
  if (small !== null) return take(found, small);
  // "(Courtesy translation)", "(Updates with reaction)"
  if (/^\([^()]*\)$/.test(line.text)) return true;
  if (found.title !== null && sameWords(found.title, line.text)) return true;
  if (isTitleKnown || !looksLikeHeadline(lines, at)) return false;
  // "KARACHI: The harbour board said …" opens a story, "EXCLUSIVE: Memo shows doubts" on a line of its own is a headline.
  const dateline = readDateline(line.text);
  if (dateline !== null && (found.title !== null || isFirm(dateline))) return false;
  // A second line of that sort is the standfirst; a sentence with a full stop there is the story.
  if (found.title !== null) return !/[.!?…:]["'”’»)]?$/.test(line.text);
  return take(found, { title: withoutMarks(line.text), publisher: issuerOf(line.text) });
}

/** "(2nd LD) Seoul …", "UPDATE 2-Seoul …": what an agency puts before a headline that it sends again. */
function withoutMarks(headline: string): string {
  const marks =
    /^(?:\((?:\d\w\w )?(?:ld|lead|urgent|update\w*|writethru|recast\w*)[^()]{0,12}\)\s+|update \d+\s*[-–—]\s*)+/i;
  return headline.replace(marks, '') || headline;
}

/** Whether a dateline has a day or a credit, so that it can be nothing else. */
function isFirm({ dateline, credit }: Dateline): boolean {
  return credit !== null || /\d/.test(dateline ?? '');
}

/** Adds what is not known yet. Always true: the line was taken. */
function take(found: Found, facts: Partial<PageFacts>): true {
  Object.assign(found, firstKnown(found, { ...NO_FACTS, ...facts }));
  return true;
}

/** A writer's name without "By", under the title and over the day or the story. Over an office's own text it would be a place. */
function isBareName(found: Found, lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1]?.text;
  if (found.title === null || found.byline !== null || found.kind === 'readout' || next === undefined)
    return false;
  const { text } = lines[at]!;
  if (found.publisher !== null && isOfficeName(found.publisher)) return false;
  if (!isPersonName(text) || isOfficeName(text) || /^by\b/i.test(text)) return false;
  // Over the story itself it stands alone between two blank lines, in a text that has its outlet already.
  const alone = found.publisher !== null && lines[at]!.blankAfter && lines[at - 1]?.blankAfter === true;
  return readSmallLine(next)?.published !== undefined || (alone && /[.:]/.test(next));
}

/** Judges a line by the next line of the story; credits between the two set it apart as a blank line does. */
function looksLikeHeadline(lines: readonly Line[], at: number): boolean {
  let next = at + 1;
  while (next < lines.length && readSmallLine(lines[next]!.text) !== null) next += 1;
  const line = lines[at]!;
  return isHeadline({ ...line, blankAfter: line.blankAfter || next > at + 1 }, lines[next]);
}

/** The first words of the story: a dateline, or who released what follows. */
function takeOpening(found: Found, opening: string): void {
  const dateline = readDateline(opening);
  if (dateline !== null) take(found, factsOfDateline(dateline));
  const released = RELEASED.exec(opening.slice(0, 240))?.groups?.issuer ?? '';
  // "The spokesperson for the Federal Government, Lena Brandt, issued …": the office, and not who speaks for it.
  const spoken = /^the spokes\p{L}+ (?:for|of) (?<office>[^,]+)/iu.exec(released)?.groups?.office;
  const issuer = leadingOffice(spoken ?? released);
  if (issuer !== null) take(found, { publisher: issuer, kind: 'readout' });
  if (ATTRIBUTABLE.test(opening.slice(0, 120))) take(found, { kind: 'readout' });
}

const RELEASED =
  /^(?<issuer>.{4,120}?) (?:has |have |today |on \w+ )?(?:issued|released|published) the following (?:\w+ )?(?:readout|statement|communiqu[eé]|press release|summary)/;
const ATTRIBUTABLE = /^the (?:below|following) (?:statement |readout )?(?:is|can be) attribut(?:able|ed) to/i;

function sameWords(a: string, b: string): boolean {
  return wordsOf(a.toLowerCase()).join(' ') === wordsOf(b.toLowerCase()).join(' ');
}
