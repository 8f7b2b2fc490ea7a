import type { Attribution, Reading, Token } from '../record/index.ts';

/** A document of the set, read, with its words and what the content of each attribution means (null where unknown). */
export interface TracedDocument {
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  /** One for each attribution, of length 1: their product is near 1 where they mean alike. */
  readonly meanings: readonly (Float32Array | null)[];
}

/** An attribution with the document it stands in, as a place in the set. */
export interface Placed {
  readonly at: number;
  readonly attribution: Attribution;
  readonly meaning: Float32Array | null;
}
