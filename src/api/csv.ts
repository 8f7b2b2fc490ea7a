/** A cell of a row: null is an empty one. */
export type Cell = string | number | boolean | null;

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

/** RFC 4180, with a line feed. */
function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => (typeof cell === 'string' ? quoted(defused(cell)) : String(cell ?? ''))).join(',')}\n`;
}

/** A spreadsheet must not take words of a document for a formula: an apostrophe before them keeps them words. */
function defused(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
