/** A cell of a row: null is an empty one. */
export type Cell = string | number | boolean | null;

/**
 * A line of CSV as in RFC 4180, with a line feed: cells with a comma, a quotation mark or a line end are quoted. A text that a spreadsheet would take for a
 * formula gets an apostrophe before it, so that words of others never run as one.
 *
 * @example csvLine(['=1+1', -5]) // "'=1+1,-5\n"
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => quoted(typeof cell === 'string' ? harmless(cell) : String(cell ?? ''))).join(',')}\n`;
}

/** One that has apostrophes before its sign already gets one more: taking one away always gives the text back. */
function harmless(text: string): string {
  return /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
