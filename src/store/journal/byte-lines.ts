/** A line, line break included, and where it begins in bytes. `whole` is false for a last one without a line break. */
export interface ByteLine {
  readonly bytes: Buffer;
  readonly offset: number;
  readonly whole: boolean;
}

/** The lines of a stream of bytes. */
export async function* byteLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<ByteLine> {
  let kept: Buffer[] = [];
  let offset = 0;
  for await (const chunk of chunks) {
    let rest = chunk;
    for (let at = rest.indexOf(10); at >= 0; at = rest.indexOf(10)) {
      const bytes = Buffer.concat([...kept, rest.subarray(0, at + 1)]);
      yield { bytes, offset, whole: true };
      offset += bytes.length;
      kept = [];
      rest = rest.subarray(at + 1);
    }
    if (rest.length > 0) kept.push(rest);
  }
  if (kept.length > 0) yield { bytes: Buffer.concat(kept), offset, whole: false };
}
