import { LexiconError } from '../record/index.ts';
import type { CsvRow } from './read-csv.ts';

/**
 * The cells of one row as checked values. What does not fit is a `LexiconError` that names file, line and column, what
 * stands there and what may stand there.
 *
 * @example new Cells('roles.csv', ['sector'], { line: 7, cells: ['GVO'] }).oneOf('sector', ['GOV', 'MIL'])
 * // LexiconError: roles.csv:7: sector is "GVO"; write one of GOV, MIL
 */
export class Cells {
  private readonly file: string;
  private readonly columns: readonly string[];
  private readonly row: CsvRow;

  constructor(file: string, columns: readonly string[], row: CsvRow) {
    this.file = file;
    this.columns = columns;
    this.row = row;
  }

  maybe(column: string): string | null {
    return this.row.cells[this.columns.indexOf(column)] || null;
  }

  text(column: string): string {
    return this.maybe(column) ?? this.fail(column, 'a value');
  }

  /** Pieces between ` | `; an empty cell is an empty list. */
  list(column: string): string[] {
    const cell = this.maybe(column);
    if (cell === null) return [];
    if (!cell.includes('|')) return [cell];
    const pieces = cell.split(' | ');
    const odd = pieces.some((piece, i) => piece === '' || piece.includes('|') || pieces.indexOf(piece) !== i);
    return odd ? this.fail(column, 'different pieces between " | ", none of them empty') : pieces;
  }

  listOf<T extends string>(column: string, allowed: readonly T[]): T[] {
    const pieces = this.list(column) as T[];
    const good = pieces.length > 0 && pieces.every((piece) => allowed.includes(piece));
    return good ? pieces : this.fail(column, `one or more of ${allowed.join(', ')}`);
  }

  oneOf<T extends string>(column: string, allowed: readonly T[]): T {
    const cell = this.text(column) as T;
    return allowed.includes(cell) ? cell : this.fail(column, `one of ${allowed.join(', ')}`);
  }

  country(column: string, codes: ReadonlySet<string>): string {
    const cell = this.text(column);
    return codes.has(cell) ? cell : this.fail(column, 'a code that countries.csv holds');
  }

  number<T extends number>(column: string, allowed: readonly T[]): T {
    const value = Number(this.text(column)) as T;
    return allowed.includes(value) ? value : this.fail(column, `one of ${allowed.join(', ')}`);
  }

  share(column: string): number {
    const value = Number(this.text(column));
    return value >= 0 && value <= 1 ? value : this.fail(column, 'a number from 0 to 1');
  }

  match(column: string, pattern: RegExp, expected: string): string {
    const cell = this.text(column);
    return pattern.test(cell) ? cell : this.fail(column, expected);
  }

  date(column: string): string | null {
    const cell = this.maybe(column);
    if (cell === null || isDate(cell)) return cell;
    return this.fail(column, 'an EDTF date such as 2025-02 or 2025-02-28, or nothing');
  }

  wikidata(): string | null {
    return this.maybe('wikidata') && this.match('wikidata', /^Q\d+$/, 'an id such as Q114, or nothing');
  }

  private fail(column: string, expected: string): never {
    const found = this.maybe(column) ?? '';
    throw new LexiconError(this.file, this.row.line, `${column} is "${found}"; write ${expected}`);
  }
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?$/;
const MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** One EDTF date, no interval, with a month and day that exist: not `2025-02-31`. */
function isDate(cell: string): boolean {
  const found = DATE.exec(cell);
  if (found === null) return false;
  const [, , month = '01', day = '01'] = found;
  const days = MONTHS[Number(month) - 1] ?? 0;
  return Number(day) >= 1 && Number(day) <= days;
}
