import type { EventRow } from '../record/index.ts';
import { csvLine } from '../text/index.ts';
import { tsvLine } from './delimited.ts';
import { FLAT_COLUMNS, type FlatColumn } from './flat-table.ts';
import { gdeltRows } from './gdelt.ts';
import { POLECAT_HEADER, polecatRows } from './polecat.ts';

/** How rows become text: what stands before the first, and the lines of one row, each with its line feed; none where it has no place. */
export interface TextFormat<Row = EventRow> {
  readonly header: string;
  readonly lines: (row: Row) => string;
}

/** A flat table as CSV. */
export function csvOf<Row>(columns: readonly FlatColumn<Row>[]): TextFormat<Row> {
  return {
    header: csvLine(columns.map(({ name }) => name)),
    lines: (row) => csvLine(columns.map(({ cell }) => cell(row))),
  };
}

/** Rows as JSON, one a line. */
export const JSON_LINES: TextFormat<unknown> = { header: '', lines: (row) => `${JSON.stringify(row)}\n` };

/** `plover` is JSON Lines, `csv` the flat table, `polecat` and `gdelt` are tab-separated. */
export const TEXT_FORMATS = {
  plover: JSON_LINES,
  csv: csvOf(FLAT_COLUMNS),
  polecat: { header: tsvLine(POLECAT_HEADER), lines: (row) => polecatRows(row).map(tsvLine).join('') },
  gdelt: { header: '', lines: (row) => gdeltRows(row).map(tsvLine).join('') },
} as const satisfies Readonly<Record<string, TextFormat>>;

type TextFormatName = keyof typeof TEXT_FORMATS;

/** Every format that rows can be written in. Parquet needs a file: its table of contents stands at the end. */
export type TableFormat = TextFormatName | 'parquet';
