import { createReadStream } from 'node:fs';
import { InputError } from '../record/index.ts';

/**
 * A line without its line feed; `fed` tells whether it had one. `bytes` is null where it is longer than allowed; `end` is the
 * offset behind it in the file.
 */
export interface ByteLine {
  readonly number: number;
  readonly bytes: Buffer | null;
  readonly end: number;
  readonly fed: boolean;
}

const FEED = 0x0a;

/**
 * The lines of a file, one at a time. A line of more than `maxBytes` is passed over, so that one of several gigabytes
 * costs no memory. The last line needs no line feed; an empty file has no lines.
 *
 * @throws InputError when the file cannot be read.
 */
export async function* byteLines(path: string, maxBytes: number): AsyncGenerator<ByteLine> {
  let [number, end, length] = [1, 0, 0];
  let pieces: Buffer[] = [];
  const take = (piece: Buffer) => {
    length += piece.length;
    end += piece.length;
    if (length <= maxBytes) pieces.push(piece);
    else pieces = [];
  };
  const line = (fed: boolean): ByteLine => {
    const bytes = length > maxBytes ? null : pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
    [pieces, length] = [[], 0];
    return { number: number++, bytes, end, fed };
  };
  for await (const chunk of chunksOf(path)) {
    let from = 0;
    for (let feed = chunk.indexOf(FEED); feed !== -1; feed = chunk.indexOf(FEED, from)) {
      take(chunk.subarray(from, feed));
      end += 1;
      from = feed + 1;
      yield line(true);
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (length > 0) yield line(false);
}

async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(path, { highWaterMark: 262_144 }) as AsyncIterable<Buffer>;
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new InputError(path, `cannot be read (${code}); check the path and its permissions`, { cause });
  }
}
