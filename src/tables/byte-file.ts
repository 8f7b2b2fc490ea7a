import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

const ENOUGH = 65_536;

/** A file written from its beginning in pieces of some size; what was there before is gone. Errors are those of `node:fs`. */
export class ByteFile {
  readonly #file: number;
  #held: Uint8Array[] = [];
  #size = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'w');
  }

  write(content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    this.#held.push(bytes);
    this.#size += bytes.length;
    if (this.#size >= ENOUGH) this.#flush();
  }

  finish(): void {
    this.#flush();
    fsyncSync(this.#file);
    closeSync(this.#file);
  }

  abandon(): void {
    closeSync(this.#file);
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#held, this.#size);
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at);
    [this.#held, this.#size] = [[], 0];
  }
}
