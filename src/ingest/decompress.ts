import { Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { TooLargeError } from './read-capped.ts';

/**
 * A body without its `content-encoding`: gzip, br, deflate, or several of them in a row. Null for an encoding that is
 * none of these. Lazy: what is not read is not unpacked, so a cap on the result also stops a compression bomb.
 *
 * `maxBytes` holds for the packed bytes here; the reader caps the unpacked ones.
 */
export function decompress(
  body: AsyncIterable<Uint8Array>,
  encoding: string | undefined,
  maxBytes: number,
): AsyncIterable<Uint8Array> | null {
  const names = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  // Each layer can multiply the work; no honest server needs more than two.
  if (names.length > 2) return null;
  let out: AsyncIterable<Uint8Array> = capStream(body, maxBytes);
  for (const name of names.reverse()) {
    const unpack = UNPACKERS[name];
    if (unpack === undefined) return null;
    out = through(out, unpack());
  }
  return out;
}

const UNPACKERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};

async function* capStream(body: AsyncIterable<Uint8Array>, maxBytes: number): AsyncIterable<Uint8Array> {
  let total = 0;
  for await (const chunk of body) {
    total += chunk.byteLength;
    if (total > maxBytes) throw new TooLargeError();
    yield chunk;
  }
}

function through(body: AsyncIterable<Uint8Array>, unpack: Transform): AsyncIterable<Uint8Array> {
  const source = Readable.from(body);
  source.on('error', (error) => unpack.destroy(error));
  unpack.on('close', () => source.destroy());
  return source.pipe(unpack);
}
