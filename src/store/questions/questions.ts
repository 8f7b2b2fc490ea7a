import type {
  Act,
  ActorKind,
  DocumentKind,
  DossierInteraction,
  DossierParty,
  Force,
  InteractionKind,
  JudgedKind,
  Judgement,
  LedgerEntry,
  Reading,
  Span,
  Standing,
  Trend,
  UndertakingKind,
} from '../../record/index.ts';
import type { JudgementState } from '../tables.ts';

/** Which rows of an answer. `limit` is 1 to 1000, by default 50; `after` the `next` of the page before. */
export interface Paging {
  readonly limit?: number;
  readonly after?: string | null;
}

/** `next` leads to the following page; null on the last. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** The document that a row stands in. `published` is EDTF. */
export interface RowDocument {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly input: string;
}

/** What people decided about a row, judgements that stand only. */
export type Verdict = Pick<Judgement, 'id' | 'at' | 'who' | 'verdict' | 'fields' | 'note'>;

interface Judged {
  readonly verdicts: readonly Verdict[];
}

/** An actor as a row names it. `id` is its id in the reading, `party` its party over all documents once that is worked out. */
export interface RowActor {
  readonly id: string;
  readonly name: string;
  readonly side: string;
  readonly party: string | null;
}

export interface StatementRow extends Judged {
  readonly document: RowDocument;
  /** Id of the attribution in the document's reading. */
  readonly id: string;
  readonly speaker: RowActor | null;
  readonly recipients: readonly RowActor[];
  readonly chain: readonly string[];
  readonly act: Act;
  readonly force: Force;
  readonly negated: boolean;
  readonly topics: readonly string[];
  /** The words said, as the document gives them. */
  readonly text: string;
  readonly spans: readonly Span[];
}

/**
 * Who (`speaker`, `recipient`, `party`: id of a party or key of a side, as `resolve` gives them) said what. `from` and `to` are days
 * (`YYYY-MM-DD`): documents published on a day that may be between. `text` is searched as words (English stems; "quoted words" stand together; -word excludes; or).
 */
export interface SearchQuestion {
  readonly text?: string;
  readonly speaker?: string;
  readonly recipient?: string;
  /** Speaks or is spoken to. */
  readonly party?: string;
  readonly act?: Act;
  readonly force?: Force;
  readonly minForce?: Force;
  readonly topic?: string;
  readonly publisher?: string;
  readonly negated?: boolean;
  readonly from?: string;
  readonly to?: string;
}

/**
 * One thing between two sides. `date` is EDTF: when it happened where the text says so, else when it was published. `document` is null only for
 * a step of the ledger that no document shows (a deadline that passed).
 */
export interface TimelineRow extends Judged {
  readonly date: string | null;
  readonly kind: 'statement' | 'event' | 'interaction' | 'step';
  /** Id of the attribution or event in the document's reading; of the interaction or ledger entry in the dossier. */
  readonly id: string;
  /** Names; of a step of the ledger its sides, of an interaction all who took part in `from`. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Which event, act, interaction or step: `REQUEST`, `directive`, `call`, `restated`. */
  readonly what: string;
  readonly force: number | null;
  readonly text: string;
  readonly document: RowDocument | null;
  readonly spans: readonly Span[];
}

export interface LedgerQuestion {
  readonly id?: string;
  readonly from?: string;
  readonly to?: string;
  /** Either way. */
  readonly between?: readonly [string, string];
  readonly kind?: UndertakingKind;
  readonly standing?: Standing;
  readonly topic?: string;
  readonly text?: string;
  /** Days: the entry was made or repeated between them. */
  readonly since?: string;
  readonly until?: string;
}

export interface LedgerRow extends Judged {
  readonly entry: LedgerEntry;
  /** The documents of its steps, by id. */
  readonly documents: Readonly<Record<string, RowDocument>>;
}

export interface InteractionQuestion {
  readonly id?: string;
  /** Sides or parties that all took part. */
  readonly parties?: readonly string[];
  readonly kind?: InteractionKind;
  readonly minDivergence?: number;
  /** At least so many sides gave an account. */
  readonly minAccounts?: number;
  /** A document that tells of it. */
  readonly document?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface InteractionRow extends Judged {
  readonly interaction: DossierInteraction;
  readonly documents: Readonly<Record<string, RowDocument>>;
}

/** The interactions of two sides whose accounts could be compared, oldest first. */
export interface DivergenceAnswer {
  readonly rows: readonly InteractionRow[];
  readonly next: string | null;
  /** Over all of them, not only this page. */
  readonly trend: Trend | null;
  readonly topics: readonly {
    readonly topic: string;
    readonly interactions: number;
    /** Mean over interactions, each counted once. */
    readonly divergence: number;
    readonly trend: Trend | null;
  }[];
}

/** A party and where it appears, newest first. */
export interface ActorAnswer extends Judged {
  readonly party: Omit<DossierParty, 'parts'>;
  readonly documents: number;
  readonly rows: readonly {
    readonly document: RowDocument;
    readonly actor: string;
    readonly mentions: readonly Span[];
  }[];
  readonly next: string | null;
}

export interface DocumentsQuestion {
  readonly text?: string;
  readonly publisher?: string;
  readonly kind?: DocumentKind;
  readonly language?: string;
  /** A party or side that the document speaks of. */
  readonly party?: string;
  /** Copies of this document, itself included. */
  readonly group?: string;
  readonly versionOf?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface DocumentRow extends Judged {
  readonly document: RowDocument;
  readonly kind: DocumentKind;
  readonly language: string | null;
  readonly group: string;
  readonly versionOf: string | null;
  readonly at: string;
  readonly program: string;
  /** The beginning of the text, or where the words searched for are; at most 200 characters. */
  readonly snippet: string;
}

/** A publisher with what there is of it. `copies` of its documents repeat another's. Days are `YYYY-MM-DD`. */
export interface SourceRow {
  readonly publisher: string | null;
  readonly documents: number;
  readonly copies: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** One document whole. */
export interface WholeDocument extends DocumentRow {
  readonly reading: Reading;
  readonly copies: readonly RowDocument[];
  readonly versions: readonly RowDocument[];
  /** What people decided about records of the reading, oldest first; judgements that stand only. */
  readonly judged: readonly JudgedRecord[];
}

/** A judgement that stands, with the record of the reading that it is about: of the kind, by the id that it has there. */
export interface JudgedRecord extends Verdict {
  readonly kind: JudgedKind;
  readonly record: string;
}

/** A statement or event that nobody has judged, with the words around it. `score` is 0 to 1, how sure the program was. */
export interface DoubtfulRow {
  readonly kind: 'attribution' | 'event';
  readonly document: RowDocument;
  readonly id: string;
  readonly score: number;
  /** The act or the type of event. */
  readonly what: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly force: Force | null;
  readonly spans: readonly Span[];
  /** At most 200 characters of the document on either side of the words. */
  readonly before: string;
  readonly after: string;
}

/** A party in a list. `documents`: in how many it is named. */
export interface PartyRow extends Judged {
  readonly party: Omit<DossierParty, 'parts'>;
  readonly documents: number;
}

export interface PartiesQuestion {
  /** The beginnings of words of a name. */
  readonly text?: string;
  readonly kind?: ActorKind;
  readonly side?: string;
}

/** Somebody a name may mean. `key` is what the questions take. */
export interface Resolved {
  readonly key: string;
  readonly kind: 'side' | 'party';
  readonly name: string;
  readonly side: string;
  /** In how many documents it is named. */
  readonly documents: number;
}

export interface FailureRow {
  readonly id: string;
  readonly input: string;
  readonly at: string;
  readonly reason: string;
  readonly retriable: boolean;
}

/**
 * Read-only. An answer without rows is an empty page; a wrong argument (a limit of 0, a foreign cursor, no day) a UsageError.
 * Newest first unless said otherwise; what has no date comes last.
 */
export interface Questions {
  search(question: SearchQuestion, paging?: Paging): Promise<Page<StatementRow>>;
  /** Everything between two sides or parties, oldest first, what has no date last. */
  timeline(
    a: string,
    b: string,
    days?: { readonly from?: string; readonly to?: string },
    paging?: Paging,
  ): Promise<Page<TimelineRow>>;
  ledger(question: LedgerQuestion, paging?: Paging): Promise<Page<LedgerRow>>;
  interactions(question: InteractionQuestion, paging?: Paging): Promise<Page<InteractionRow>>;
  divergence(a: string, b: string, paging?: Paging): Promise<DivergenceAnswer>;
  /** A party by id; null when there is none. */
  actor(party: string, paging?: Paging): Promise<ActorAnswer | null>;
  documents(question: DocumentsQuestion, paging?: Paging): Promise<Page<DocumentRow>>;
  document(id: string): Promise<WholeDocument | null>;
  /** Publishers by number of documents. */
  sources(paging?: Paging): Promise<Page<SourceRow>>;
  failures(paging?: Paging): Promise<Page<FailureRow>>;
  judgements(
    question: {
      readonly kind?: JudgedKind;
      readonly who?: string;
      readonly state?: JudgementState['state'];
      readonly document?: string;
    },
    paging?: Paging,
  ): Promise<Page<JudgementState>>;
  /** Statements and events that nobody has accepted, rejected or corrected, the least sure first. */
  doubtful(paging?: Paging): Promise<Page<DoubtfulRow>>;
  /** Parties in the order of their names, then those that are only described. */
  parties(question: PartiesQuestion, paging?: Paging): Promise<Page<PartyRow>>;
  /** Sides and parties that a name, key or id may mean, the likeliest first. At most 20. */
  resolve(name: string): Promise<readonly Resolved[]>;
  /** What sides and parties are called, by key, as {@link Questions.resolve} calls them; without those that are not there. */
  names(keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** How much there is. */
  counts(): Promise<
    Readonly<
      Record<
        | 'documents'
        | 'unread'
        | 'statements'
        | 'events'
        | 'parties'
        | 'interactions'
        | 'entries'
        | 'judgements',
        number
      >
    >
  >;
}
