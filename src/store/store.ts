import type { Diagnostic } from '../record/index.ts';
import type { BackedUp } from './backup.ts';
import type { EntryKind, Journal } from './journal/journal.ts';
import type { Questions } from './questions/questions.ts';
import type { ReadTables, Tables } from './tables.ts';

/** Where a record is: a folder of ours, or a PostgreSQL database (15 or later). */
export type Place = { readonly folder: string } | { readonly postgres: string };

export interface OpenOptions {
  /** Makes an empty record where there is none; without it that is an error. Default true. */
  readonly create?: boolean;
  /** Throws the tables away, unseen: for a rebuild, also of a database that cannot be opened any more. */
  readonly clear?: boolean;
}

/** A record opened for writing: nobody else writes to it (nor, in a folder, reads it) until it is closed. */
export interface Store {
  /** The folder, or the address without its password. */
  readonly name: string;
  /** What was mended at opening: a torn line cut off, a dead process's lock taken over, damaged lines seen. */
  readonly diagnostics: readonly Diagnostic[];
  readonly journal: Journal;
  readonly tables: Tables;
  readonly questions: Questions;
  /**
   * Entries of the journal that the tables do not hold yet, in order: documents never read (a kill came between), judgements not
   * written. `again` adds the documents that could not be read: those that may be another time, or all.
   */
  unwritten(options?: {
    readonly again?: 'retriable' | 'all';
  }): AsyncIterable<{ readonly kind: EntryKind; readonly id: string; readonly number: number }>;
  /** Writes the whole journal into one new file (JSON Lines, gzip); what is appended meanwhile may or may not be in it. */
  backup(file: string): Promise<BackedUp>;
  close(): Promise<void>;
}

/** A record opened for questions alone. On PostgreSQL beside whoever writes. */
export interface ReadOnlyStore {
  readonly name: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly tables: ReadTables;
  readonly questions: Questions;
  close(): Promise<void>;
}
