import type { Clauses, Subject } from './clauses.ts';
import { basePhraseEnd, fullPhraseEnd, isRelative } from './noun-phrase.ts';
import type { View } from './view.ts';

/**
 * The noun phrase that follows an inverted verb: "said Tad Devine, a strategist who worked for both". Takes apposition and
 * relative clause with it; null when no noun phrase follows.
 */
export function subjectAfter(clauses: Clauses, from: number): Subject | null {
  const { view } = clauses;
  const { tokens } = view;
  const limit = levelEnd(view, from, clauses.last);
  if (from >= limit) return null;
  const base = basePhraseEnd(tokens, from, limit);
  if (base === from) return null;
  let end = tokens[from]!.pos === 'PRON' ? base : fullPhraseEnd(tokens, from, limit);
  while (end < limit && (tokens[end]!.lower === ',' || isRelative(tokens[end]!))) {
    const next = insertionEnd(clauses, end, limit);
    if (next === end) break;
    const clause = isRelative(tokens[end]!) || isRelative(tokens[end + 1]!);
    end = next;
    if (clause) break;
  }
  return { first: from, last: end, relative: false };
}

function levelEnd(view: View, at: number, last: number): number {
  const level = view.speechAt[at];
  let end = at;
  while (end < last && view.speechAt[end] === level) end++;
  return end;
}

/** One past an apposition or relative clause that begins at the comma `at`, or `at` when there is none. */
function insertionEnd(clauses: Clauses, at: number, limit: number): number {
  const { tokens } = clauses.view;
  const opens = tokens[at]!.lower === ',' ? at + 1 : at;
  if (opens >= limit) return at;
  const first = tokens[opens]!;
  const end = segmentEnd(clauses, opens, limit);
  if (/^(?:who|whose|which|where)$/.test(first.lower)) return end;
  if (opens === at) return at;
  const phrase = fullPhraseEnd(tokens, opens, limit);
  if (phrase === opens || first.pos === 'PRON') return at;
  const follower = tokens[phrase];
  if (
    phrase < limit &&
    follower &&
    (follower.pos === 'AUX' || (follower.pos === 'VERB' && !follower.lower.endsWith('ing')))
  )
    return at;
  return phrase >= end ? end : phrase < limit && isRelative(tokens[phrase]!) ? end : phrase;
}

/** The next comma, dash, colon or closing mark, or `limit`. */
function segmentEnd(clauses: Clauses, from: number, limit: number): number {
  const { tokens } = clauses.view;
  let at = from;
  while (at < limit && !(tokens[at]!.pos === 'PUNCT' && /^(?:[,;:.!?]|[—–-]+)$/.test(tokens[at]!.lower)))
    at++;
  return at;
}
