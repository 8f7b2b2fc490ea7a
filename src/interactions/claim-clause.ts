import type { FoundCue } from './claim-cues.ts';

/** Tokens `[first, last)`. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/**
 * One act of an account, before it is known who acts: tokens `[first, last)` from its verb to the end of what the verb
 * governs. A passive and a bare statement begin with their subject.
 *
 * `content` is a further "that …" of the clause before it. `head` is the verb, -1 where none was found.
 */
export interface Clause extends TokenRange {
  readonly kind: 'main' | 'coordinated' | 'participle' | 'content';
  readonly head: number;
  readonly cue: FoundCue | null;
  readonly passive: boolean;
  readonly subject: TokenRange | null;
  /** "On potash, the minister …": the matter that the sentence's opening names for all its clauses. */
  readonly about: TokenRange | null;
}
