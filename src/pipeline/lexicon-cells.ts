import { LexiconError } from '../record/index.ts';

/** One entry of a file as it is written: the cells in the order of the columns asked for, trimmed, lists still in one string or already in pieces. */
export interface Row {
  /** Counted from 1. */
  readonly line: number;
  readonly cells: readonly (string | readonly string[])[];
  /** The line of each cell, where they stand on lines of their own. */
  readonly lines?: readonly number[];
}

/** The sectors of actors (codebook, section 5). */
export const SECTORS = 'GOV MIL LEG JUD OPP REB MED CVL BUS IGO NGO SPY COP'.split(' ');

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
  private readonly row: Row;

  constructor(file: string, columns: readonly string[], row: Row) {
    this.file = file;
    this.columns = columns;
    this.row = row;
  }

  maybe(column: string): string | null {
    const cell = this.cell(column);
    return typeof cell === 'string' ? cell || null : this.fail(column, 'one value and no list');
  }

  text(column: string): string {
    return this.maybe(column) ?? this.fail(column, 'a value');
  }

  /** Pieces between ` | `, or a list that is one already; an empty cell is an empty list. */
  list(column: string): readonly string[] {
    const cell = this.cell(column);
    if (cell === '') return [];
    const pieces = typeof cell === 'string' ? cell.split(' | ') : cell;
    const odd = pieces.some((piece, i) => piece === '' || piece.includes('|') || pieces.indexOf(piece) !== i);
    if (!odd) return pieces;
    return this.fail(
      column,
      `different pieces${typeof cell === 'string' ? ' between " | "' : ''}, none of them empty`,
    );
  }

  listOf<T extends string>(column: string, allowed: readonly T[]): readonly T[] {
    const pieces = this.list(column) as readonly T[];
    const good = pieces.length > 0 && pieces.every((piece) => allowed.includes(piece));
    return good ? pieces : this.fail(column, `one or more of ${allowed.join(', ')}`);
  }

  oneOf<T extends string>(column: string, allowed: readonly T[]): T {
    const cell = this.text(column) as T;
    return allowed.includes(cell) ? cell : this.fail(column, `one of ${allowed.join(', ')}`);
  }

  country(column: string, codes: ReadonlySet<string>): string {
    const cell = this.text(column);
    return codes.has(cell)
      ? cell
      : this.fail(column, 'a code that countries.csv holds, or that the same gazetteer gives a country');
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

  /** A sector behind the country's code, or a sector alone where there is no country: `KENGOV`, `IGO`. */
  actorCode(country: string | null): string | null {
    const code = this.maybe('code');
    if (code === null || SECTORS.some((sector) => code === `${country ?? ''}${sector}`)) return code;
    if (code === 'IGO' || code === 'NGO') return code;
    return this.fail('code', `${country ?? ''} and one of ${SECTORS.join(', ')}, or nothing`.trim());
  }

  fail(column: string, expected: string): never {
    const cell = this.cell(column);
    const found = typeof cell === 'string' ? cell : cell.join(' | ');
    const line = this.row.lines?.[this.columns.indexOf(column)] ?? this.row.line;
    throw new LexiconError(this.file, line, `${column} is "${found}"; write ${expected}`);
  }

  private cell(column: string): string | readonly string[] {
    return this.row.cells[this.columns.indexOf(column)] ?? '';
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
