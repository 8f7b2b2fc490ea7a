import type { VerbGroup } from './verb-group.ts';
import type { View } from './view.ts';

/** The words that name who does what a verb says: tokens `[first, last)`; `relative` when it is "who" or "which". */
export interface Subject {
  readonly first: number;
  readonly last: number;
  readonly relative: boolean;
}

/** One sentence with its verb groups, as the searches for subjects and clauses use it. */
export interface Clauses {
  readonly view: View;
  readonly first: number;
  readonly last: number;
  readonly groups: readonly VerbGroup[];
  /** Subjects by the index of the group, filled from left to right. */
  readonly subjects: (Subject | null)[];
  /** Index of the group that begins at a token. */
  readonly starts: ReadonlyMap<number, number>;
}
