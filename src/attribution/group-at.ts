import type { Clauses } from './clauses.ts';
import type { VerbGroup } from './verb-group.ts';

/** The verb group that begins at token `at`, or right behind the adverbs there; null when none does. */
export function groupNear(clauses: Clauses, at: number): VerbGroup | null {
  const { tokens } = clauses.view;
  let start = at;
  while (start < clauses.last && tokens[start]!.pos === 'ADV') start++;
  const index = clauses.starts.get(start) ?? clauses.starts.get(at);
  return index === undefined ? null : clauses.groups[index]!;
}

/** True when a verb that can have a subject of its own begins at `at` or behind the adverbs there. */
export function finiteAt(clauses: Clauses, at: number): boolean {
  const group = groupNear(clauses, at);
  return group !== null && (group.form === 'finite' || group.form === 'past' || group.form === 'base');
}
