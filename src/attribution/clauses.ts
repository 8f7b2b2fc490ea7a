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

/** What the end of a content depends on beside its own words. */
export interface ClauseContext {
  /** Index of the cue's verb group in the sentence, or -1 for a noun. */
  readonly group: number;
  /** True for a verb that reports: a clause that hands over to it ends there. */
  readonly isCue: (group: VerbGroup) => boolean;
  /** An object ends at the first comma that does not go on listing; a clause runs on. */
  readonly object: boolean;
}
