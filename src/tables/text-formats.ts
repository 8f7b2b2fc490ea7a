import type { EventRow } from '../record/index.ts';
import { csvLine, tsvLine } from './delimited.ts';
import { FLAT_COLUMNS } from './flat-table.ts';
import { gdeltRows } from './gdelt.ts';
import { POLECAT_HEADER, polecatRows } from './polecat.ts';

/** How rows become text: what stands before the first, and the lines of one row, each with its line feed; none where it has no place. */
export interface TextFormat {
  readonly header: string;
  readonly lines: (row: EventRow) => string;
}

/** `plover` is JSON Lines, `csv` the flat table, `polecat` and `gdelt` are tab-separated. */
export const TEXT_FORMATS = {
  plover: { header: '', lines: (row) => `${JSON.stringify(row)}\n` },
  csv: {
    header: csvLine(FLAT_COLUMNS.map(({ name }) => name)),
    lines: (row) => csvLine(FLAT_COLUMNS.map(({ cell }) => cell(row))),
  },
  polecat: { header: tsvLine(POLECAT_HEADER), lines: (row) => polecatRows(row).map(tsvLine).join('') },
  gdelt: { header: '', lines: (row) => gdeltRows(row).map(tsvLine).join('') },
} as const satisfies Readonly<Record<string, TextFormat>>;

type TextFormatName = keyof typeof TEXT_FORMATS;

/** Every format that rows can be written in. Parquet needs a file: its table of contents stands at the end. */
export type TableFormat = TextFormatName | 'parquet';
