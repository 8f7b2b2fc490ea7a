import { isBareName } from './bare-name.ts';
import { isCapitals } from './capitals.ts';
import type { HeadLine } from './cut-head.ts';
import { isHeadline } from './headline.ts';
import { isMeetingName } from './issuer.ts';
import { wordsOf } from './lines.ts';

/**
 * The line among those of a head that is its title, or null: the likeliest by its form and where it stands, of
 * equals the first (what follows is the standfirst).
 *
 * @param open the lines that no other reading explains, in order
 * @param lines all lines of the head, the first of the story with them
 */
export function titleLine(open: readonly HeadLine[], lines: readonly HeadLine[]): HeadLine | null {
  let best: HeadLine | null = null;
  let most = LEAST - 1;
  for (const line of open) {
    const score = scoreOf(line, lines);
    if (score > most) [best, most] = [line, score];
  }
  return best;
}

const LEAST = 3;

/** How much a line looks like a title; 0 when it can be none. */
function scoreOf(line: HeadLine, lines: readonly HeadLine[]): number {
  const at = lines.indexOf(line);
  const last = lines.at(-1)!;
  // Credits between title and story set it apart as a blank line does.
  const isApart = line.blankAfter || lines[at + 1] !== last;
  if (!isHeadline({ ...line, blankAfter: isApart }, last)) return 0;
  const words = wordsOf(line.text).length;
  const sentence = isSentence(line.text) || (words >= 5 && !isBareName(line.text));
  let score = words >= 5 || (sentence && words >= 3) ? 2 : words >= 3 ? 1 : -1;
  if (opensBlock(lines, at)) score += 2;
  if (line.blankAfter) score += 1;
  if (isDocumentName(line.text)) score += 3;
  if (isMeetingName(line.text)) score -= 4;
  if (words >= 3 && isCapitals(line.text) && !lines.slice(at + 1).every((one) => isCapitals(one.text)))
    score += 1;
  if (sentence) score += 2;
  // A line joined to the office below it is of the letterhead.
  if (!line.blankAfter && (lines[at + 1]?.facts?.publisher ?? null) !== null) score -= 2;
  return score;
}

/** Whether a line is the first of its block, sections and numbers over it left aside. */
function opensBlock(lines: readonly HeadLine[], at: number): boolean {
  const before = lines[at - 1];
  if (before === undefined || before.blankAfter) return true;
  const isSilent = before.facts !== null && Object.values(before.facts).every((value) => value === null);
  return isSilent && opensBlock(lines, at - 1);
}

/** "Statement by …", "SUMMARY RECORD OF THE 19th MEETING", "Background note for the press": a paper called by its sort. */
export function isDocumentName(text: string): boolean {
  return DOCUMENT.test(text) && wordsOf(text).length >= 2;
}

const DOCUMENT =
  /^(?:(?:joint|final|full|text of the|press|media|news|official|agreed|weekly|daily|noon|midday|morning|evening|summary|verbatim|background|transcript of|highlights of|presidential|provisional) ){0,4}(?:statement|communiqu[eé]|declaration|conclusions|minutes|record|transcript|read-?out|briefing|note|remarks|highlights|interaction|summary|(?<=(?:press|media|news) )conference|points|resolution|aide-m[eé]moire|protocol|diary|letter)(?: (?:by|of|on|from|for|with|to|following|regarding|concerning|at|between|dated)\b|$)/i;

/** A word in small letters that is no particle: headlines in sentence case have one, names of outlets and offices none. */
function isSentence(text: string): boolean {
  if (isCapitals(text)) return /[?!]/.test(text);
  return wordsOf(text)
    .slice(1)
    .some((word) => /^\p{Ll}{3,}/u.test(word) && !SMALL.test(word));
}

const SMALL = /^(?:and|the|for|del|des|von|van|der|les|los|las|ibn|bin|und|pour|aux)$/;
