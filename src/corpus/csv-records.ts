import type { ByteLine } from './byte-lines.ts';
import { textOf } from './line-text.ts';

/** A row and the line on which it begins: its cells, or what is wrong with it. `end` is the offset behind it in the file. */
export interface CsvRecord {
  readonly line: number;
  readonly end: number;
  readonly raw: string;
  readonly row: { readonly cells: readonly string[] } | { readonly problem: string };
}

/**
 * The rows of a CSV file as in RFC 4180, a quoted cell over as many lines as it takes. Blank lines between rows are passed over.
 *
 * Where a quotation mark is never closed, closed in the middle of a cell, or closed only after `maxBytes`, the line that opened
 * it is a problem by itself and the next line begins a new row: one bad row does not swallow those behind it.
 */
export async function* csvRecords(
  lines: AsyncIterator<ByteLine>,
  delimiter: string,
  maxBytes: number,
): AsyncGenerator<CsvRecord> {
  /** Lines to be read again, the next one last: they stood behind one whose quotation mark was never closed. */
  const again: ByteLine[] = [];
  const next = async () => again.pop() ?? ((await lines.next()).value as ByteLine | undefined);
  for (let first = await next(); first; first = await next()) {
    const { row, taken } = await readRow(first, next, delimiter, maxBytes);
    const raw = first.bytes?.subarray(0, 1000).toString('utf8') ?? '';
    if ('problem' in row) {
      for (const line of taken.slice(1).reverse()) again.push(line);
      yield { line: first.number, end: first.end, raw, row };
    } else if (row.cells.length > 1 || row.cells[0] !== '') {
      yield { line: first.number, end: taken.at(-1)!.end, raw, row };
    }
  }
}

/** The row that begins on a line, and the lines that were looked at for it. */
async function readRow(
  first: ByteLine,
  next: () => Promise<ByteLine | undefined>,
  delimiter: string,
  maxBytes: number,
): Promise<{ row: CsvRecord['row']; taken: ByteLine[] }> {
  const taken: ByteLine[] = [];
  const splitter = new CellSplitter(delimiter);
  let size = 0;
  for (let line: ByteLine | undefined = first; line; line = await next()) {
    taken.push(line);
    size += (line.bytes?.length ?? 0) + 1;
    const read = textOf(line, maxBytes);
    if ('problem' in read) return { row: read, taken };
    if (size > maxBytes) return { row: { problem: NOT_SOON }, taken };
    const state = splitter.feed(read.text);
    if (state === 'stray') return { row: { problem: STRAY }, taken };
    if (state === 'done') return { row: { cells: splitter.cells }, taken };
  }
  return { row: { problem: NEVER }, taken };
}

const STRAY =
  'a quotation mark inside a quoted cell, or one that was never closed; write "" for a mark inside';
const NOT_SOON = 'a quotation mark is opened and not closed within --max-size';
const NEVER = 'a quotation mark is opened and never closed';

/** Splits a row into cells as its lines come in, so that a cell of many lines is gone over once. */
class CellSplitter {
  readonly cells: string[] = [];
  #cell = '';
  #open = false;
  readonly #delimiter: string;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** `open`: the row goes on in the next line; `stray`: a closing mark with something other than a delimiter behind it. */
  feed(line: string): 'open' | 'done' | 'stray' {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    let at = 0;
    for (;;) {
      if (!this.#open) {
        if (text[at] === '"') {
          this.#open = true;
          at += 1;
        } else {
          const stop = text.indexOf(this.#delimiter, at);
          this.cells.push(text.slice(at, stop === -1 ? undefined : stop));
          if (stop === -1) return 'done';
          at = stop + 1;
          continue;
        }
      }
      const mark = text.indexOf('"', at);
      if (mark === -1) {
        this.#cell += `${text.slice(at)}${line.slice(text.length)}\n`;
        return 'open';
      }
      this.#cell += text.slice(at, mark);
      if (text[mark + 1] === '"') {
        this.#cell += '"';
        at = mark + 2;
        continue;
      }
      this.#open = false;
      this.cells.push(this.#cell);
      this.#cell = '';
      at = mark + 2;
      if (mark + 1 === text.length) return 'done';
      if (text[mark + 1] !== this.#delimiter) return 'stray';
    }
  }
}
