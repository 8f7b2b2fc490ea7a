import { createReadStream } from 'node:fs';

/** A line of a file, line break included, and where it begins. `whole` is false for a last one without a line break. */
export interface FileLine {
  readonly bytes: Buffer;
  readonly offset: number;
  readonly whole: boolean;
}

/** The lines of a file up to `end` bytes. */
export async function* segmentLines(path: string, end: number): AsyncGenerator<FileLine> {
  if (end === 0) return;
  let kept: Buffer[] = [];
  let offset = 0;
  for await (const chunk of createReadStream(path, { end: end - 1, highWaterMark: 1 << 20 })) {
    let rest = chunk as Buffer;
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
