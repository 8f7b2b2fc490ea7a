import { createReadStream, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { byteLines } from './byte-lines.ts';
import type { DamagedEntry, EntryKind, NumberedEntry } from './journal.ts';
import { decodeLine, type JournalLine } from './journal-line.ts';

/** Where a line stands in its segment, in bytes. */
export interface Located {
  readonly number: number;
  readonly kind: EntryKind;
  readonly id: string;
  readonly offset: number;
  readonly length: number;
}

/** One file of a journal: `000001.jsonl`. `size` is how much of it counts. */
export interface Segment {
  readonly path: string;
  size: number;
  entries: Located[];
  damaged: readonly DamagedEntry[];
  /** How many damaged lines stand behind the last good one. They had numbers too. */
  trailing: number;
}

/** What a sealed segment holds, beside it in `000001.index`, so that opening need not read it. Made again when it does not fit. */
interface Index {
  readonly size: number;
  readonly entries: readonly (readonly [EntryKind, string, number, number, number])[];
  readonly damaged: readonly DamagedEntry[];
  readonly trailing: number;
}

const indexPath = (path: string) => path.replace(/\.jsonl$/, '.index');

/** Reads a segment through. `torn` is how many bytes stand behind its last line break. */
export async function scanSegment(
  path: string,
): Promise<{ readonly segment: Segment; readonly torn: number }> {
  const { size } = statSync(path);
  const entries: Located[] = [];
  const damaged: DamagedEntry[] = [];
  let torn = 0;
  let trailing = 0;
  for await (const found of linesOf(path, size)) {
    if ('torn' in found) torn = found.torn;
    else if ('why' in found) {
      damaged.push(found);
      trailing++;
    } else {
      trailing = 0;
      const { number, kind, id } = found.line;
      entries.push({ number, kind, id, offset: found.offset, length: found.length });
    }
  }
  return { segment: { path, size: size - torn, entries, damaged, trailing }, torn };
}

/** A segment that is written no more, by its index where that fits, else by reading it. */
export async function openSealed(path: string): Promise<Segment> {
  const { size } = statSync(path);
  try {
    const index = JSON.parse(readFileSync(indexPath(path), 'utf8')) as Index;
    if (index.size === size) {
      const entries = index.entries.map(([kind, id, number, offset, length]) => ({
        kind,
        id,
        number,
        offset,
        length,
      }));
      return { path, size, entries, damaged: index.damaged, trailing: index.trailing };
    }
  } catch {
    // Missing or torn: it is made again below.
  }
  const { segment, torn } = await scanSegment(path);
  if (torn > 0) segment.damaged = [...segment.damaged, { place: path, why: 'it ends within a line' }];
  segment.size = size;
  seal(segment);
  return segment;
}

/** Writes the index of a segment. A folder that may only be read goes without. */
export function seal({ path, size, entries, damaged, trailing }: Segment): void {
  const rows = entries.map(({ kind, id, number, offset, length }) => [kind, id, number, offset, length]);
  try {
    writeFileSync(`${indexPath(path)}.new`, JSON.stringify({ size, entries: rows, damaged, trailing }));
    renameSync(`${indexPath(path)}.new`, indexPath(path));
  } catch {
    // It only saves time.
  }
}

/** The entries of a segment with what is damaged among them, in order. */
export async function* readSegment({ path, size }: Segment): AsyncGenerator<NumberedEntry | DamagedEntry> {
  for await (const found of linesOf(path, size)) {
    if ('torn' in found) yield { place: path, why: 'it ends within a line' };
    else if ('why' in found) yield found;
    else yield { number: found.line.number, entry: found.line.entry() };
  }
}

type Found =
  | { readonly line: JournalLine; readonly offset: number; readonly length: number }
  | DamagedEntry
  | { readonly torn: number };

async function* linesOf(path: string, size: number): AsyncGenerator<Found> {
  if (size === 0) return;
  let at = 0;
  const chunks = createReadStream(path, { end: size - 1, highWaterMark: 1 << 20 });
  for await (const { bytes, offset, whole } of byteLines(chunks)) {
    at++;
    if (!whole) {
      yield { torn: bytes.length };
      return;
    }
    const line = decodeLine(bytes);
    if (typeof line === 'string') yield { place: `${relative('.', path)}:${at}`, why: line };
    else yield { line, offset, length: bytes.length };
  }
}
