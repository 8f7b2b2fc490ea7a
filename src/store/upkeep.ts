import { sql } from 'kysely';
import type { Database } from './schema.ts';

/** The tables are looked over again when they have grown by so many documents, and by this share of what they were. */
const AFTER_DOCUMENTS = 1_000;
const AFTER_SHARE = 3;
/** The indexes set new words aside, which every question then reads through: so many documents' at most. */
const SET_ASIDE = 8_000;
/** About a gigabyte of log: as long as it may be for a server too. */
const LOGGED = 24_000;

const TABLES = [
  'document',
  'reading',
  'actor',
  'statement',
  'event',
  'party',
  'interaction',
  'ledger_entry',
  'ledger_step',
];
const GIN = [
  'document_bands',
  'document_found',
  'statement_found',
  'event_found',
  'interaction_found',
  'ledger_entry_found',
];

/**
 * Keeps the planner's figures and the indexes in order while tables grow: the embedded database does nothing of the kind by itself, and a server
 * only some time later.
 */
export class Upkeep {
  readonly #db: Database;
  readonly #isEmbedded: boolean;
  #known: number;
  #since = 0;
  #aside = 0;
  #logged = 0;

  static async open(db: Database, isEmbedded: boolean): Promise<Upkeep> {
    const { rows } = await sql<{ rows: number }>`select greatest(reltuples, 0)::int as rows from pg_class
      where oid = 'readout.document'::regclass`.execute(db);
    return new Upkeep(db, isEmbedded, rows[0]!.rows);
  }

  private constructor(db: Database, isEmbedded: boolean, known: number) {
    this.#db = db;
    this.#isEmbedded = isEmbedded;
    this.#known = known;
  }

  async wrote(documents: number): Promise<void> {
    this.#since += documents;
    this.#aside += documents;
    this.#logged += documents;
    if (this.#since >= Math.max(AFTER_DOCUMENTS, AFTER_SHARE * this.#known)) {
      for (const table of TABLES) await sql`vacuum (analyze) ${sql.table(table)}`.execute(this.#db);
      this.#known += this.#since;
      this.#since = 0;
      this.#aside = 0;
    }
    if (this.#aside >= SET_ASIDE) await this.tidy();
    // Embedded, nothing ends the log but closing: it would grow without end, and after a kill all of it is read again.
    if (this.#isEmbedded && this.#logged >= LOGGED) {
      await sql`checkpoint`.execute(this.#db);
      this.#logged = 0;
    }
  }

  /** Puts in its place what the indexes have set aside. */
  async tidy(): Promise<void> {
    if (this.#aside === 0) return;
    for (const index of GIN)
      await sql`select gin_clean_pending_list(${`readout.${index}`}::regclass)`.execute(this.#db);
    this.#aside = 0;
  }
}
