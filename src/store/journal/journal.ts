import type { Judgement, Received } from '../../record/index.ts';

/** What cannot be made again: a document as it came, or what a person decided. */
export type JournalEntry = { readonly received: Received } | { readonly judgement: Judgement };

export type EntryKind = 'received' | 'judgement';

/** An entry and its place: numbers rise in the order of adding. On PostgreSQL some numbers are missing, which means nothing. */
export interface NumberedEntry {
  readonly number: number;
  readonly entry: JournalEntry;
}

/** A line that is not what was written. `place` is a file and a line in it, or a row. */
export interface DamagedEntry {
  readonly place: string;
  readonly why: string;
}

export interface ReadOptions {
  /** Gives only entries with a greater number. */
  readonly after?: number;
  /** Told of each damaged entry, after which reading goes on; without it, reading ends at the first with a RecordError. */
  readonly passOver?: (damaged: DamagedEntry) => void;
}

/** Everything irreplaceable, in the order in which it came; only ever added to. The same over a folder and over PostgreSQL. */
export interface Journal {
  /**
   * Keeps entries for good: resolves once they are on the disk. An entry whose kind and id are there already is left out, so
   * whatever was not acknowledged may be appended again.
   *
   * @returns the entries that were new, in order. `[]` when all were there.
   * @throws RecordError when they cannot be kept (no room, no right to write); no line is left half-written, and all may be appended again.
   */
  append(entries: readonly JournalEntry[]): Promise<readonly JournalEntry[]>;
  has(kind: EntryKind, id: string): Promise<boolean>;
  /** @throws RecordError when the entry is there and damaged. */
  received(id: string): Promise<Received | null>;
  /** All entries, in order of number. @throws RecordError, see {@link ReadOptions.passOver}. */
  entries(options?: ReadOptions): AsyncIterable<NumberedEntry>;
  /** Kind, id and number of all entries in order, or of those with a greater number than `after`, without reading them. */
  contents(
    after?: number,
  ): AsyncIterable<{ readonly kind: EntryKind; readonly id: string; readonly number: number }>;
}

export function entryKey(entry: JournalEntry): { kind: EntryKind; id: string } {
  return 'received' in entry
    ? { kind: 'received', id: entry.received.id }
    : { kind: 'judgement', id: entry.judgement.id };
}
