import type {
  Analysis,
  Cast,
  ClaimedAccount,
  Diagnostic,
  Document,
  InteractionKind,
  NamedState,
} from '../record/index.ts';

/** One account as the comparison takes it. */
export interface AccountInput {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly claimed: ClaimedAccount;
  /** What each claim means, as a direction of length 1, in the order of the claims; without it, words alone are compared. */
  readonly meanings?: readonly (Float32Array | null)[];
  /** The party's name as people read it; null when the text does not say. */
  readonly party: string | null;
  /** Whom the account came through, publisher first. */
  readonly chain: readonly string[];
  /** Tells places and armed groups from other names. */
  readonly cast?: Cast;
  /** Where the text names a state, in text order: lets "Baghdad" and "Iraqi" be one name; without it, names are compared as words. */
  readonly named?: readonly NamedState[];
  /** The interaction that this account tells of, as far as its own text says. */
  readonly told?: { readonly date: string | null; readonly participants: readonly string[] };
}

/** What the caller knows of the interaction, and what it found on the way there. */
export interface CompareOptions {
  readonly interaction: {
    readonly kind: InteractionKind | null;
    readonly date: string | null;
    readonly participants: readonly string[];
  };
  readonly diagnostics?: readonly Diagnostic[];
}
