import { isUtf8 } from 'node:buffer';
import { megabytes } from '../ingest/index.ts';
import type { ByteLine } from './byte-lines.ts';

/** A line as text, or why it is none. The byte order mark of a file's first line is dropped, a carriage return is kept. */
export type LineText = { readonly text: string } | { readonly problem: string };

export function textOf({ number, bytes }: ByteLine, maxBytes: number): LineText {
  if (bytes === null) return { problem: `longer than ${megabytes(maxBytes)}; split it, or raise --max-size` };
  if (!isUtf8(bytes)) return { problem: 'not UTF-8; save the file as UTF-8' };
  const text = bytes.toString('utf8');
  return { text: number === 1 && text.startsWith('\ufeff') ? text.slice(1) : text };
}
