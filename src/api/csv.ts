import { type Cell, csvLine } from '../text/index.ts';

/** The columns of a list, in order: a name and what stands in it. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

/** The line of names. */
export function csvHead<Row>(columns: Columns<Row>): string {
  return csvLine(Object.keys(columns));
}

export function csvRow<Row>(columns: Columns<Row>, row: Row): string {
  return csvLine(Object.values(columns).map((cell) => cell(row)));
}

/** Several values in one cell. */
export const joined = (values: readonly string[]): string => values.join('; ');
