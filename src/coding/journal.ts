import { closeSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { byteLines } from '../corpus/index.ts';
import type { Outcome } from './code-in-order.ts';
import { cannotWrite } from './outputs.ts';

/** What a run depends on besides the corpus: program, limits, lexicons, gazetteers. A run with other settings cannot go on with a journal. */
export type RunSettings = Readonly<Record<string, string | number | null | readonly string[]>>;

/** A line of a journal: first the settings, then what became of each entry in order, and, once all are done, the end. */
export type JournalLine =
  | { readonly settings: RunSettings }
  | { readonly outcome: Outcome }
  | { readonly end: true };

/** A line, and the offset behind it. */
export interface JournalEntry {
  readonly line: JournalLine;
  readonly end: number;
}

/**
 * The whole lines of a journal, in order. What a killed process or a full disk left of a last line is passed over, and everything
 * behind a line that is none.
 */
export async function* readJournal(path: string): AsyncGenerator<JournalEntry> {
  for await (const { bytes, end, fed } of byteLines(path, Number.POSITIVE_INFINITY)) {
    const line = fed ? parse(bytes!) : null;
    if (line === null) return;
    yield { line, end };
  }
}

function parse(bytes: Buffer): JournalLine | null {
  try {
    return JSON.parse(bytes.toString('utf8')) as JournalLine;
  } catch {
    return null;
  }
}

/**
 * Writes a journal from an offset on; what stood behind it is cut off. Every line is with the system before the next is made.
 *
 * @throws UsageError, in whatever it does, when the file cannot be written.
 */
export class JournalWriter {
  readonly #path: string;
  readonly #file: number;
  #end: number;

  constructor(path: string, end: number) {
    this.#path = path;
    this.#end = end;
    this.#file = this.#try(() => openSync(path, end === 0 ? 'w' : 'r+'));
    this.#try(() => ftruncateSync(this.#file, end));
  }

  write(line: JournalLine): void {
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
    this.#try(() => {
      for (let at = 0; at < bytes.length; ) {
        const written = writeSync(this.#file, bytes, at, bytes.length - at, this.#end);
        at += written;
        this.#end += written;
      }
    });
  }

  /** Sees what was written on the disk. */
  close(): void {
    this.#try(() => fsyncSync(this.#file));
    closeSync(this.#file);
  }

  #try<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw cannotWrite(this.#path, error);
    }
  }
}
