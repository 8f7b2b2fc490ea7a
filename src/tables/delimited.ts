import type { Cell } from '../text/index.ts';

/** A line of a tab-separated table that knows no quoting: tabs and line ends inside cells become spaces. */
export function tsvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => String(cell ?? '').replaceAll(/[\t\r\n]+/g, ' ')).join('\t')}\n`;
}

/** Several values in one cell, `;` between them; what is unknown leaves its place empty. `;` inside a value becomes a comma. */
export function listCell(values: readonly (string | null)[]): string {
  return values.map((value) => (value ?? '').replaceAll(';', ',')).join(';');
}
