import type { Token } from '../record/index.ts';
import type { TokenRange } from './claim-clause.ts';

const LONGEST_OPENING = 25;
const TALKS =
  /^(?:calls?|conversations?|talks?|meetings?|discussions?|exchanges?|visits?|negotiations?|consultations?)$/u;

/**
 * Where a sentence's own statement begins: after "In response,", "During the call", "For his part,", "And". A condition
 * ("If the raids go on, …") belongs to the statement and stays.
 *
 * Gives a token index from `run.first` up to `run.last`.
 */
export function skipOpening(tokens: readonly Token[], run: TokenRange): number {
  let start = run.first;
  while (
    start < run.last &&
    (tokens[start]!.pos === 'PUNCT' || /^(?:and|but|while|whereas|also)$/u.test(tokens[start]!.lower))
  )
    start++;
  const first = tokens[start];
  if (first === undefined || start >= run.last) return run.first;
  if (!['ADP', 'ADV', 'SCONJ', 'VERB'].includes(first.pos) && !isTime(first)) return start;
  if (/^(?:if|unless|should|that)$/u.test(first.lower)) return start;
  return afterTalks(tokens, start, run.last) ?? afterComma(tokens, start, run.last) ?? start;
}

/** "On potash,", "As regards the border,", "Turning to trade,": an opening that says what the sentence is about. */
export function namesMatter(tokens: readonly Token[], first: number, start: number): boolean {
  if (start - first < 3) return false;
  const [word, next] = [tokens[first]!.lower, tokens[first + 1]!.lower];
  if (/^(?:regarding|concerning|turning|addressing)$/u.test(word)) return true;
  if (word === 'as') return /^(?:for|regards|to)$/u.test(next);
  if (word === 'with' || word === 'in')
    return /^(?:regard|respect|relation|connection|reference)$/u.test(next);
  return word === 'on' && !/^\d|day$|^(?:behalf|his|her|its|their|this|that)$/u.test(next);
}

/** "During the talks the minister …", without a comma. */
function afterTalks(tokens: readonly Token[], start: number, last: number): number | null {
  if (!/^(?:during|in|at|throughout)$/u.test(tokens[start]!.lower)) return null;
  for (let at = start + 1; at < Math.min(last - 1, start + 5); at++) {
    if (!TALKS.test(tokens[at]!.lower)) continue;
    const next = tokens[at + 1]!;
    if (next.lower === ',') return at + 2;
    return next.pos === 'DET' || next.pos === 'PROPN' || next.pos === 'PRON' ? at + 1 : null;
  }
  return null;
}

function afterComma(tokens: readonly Token[], start: number, last: number): number | null {
  const limit = Math.min(last - 2, start + LONGEST_OPENING);
  for (let at = start + 1; at < limit; at++) {
    if (tokens[at]!.lower !== ',') continue;
    const next = tokens[at + 1]!;
    // "In Geneva, Vienna and Oslo, …" goes on listing; only a subject ends the opening.
    return next.pos === 'ADJ' || next.pos === 'CCONJ' || next.pos === 'ADP' || next.pos === 'ADV'
      ? null
      : at + 1;
  }
  return null;
}

function isTime(token: Token): boolean {
  return /^(?:today|yesterday|tonight|tomorrow|this)$/u.test(token.lower) && token.pos !== 'PRON';
}
