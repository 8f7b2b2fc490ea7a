import type { Token } from '../record/index.ts';
import type { Candidate } from './candidate.ts';
import { CALENDAR } from './name-runs.ts';

/**
 * True where a candidate looks like the subject of a clause: a verb follows, with at most an adverb, a day or an apposition
 * between, and no preposition or verb governs it.
 */
export function isSubject(candidate: Candidate, words: readonly Token[]): boolean {
  if (candidate.nested) return false;
  const before = words[candidate.first - 1];
  if (before && (before.pos === 'ADP' || before.pos === 'VERB' || before.lower === 'to')) return false;
  let at = candidate.last;
  while (words[at]?.pos === 'ADV') at++;
  if (words[at]?.lower === 'on' && CALENDAR.has(words[at + 1]?.lower ?? '')) at += 2;
  const after = words[at];
  if (after?.pos === 'VERB' || after?.pos === 'AUX') return true;
  const opens = before === undefined || candidate.first <= 1;
  return (
    opens && (after?.text === ',' || after?.lower === 'and' || after?.lower === 'on' || after?.pos === 'PRON')
  );
}
