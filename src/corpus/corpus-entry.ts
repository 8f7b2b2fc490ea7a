import type { KnownFacts } from '../ingest/index.ts';

/** Where in a corpus something stands: the file by its path inside the corpus, and its line (from 1), where it has lines. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
}

interface Entry {
  readonly where: Place;
  /** Differs where anything about the entry differs, so that a corpus that was changed is known again as changed. */
  readonly fingerprint: string;
  /** Bytes of the corpus read when the entry ends. */
  readonly consumed: number;
}

/** A document of a corpus: a text in hand with what its row says of it, or a file still to be opened. */
export interface CorpusDocument extends Entry {
  readonly id: string;
  readonly content: { readonly path: string } | { readonly text: string; readonly facts: KnownFacts };
}

/** What could not be taken for a document: why, and the beginning of the line. */
export interface CorpusReject extends Entry {
  readonly id: string | null;
  readonly reason: string;
  readonly excerpt: string | null;
}

export type CorpusEntry = CorpusDocument | CorpusReject;

export function isReject(entry: CorpusEntry): entry is CorpusReject {
  return 'reason' in entry;
}
