import { fileURLToPath } from 'node:url';
import { LexiconError } from '../record/index.ts';
import type { Row } from './lexicon-cells.ts';
import { readUtf8 } from './read-utf8.ts';

/**
 * The rows of a CSV file: UTF-8, comma, a header with exactly `columns` in any order, `#` at the start of a line for a
 * comment, quotation marks as in RFC 4180 but one row a line. Anything else is a `LexiconError` with file, line and remedy.
 *
 * Cells are split here and not by csv-parse, which takes 250 ms for the shipped files where this takes 15.
 *
 * @example readCsv('lexicons/modifiers.csv', ['phrase', 'shift'])[0] // { line: 2, cells: ['strongly', '1'] }
 */
export function readCsv(file: URL | string, columns: readonly string[]): Row[] {
  const path = typeof file === 'string' ? file : fileURLToPath(file);
  const rows: Row[] = [];
  let order: readonly number[] | null = null;
  for (const [index, text] of readUtf8(path).split('\n').entries()) {
    if (text === '' || text === '\r' || text.startsWith('#')) continue;
    const line = index + 1;
    const cells = splitLine(path, line, text);
    if (order === null) {
      checkHeader(path, line, cells, columns);
      order = columns.map((column) => cells.indexOf(column));
      continue;
    }
    if (cells.length !== columns.length) {
      const why = `${cells.length} cells where the header has ${columns.length}; quote a cell that holds a comma`;
      throw new LexiconError(path, line, why);
    }
    rows.push({ line, cells: order.map((at) => cells[at]!) });
  }
  if (order !== null) return rows;
  throw new LexiconError(path, 1, `there is no header; begin the file with ${columns.join(',')}`);
}

const CELL = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;

function splitLine(path: string, line: number, text: string): string[] {
  if (!text.includes('"')) return text.split(',').map((cell) => cell.trim());
  const cells: string[] = [];
  const whole = text.trimEnd();
  CELL.lastIndex = 0;
  for (;;) {
    const found = CELL.exec(whole);
    if (found === null) {
      const why =
        'misplaced or unclosed quotation mark; quote the whole cell, on one line, and write "" inside it';
      throw new LexiconError(path, line, why);
    }
    cells.push((found[1]?.replaceAll('""', '"') ?? found[2]!).trim());
    if (found[3] === '') return cells;
  }
}

function checkHeader(path: string, line: number, names: readonly string[], columns: readonly string[]): void {
  const unknown = names.filter((name, i) => !columns.includes(name) || names.indexOf(name) !== i);
  const missing = columns.filter((name) => !names.includes(name));
  if (unknown.length === 0 && missing.length === 0) return;
  const parts = [
    unknown.length > 0 ? `unknown or repeated column ${unknown.map((name) => `"${name}"`).join(', ')}` : '',
    missing.length > 0 ? `missing column ${missing.map((name) => `"${name}"`).join(', ')}` : '',
  ].filter((part) => part !== '');
  throw new LexiconError(path, line, `${parts.join('; ')}; the columns are ${columns.join(',')}`);
}
