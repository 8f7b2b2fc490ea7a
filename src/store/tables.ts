import type { DossierInteraction, DossierParty, Judgement, LedgerEntry, Reading } from '../record/index.ts';

/**
 * How alike a text is to others. `exact` is a hash of its words; `keys` are whole numbers of 32 bits with sign, of which two near-copies share
 * at least one (MinHash in bands).
 */
export interface Fingerprint {
  readonly exact: string;
  readonly keys: readonly number[];
}

/** What the program made of a document that was received. Everything in it comes from the journal alone. */
export interface ReadDocument {
  /** Id of the received document; all tables name the document so, whatever `reading.document.id` is. */
  readonly id: string;
  readonly input: string;
  /** When it came, as in the journal. */
  readonly at: string;
  readonly reading: Reading;
  /** Version of the program that read it. */
  readonly program: string;
  /** The document of which this is the next version: same address or input, other words. */
  readonly versionOf: string | null;
  /** Its address in the one form under which all spellings of it are known; null where it has none. */
  readonly address: string | null;
  /** Id of the oldest document of which this is a copy or near-copy; its own id when it is none. */
  readonly group: string;
  readonly fingerprint: Fingerprint | null;
}

/** A document that could not be read, and why. `retriable` when the same bytes may be read another time. */
export interface UnreadDocument {
  readonly id: string;
  readonly input: string;
  readonly at: string;
  readonly reason: string;
  readonly retriable: boolean;
  readonly program: string;
}

/**
 * Rows of what spans documents, put in place of those with the same id. The parts of a party are added to those it has; a part that
 * another party had moves. (A party of ten thousand documents need not be given whole for each new one.) Interactions and entries are given whole.
 */
export interface DossierChange {
  readonly parties?: readonly DossierParty[];
  readonly interactions?: readonly DossierInteraction[];
  readonly entries?: readonly LedgerEntry[];
  /** Ids of what is no longer so. */
  readonly gone?: {
    readonly parties?: readonly string[];
    readonly interactions?: readonly string[];
    readonly entries?: readonly string[];
  };
}

/**
 * How a judgement stands: `stands`; `undone` by a later one; `orphan` when nothing is found that it is about. `found` is the record that it is about in
 * the present reading, where that has another id than `target`.
 */
export interface JudgementState {
  readonly judgement: Judgement;
  readonly state: 'stands' | 'undone' | 'orphan';
  readonly found: string | null;
}

/** What one transaction writes. Documents with the same id are replaced; all of it is there afterwards, or nothing. */
export interface Batch {
  readonly documents?: readonly ReadDocument[];
  readonly unread?: readonly UnreadDocument[];
  /** Ids of what is no longer listed as unread: an address that answers again. */
  readonly settled?: readonly string[];
  readonly dossier?: DossierChange;
  readonly judgements?: readonly JudgementState[];
}

/** What is known of a document without its text. */
export interface DocumentHead {
  readonly id: string;
  readonly input: string;
  readonly at: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly exact: string | null;
  readonly group: string;
  readonly versionOf: string | null;
  /** Ids of its next versions; more than one where a page was changed and changed again under two addresses. */
  readonly replacedBy: readonly string[];
  readonly program: string;
}

/** The tables as those need them who fill them. Everything in them can be made again. */
export interface Tables extends ReadTables {
  write(batch: Batch): Promise<void>;
}

/** What they give. */
export interface ReadTables {
  /** Readings by received id, in the order asked for; without those that are not there. */
  readings(ids: readonly string[]): Promise<readonly { readonly id: string; readonly reading: Reading }[]>;
  heads(ids: readonly string[]): Promise<readonly DocumentHead[]>;
  /** How many documents there are, without counting them. */
  size(): Promise<number>;
  /** Documents that came from this input or address, oldest first. */
  versions(place: {
    readonly input: string;
    readonly address: string | null;
  }): Promise<readonly DocumentHead[]>;
  /** Documents with the same words, or a key in common, oldest first; the caller compares the texts. At most 200. */
  copyCandidates(fingerprint: Fingerprint): Promise<readonly DocumentHead[]>;
  /**
   * Ids of documents in which two (or more) of the sides are, or one if only one is given, published within days that overlap `from`–`to`
   * (`YYYY-MM-DD`, null for open) or on an unknown day; sorted.
   */
  documentsBetween(
    sides: readonly string[],
    from?: string | null,
    to?: string | null,
  ): Promise<readonly string[]>;
  /** Parties by id; without the parts that are in other documents than those given, if any are. */
  parties(
    ids: readonly string[],
    options?: { readonly documents?: readonly string[] },
  ): Promise<readonly DossierParty[]>;
  /** Parties that have a part in one of the documents, or one of the names (case does not count), or the Wikidata id. */
  partiesLike(clues: {
    readonly documents?: readonly string[];
    readonly names?: readonly string[];
    readonly wikidata?: readonly string[];
  }): Promise<readonly string[]>;
  /** What spans documents and concerns at least two of these sides (or the one, if only one is given). */
  dossierBetween(sides: readonly string[]): Promise<{
    readonly interactions: readonly DossierInteraction[];
    readonly entries: readonly LedgerEntry[];
  }>;
  /** Documents whose actors are no parties yet: what spans documents does not know of them. In order of id. */
  unjoined(): Promise<readonly string[]>;
  /** All that spans documents. */
  dossier(): Promise<{
    readonly interactions: readonly DossierInteraction[];
    readonly entries: readonly LedgerEntry[];
  }>;
  /** What spans documents, by id. */
  spanning(ids: readonly string[]): Promise<{
    readonly interactions: readonly DossierInteraction[];
    readonly entries: readonly LedgerEntry[];
  }>;
  /** All judgements with their states, by time. */
  judgementStates(): Promise<readonly JudgementState[]>;
}
