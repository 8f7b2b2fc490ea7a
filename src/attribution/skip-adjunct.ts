import type { Clauses } from './clauses.ts';
import { finiteFollows } from './finite-follows.ts';
import { basePhraseEnd, fullPhraseEnd, isTellingPlace, isTimeUnit, isTimeWord } from './noun-phrase.ts';

/** How a cue takes the one it speaks to: right behind it, behind a preposition, or not at all. */
export type Addressing = 'direct' | 'to' | 'with' | 'from' | 'none';

/** What was skipped: one past it, and the one addressed if it names one ("said to reporters"). */
export interface Skipped {
  readonly end: number;
  readonly addressed: readonly [first: number, last: number] | null;
}

/** Skips one adverb, date, prepositional phrase or insertion that stands at token `at` between cue and content; null when none does. */
export function skipAdjunct(clauses: Clauses, at: number, addressing: Addressing): Skipped | null {
  const { tokens } = clauses.view;
  const token = tokens[at];
  if (!token || at >= clauses.last) return null;
  if (isTimeWord(token) || (token.pos === 'ADV' && token.lower !== 'as'))
    return { end: at + 1, addressed: null };
  if (token.lower === ',') return commaInsertion(clauses, at);
  if (token.pos === 'VERB') return carriedBy(clauses, at);
  if (token.pos === 'ADP' && token.lower !== 'as') return prepositional(clauses, at, addressing);
  const base = basePhraseEnd(tokens, at, clauses.last);
  const dated = base > at && (isTimeWord(tokens[base - 1]!) || isTimeUnit(tokens[base - 1]!));
  return dated ? { end: base, addressed: null } : null;
}

/** "in a statement [carried by the agency] that …" */
function carriedBy(clauses: Clauses, at: number): Skipped | null {
  const { tokens } = clauses.view;
  const { lower, lemma } = tokens[at]!;
  if (lower === lemma || tokens[at - 1]?.pos !== 'NOUN') return null;
  if (!/^(?:by|on|in|to)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  const end = fullPhraseEnd(tokens, at + 2, clauses.last);
  return end > at + 2 ? { end, addressed: null } : null;
}

function prepositional(clauses: Clauses, at: number, addressing: Addressing): Skipped | null {
  const { tokens } = clauses.view;
  const end = fullPhraseEnd(tokens, at + 1, clauses.last);
  if (end === at + 1) return null;
  const base = basePhraseEnd(tokens, at + 1, clauses.last);
  const stop = isTellingPlace(tokens, at, base) && finiteFollows(clauses, base) ? base : end;
  return { end: stop, addressed: tokens[at]!.lower === addressing ? [at + 1, stop] : null };
}

/** How long an insertion between commas may be, in tokens. */
const LONGEST_INSERTION = 14;

/** "said, after the vote, that"; "told his counterpart, Elena Marasigan, that". */
function commaInsertion(clauses: Clauses, at: number): Skipped | null {
  const { tokens } = clauses.view;
  const first = tokens[at + 1];
  if (!first || !/^(?:ADP|ADV|SCONJ|VERB|DET|PROPN|NOUN)$/.test(first.pos)) return null;
  const named = /^(?:DET|PROPN|NOUN)$/.test(first.pos);
  for (let next = at + 2; next < Math.min(clauses.last, at + LONGEST_INSERTION); next++) {
    if (named && clauses.starts.has(next)) return null;
    if (tokens[next]!.lower === ',') return { end: next + 1, addressed: null };
  }
  return null;
}
