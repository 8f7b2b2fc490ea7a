import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { LexiconError } from '../record/index.ts';

/**
 * The text of a file that must be UTF-8, without a byte order mark. One that cannot be read or is in another encoding is
 * a `LexiconError` with file, line and remedy.
 */
export function readUtf8(path: string): string {
  const bytes = readBytes(path);
  if (!isUtf8(bytes)) throw new LexiconError(path, firstBadLine(bytes), 'not UTF-8; save the file as UTF-8');
  const text = bytes.toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new LexiconError(path, null, `cannot be read (${code}); put the file there or name its folder`, {
      cause,
    });
  }
}

/** A line feed is never part of a longer UTF-8 sequence, so each line can be judged by itself. */
function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return line;
}
