import type { Kysely, Transaction } from 'kysely';
import type { DossierInteraction, DossierParty, Judgement, LedgerEntry, Span } from '../record/index.ts';

interface Dated {
  readonly day: string;
  readonly day_to: string;
}

/** The tables as rows come out of them; see {@link V1} for what they mean. */
export interface Schema {
  meta: { readonly key: string; readonly value: string };
  document: Dated & {
    readonly id: string;
    readonly input: string;
    readonly at: string;
    readonly program: string;
    readonly kind: string;
    readonly title: string | null;
    readonly byline: string | null;
    readonly publisher: string;
    readonly published: string | null;
    readonly language: string | null;
    readonly url: string | null;
    readonly address: string | null;
    readonly version_of: string | null;
    readonly copy_group: string;
    readonly exact: string | null;
    readonly bands: readonly number[] | null;
    readonly text: string;
    readonly keys: readonly string[];
    readonly words: string;
  };
  reading: { readonly document: string; readonly packed: Uint8Array };
  actor: {
    readonly document: string;
    readonly id: string;
    readonly day: string;
    readonly name: string;
    readonly own_side: string;
    readonly side: string;
    readonly party: string | null;
    readonly mentions: readonly Span[];
  };
  statement: Dated & {
    readonly document: string;
    readonly id: string;
    readonly speaker: string | null;
    readonly recipients: readonly string[];
    readonly chain: readonly string[];
    readonly act: string;
    readonly force: number;
    readonly negated: boolean;
    readonly topics: readonly string[];
    readonly text: string;
    readonly spans: readonly Span[];
    readonly keys: readonly string[];
    readonly words: string;
    readonly score: number | null;
  };
  event: Dated & {
    readonly document: string;
    readonly id: string;
    readonly date: string | null;
    readonly type: string;
    readonly mode: string | null;
    readonly status: string;
    readonly actors: readonly string[];
    readonly recipients: readonly string[];
    readonly spans: readonly Span[];
    readonly keys: readonly string[];
    readonly score: number | null;
  };
  party: {
    readonly id: string;
    readonly name: string;
    readonly side: string;
    readonly wikidata: string | null;
    readonly names: readonly string[];
    readonly words: string;
    readonly record: Omit<DossierParty, 'parts'>;
  };
  interaction: Dated & {
    readonly id: string;
    readonly kind: string;
    readonly divergence: number | null;
    readonly accounts: number;
    readonly keys: readonly string[];
    readonly record: DossierInteraction;
  };
  ledger_entry: Dated & {
    readonly id: string;
    readonly kind: string;
    readonly standing: string;
    readonly keys: readonly string[];
    readonly words: string;
    readonly record: LedgerEntry;
  };
  ledger_step: Dated & { readonly entry: string; readonly number: number };
  judgement: {
    readonly id: string;
    readonly at: string;
    readonly who: string;
    readonly kind: string;
    readonly target: string;
    readonly document: string | null;
    readonly state: 'stands' | 'undone' | 'orphan';
    readonly found: string | null;
    readonly record: Judgement;
  };
  unread: {
    readonly id: string;
    readonly input: string;
    readonly at: string;
    readonly reason: string;
    readonly retriable: boolean;
    readonly program: string;
  };
  publisher: { readonly name: string; readonly documents: number; readonly copies: number };
  party_documents: { readonly party: string; readonly documents: number };
}

export type Database = Kysely<Schema>;

/** The same within a transaction. */
export type Writing = Transaction<Schema>;
