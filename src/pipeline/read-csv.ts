import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LexiconError } from '../record/index.ts';

/** The cells of one row, trimmed, in the order of the columns asked for, and the line they stand on (from 1). */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a CSV file: UTF-8, comma, a header with exactly `columns` in any order, `#` at the start of a line for a
 * comment, quotation marks as in RFC 4180 but one row a line. Anything else is a `LexiconError` with file, line and remedy.
 *
 * Cells are split here and not by csv-parse, which takes 250 ms for the shipped files where this takes 15.
 *
 * @example readCsv('lexicons/modifiers.csv', ['phrase', 'shift'])[0] // { line: 2, cells: ['strongly', '1'] }
 */
export function readCsv(file: URL | string, columns: readonly string[]): CsvRow[] {
  const path = typeof file === 'string' ? file : fileURLToPath(file);
  const rows: CsvRow[] = [];
  let order: readonly number[] | null = null;
  for (const [index, text] of decode(path, readBytes(path)).split('\n').entries()) {
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

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new LexiconError(path, null, `cannot be read (${code}); put the file there or name its folder`, {
      cause,
    });
  }
}

/** The text without a byte order mark. */
function decode(path: string, bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new LexiconError(path, firstBadLine(bytes), 'not UTF-8; save the file as UTF-8');
  const text = bytes.toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** A line feed is never part of a longer UTF-8 sequence, so each line can be judged by itself. */
function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return line;
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
