import type { EventRow } from '../record/index.ts';

/** A file that rows go into, one at a time. Until `finish` returns it is not whole. */
export interface RowFile<Row = EventRow> {
  write(row: Row): void;
  /** Writes what is left, sees everything on the disk and closes the file. */
  finish(): void;
  /** Closes the file as it is. */
  abandon(): void;
}
