/**
 * Tables: event rows in, the forms that event-data researchers know out: PLOVER as JSON Lines, a flat table (CSV, Parquet), POLECAT's columns and
 * GDELT's; and flat tables of any other rows. `docs/exports.md` says column by column what is filled and why the rest is empty.
 *
 * A row is turned by itself, without looking at others, so that tables of any length are written in the same memory.
 */
export { ByteFile } from './byte-file.ts';
export { type DateParts, datePartsOf } from './day.ts';
export { listCell } from './delimited.ts';
export { FLAT_COLUMNS, type FlatColumn, offsetsCell, partyColumns, wordsCell } from './flat-table.ts';
export { openParquet, openRowFile } from './open-row-file.ts';
export type { RowFile } from './row-file.ts';
export { csvOf, JSON_LINES, type TableFormat, TEXT_FORMATS, type TextFormat } from './text-formats.ts';
