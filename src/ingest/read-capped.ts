/** Thrown by {@link readCapped} when a source gives more than it may; the caller turns it into a message. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/**
 * All bytes of a stream, at most `maxBytes` of them. The stream is left as soon as it goes over, so an endless one
 * costs no more than the limit.
 */
export async function readCapped(source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of source) {
    total += chunk.byteLength;
    if (total > maxBytes) throw new TooLargeError();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, total);
}

/** A size as people write it: `megabytes(20_971_520)` is "20 MB", `megabytes(300_000)` is "0.3 MB". */
export function megabytes(bytes: number): string {
  const value = bytes / 1_048_576;
  return `${value >= 10 ? Math.round(value) : Math.round(value * 10) / 10} MB`;
}
