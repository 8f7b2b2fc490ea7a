import { safeJson } from '../safe-json.ts';

/** How a column goes over in binary: PostgreSQL's types, `s` for an array of them. */
export type ColumnType =
  | 'text'
  | 'texts'
  | 'bool'
  | 'int2'
  | 'int4s'
  | 'float8'
  | 'jsonb'
  | 'bytea'
  | 'tsvector';

/** The columns of a table in the order in which rows give them. */
export type Columns = Readonly<Record<string, ColumnType>>;

/** A value is missing where it is null; `bytea` and `tsvector` are bytes as {@link RowBytes} takes them. */
export type Row<C extends Columns> = { readonly [K in keyof C]: unknown };

/** Rows of one table as bytes, with the statement that takes them. */
export interface CopiedRows {
  readonly sql: string;
  readonly bytes: Uint8Array;
}

/**
 * Rows as `copy … from stdin (format binary)` reads them: the database parses nothing, which is most of what taking rows costs otherwise. What PostgreSQL cannot
 * hold in a text, U+0000 and halves of surrogate pairs, becomes U+FFFD: as many characters as before, so that spans still fit.
 */
export function copyRows<C extends Columns>(
  table: string,
  columns: C,
  rows: readonly Row<C>[],
): CopiedRows | null {
  if (rows.length === 0) return null;
  const names = Object.keys(columns);
  const types = Object.values(columns);
  const out = new Output();
  out.bytes(HEAD);
  for (const row of rows) {
    out.int16(names.length);
    for (let at = 0; at < names.length; at++) out.field(types[at]!, row[names[at]!]);
  }
  out.int16(-1);
  return { sql: `copy ${table} (${names.join(', ')}) from stdin (format binary)`, bytes: out.done() };
}

const HEAD = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const OIDS = { int4: 23, text: 25 } as const;

/** Bytes that grow. */
class Output {
  #buffer = Buffer.allocUnsafe(1 << 16);
  #at = 0;

  done(): Uint8Array {
    return this.#buffer.subarray(0, this.#at);
  }

  field(type: ColumnType, value: unknown): void {
    if (value === null || value === undefined) {
      this.int32(-1);
      return;
    }
    const start = this.#at;
    this.int32(0);
    this.#value(type, value);
    this.#buffer.writeInt32BE(this.#at - start - 4, start);
  }

  #value(type: ColumnType, value: unknown): void {
    switch (type) {
      case 'text':
        this.text(value as string);
        return;
      case 'texts':
        this.#array(value as readonly string[], OIDS.text, (one) => this.text(one));
        return;
      case 'int4s':
        this.#array(value as readonly number[], OIDS.int4, (one) => this.int32(one));
        return;
      case 'bool':
        this.#room(1);
        this.#buffer[this.#at++] = value ? 1 : 0;
        return;
      case 'int2':
        this.int16(value as number);
        return;
      case 'float8':
        this.#room(8);
        this.#at = this.#buffer.writeDoubleBE(value as number, this.#at);
        return;
      case 'jsonb':
        // Its version, then the text.
        this.#room(1);
        this.#buffer[this.#at++] = 1;
        this.text(safeJson(value as object));
        return;
      default:
        this.bytes(value as Uint8Array);
    }
  }

  #array<T>(values: readonly T[], oid: number, put: (one: T) => void): void {
    this.int32(values.length === 0 ? 0 : 1);
    this.int32(0);
    this.int32(oid);
    if (values.length === 0) return;
    this.int32(values.length);
    this.int32(1);
    for (const one of values) {
      const start = this.#at;
      this.int32(0);
      put(one);
      this.#buffer.writeInt32BE(this.#at - start - 4, start);
    }
  }

  text(text: string): void {
    // No character takes more than three bytes for each of its halves.
    this.#room(text.length * 3);
    this.#at += this.#buffer.write(text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text, this.#at);
  }

  bytes(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#buffer.set(bytes, this.#at);
    this.#at += bytes.length;
  }

  int16(value: number): void {
    this.#room(2);
    this.#at = this.#buffer.writeInt16BE(value, this.#at);
  }

  int32(value: number): void {
    this.#room(4);
    this.#at = this.#buffer.writeInt32BE(value, this.#at);
  }

  #room(more: number): void {
    if (this.#at + more <= this.#buffer.length) return;
    const grown = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#at + more));
    this.#buffer.copy(grown, 0, 0, this.#at);
    this.#buffer = grown;
  }
}
