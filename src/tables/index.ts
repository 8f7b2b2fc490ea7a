/**
 * Tables: event rows in, the forms that event-data researchers know out: PLOVER as JSON Lines, a flat table (CSV, Parquet), POLECAT's columns and
 * GDELT's. `docs/exports.md` says column by column what is filled and why the rest is empty.
 *
 * A row is turned by itself, without looking at others, so that tables of any length are written in the same memory.
 */
export { ByteFile } from './byte-file.ts';
export { openRowFile } from './open-row-file.ts';
export type { RowFile } from './row-file.ts';
export { type TableFormat, TEXT_FORMATS } from './text-formats.ts';
