import type { Range } from '../record/index.ts';
import { firstEndingAfter } from '../text/index.ts';
import type { CutWork } from './claim-work.ts';

const INITIATIVE =
  /\b(?:(?:which (?:was|took place) )?(?:held )?(?:at|on|upon) (?:the )?(?:initiative|request|invitation) of (?:the )?[^,.;]{2,80}|(?:at|on|upon) (?:the )?[^,.;]{2,60}?(?:['’]s?|side) (?:initiative|request)|initiated by [^,.;]{2,80})/iu;
const PURPOSE = /\b(?:to (?:discuss|review|address|exchange views on)|about|on the subject of) ([^.;]{8,})/iu;

/** Who asked for the call, where the opening line says so: the phrase's range, else null. */
export function initiativeIn(text: string, opening: Range): Range | null {
  return within(text, opening, INITIATIVE);
}

/** Speaker and rule of a claim about who asked for the call: the party that the phrase names. */
export function askedBy(
  work: CutWork,
  phrase: Range,
): { readonly speaker: string | null; readonly by: string } {
  const first = firstEndingAfter(work.analysis.tokens, phrase.start);
  const { tokens } = work.analysis;
  let last = first;
  while (last < tokens.length && tokens[last]!.start < phrase.end) last++;
  return { speaker: work.parties.of({ first, last }, null), by: 'claims/initiative' };
}

/** What the call was for, "to discuss …", where the opening line is all that an account says. */
export function purposeIn(text: string, opening: Range): Range | null {
  return within(text, opening, PURPOSE);
}

function within(text: string, range: Range, pattern: RegExp): Range | null {
  const match = pattern.exec(text.slice(range.start, Math.min(range.end, range.start + 600)));
  if (match === null) return null;
  const start = range.start + match.index;
  return { start, end: start + match[0].trimEnd().length };
}
