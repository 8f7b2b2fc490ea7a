import type { Clauses } from './clauses.ts';
import { basePhraseEnd, fullPhraseEnd } from './noun-phrase.ts';

/** True when a noun phrase with a finite verb of its own begins at `at`. */
export function finiteFollows(clauses: Clauses, at: number): boolean {
  const { starts, groups, last } = clauses;
  const { tokens } = clauses.view;
  const base = basePhraseEnd(tokens, at, last);
  if (base === at) return /^there$/.test(tokens[at]?.lower ?? '') && starts.has(at + 1);
  for (const end of new Set([base, fullPhraseEnd(tokens, at, last)])) {
    let next = end;
    while (next < last && tokens[next]!.pos === 'ADV') next++;
    const index = starts.get(end) ?? starts.get(next);
    if (index === undefined) continue;
    const { form } = groups[index]!;
    if (form === 'finite' || form === 'past') return true;
    if (form === 'base') return /^(?:PRON|NOUN|PROPN|NUM|DET)$/.test(tokens[end - 1]!.pos);
  }
  return false;
}
