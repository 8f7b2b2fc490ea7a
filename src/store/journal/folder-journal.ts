import { mkdirSync, readdirSync, truncateSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { type Diagnostic, type Received, RecordError } from '../../record/index.ts';
import { cannotWrite } from '../cannot-write.ts';
import { type EntryKind, entryKey, type Journal, type JournalEntry, type ReadOptions } from './journal.ts';
import { decodeLine, encodeLine } from './journal-line.ts';
import { refuseDamaged } from './refuse-damaged.ts';
import { type Located, openSealed, readSegment, type Segment, scanSegment, seal } from './segment.ts';

/** A segment that has grown so far is closed and the next begun. */
const SEGMENT_BYTES = 64 << 20;
/** So much is written between two acknowledgements at most. */
const GROUP_BYTES = 16 << 20;

interface Waiting {
  readonly key: string;
  readonly entry: JournalEntry;
  readonly kept: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * A journal in a folder of segments `000001.jsonl`, …, which are only ever added to. Whatever is appended at about the same time is written at once, and
 * acknowledged when the disk has it. What a killed process left of a last line is cut off at opening; a whole line that is damaged
 * stays where it is and is told of.
 */
export class FolderJournal implements Journal {
  readonly diagnostics: Diagnostic[] = [];
  readonly #folder: string;
  readonly #guard: () => void;
  readonly #segmentBytes: number;
  readonly #segments: Segment[];
  readonly #index = new Map<string, Located & { readonly segment: Segment }>();
  readonly #pending = new Map<string, Promise<void>>();
  #queue: Waiting[] = [];
  #next = 1;
  #file: FileHandle | null = null;
  #writing: Promise<void> | null = null;
  #broken: RecordError | null = null;

  /** @param guard called before each writing; throws when the folder is no longer ours. */
  static async open(
    folder: string,
    { guard = () => {}, segmentBytes = SEGMENT_BYTES }: { guard?: () => void; segmentBytes?: number } = {},
  ): Promise<FolderJournal> {
    const diagnostics: Diagnostic[] = [];
    const segments: Segment[] = [];
    const paths = segmentPaths(folder);
    for (const path of paths.slice(0, -1)) segments.push(await openSealed(path));
    const last = paths.at(-1);
    if (last !== undefined) segments.push(await openLast(last, diagnostics));
    return new FolderJournal(folder, segments, diagnostics, guard, segmentBytes);
  }

  private constructor(
    folder: string,
    segments: Segment[],
    diagnostics: readonly Diagnostic[],
    guard: () => void,
    segmentBytes: number,
  ) {
    this.#folder = folder;
    this.#segments = segments;
    this.#guard = guard;
    this.#segmentBytes = segmentBytes;
    this.diagnostics.push(...diagnostics);
    for (const segment of segments) {
      for (const located of segment.entries) {
        this.#index.set(`${located.kind}:${located.id}`, { ...located, segment });
      }
      this.#next = (segment.entries.at(-1)?.number ?? this.#next - 1) + 1 + segment.trailing;
      for (const { place, why } of segment.damaged)
        this.diagnostics.push({ rule: 'journal.damaged', message: `${place}: ${why}`, span: null });
    }
  }

  async append(entries: readonly JournalEntry[]): Promise<readonly JournalEntry[]> {
    const fresh: JournalEntry[] = [];
    const kept: Promise<void>[] = [];
    for (const entry of entries) {
      const key = keyOf(entry);
      if (this.#index.has(key)) continue;
      const pending = this.#pending.get(key);
      if (pending) kept.push(pending);
      else {
        fresh.push(entry);
        kept.push(this.#enqueue(key, entry));
      }
    }
    this.#writing ??= this.#writeQueue();
    // All are settled before any failure is told, so that nothing of this call is still under way then.
    const results = await Promise.allSettled(kept);
    const failure = results.find((result) => result.status === 'rejected');
    if (failure) throw failure.reason;
    return fresh;
  }

  async has(kind: EntryKind, id: string): Promise<boolean> {
    return this.#index.has(`${kind}:${id}`);
  }

  async received(id: string): Promise<Received | null> {
    const located = this.#index.get(`received:${id}`);
    if (!located) return null;
    const { path } = located.segment;
    const bytes = Buffer.alloc(located.length);
    const file = await open(path, 'r');
    try {
      await file.read(bytes, 0, located.length, located.offset);
    } finally {
      await file.close();
    }
    const line = decodeLine(bytes);
    if (typeof line === 'string')
      return refuseDamaged({ place: `${relative('.', path)}, entry ${located.number}`, why: line });
    const entry = line.entry();
    return 'received' in entry ? entry.received : null;
  }

  async *entries({ after = 0, passOver = refuseDamaged }: ReadOptions = {}) {
    let expected = after === 0 ? 1 : null;
    for (const segment of this.#segments) {
      if ((segment.entries.at(-1)?.number ?? after + 1) <= after && segment.damaged.length === 0) continue;
      for await (const found of readSegment({ ...segment })) {
        if ('place' in found) {
          passOver(found);
          expected = null;
          continue;
        }
        if (expected !== null && found.number !== expected)
          passOver({ place: relative('.', segment.path), why: `entry ${expected} is missing` });
        expected = found.number + 1;
        if (found.number > after) yield found;
      }
    }
  }

  async *contents(after = 0) {
    for (const { kind, id, number } of this.#index.values()) if (number > after) yield { kind, id, number };
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#file?.close();
    this.#file = null;
    this.#broken ??= new RecordError(this.#folder, 'the journal is closed');
  }

  #enqueue(key: string, entry: JournalEntry): Promise<void> {
    const promise = new Promise<void>((kept, failed) => {
      this.#queue.push({ key, entry, kept, failed });
    });
    this.#pending.set(key, promise);
    return promise;
  }

  async #writeQueue(): Promise<void> {
    // What is appended in this turn goes together; and the field is set before it is cleared below.
    await null;
    while (this.#queue.length > 0) {
      const group: Waiting[] = [];
      try {
        if (this.#broken) throw this.#broken;
        await this.#writeGroup(group);
        for (const { key, kept } of group) {
          this.#pending.delete(key);
          kept();
        }
      } catch (error) {
        // With a journal that cannot be written there is no telling what a later entry would follow: whatever waits fails too.
        const failed = [...group, ...this.#queue];
        this.#queue = [];
        for (const { key } of failed) this.#pending.delete(key);
        for (const one of failed) one.failed(error);
      }
    }
    this.#writing = null;
  }

  /** Takes entries off the queue into `group`, and has them on the disk when it is done. */
  async #writeGroup(group: Waiting[]): Promise<void> {
    try {
      this.#guard();
    } catch (error) {
      this.#broken = error as RecordError;
      throw error;
    }
    const segment = await this.#active();
    const located: Located[] = [];
    const lines: Buffer[] = [];
    let end = segment.size;
    while (this.#queue.length > 0 && end - segment.size < GROUP_BYTES) {
      const waiting = this.#queue.shift()!;
      group.push(waiting);
      const number = this.#next + lines.length;
      const line = encodeLine(number, waiting.entry);
      located.push({ number, ...entryKey(waiting.entry), offset: end, length: line.length });
      lines.push(line);
      end += line.length;
    }
    await this.#writeAt(segment, Buffer.concat(lines));
    segment.size = end;
    this.#next += lines.length;
    for (const one of located) {
      segment.entries.push(one);
      this.#index.set(`${one.kind}:${one.id}`, { ...one, segment });
    }
  }

  async #writeAt(segment: Segment, bytes: Buffer): Promise<void> {
    const file = this.#file!;
    try {
      for (let at = 0; at < bytes.length; ) {
        const { bytesWritten } = await file.write(bytes, at, bytes.length - at, segment.size + at);
        at += bytesWritten;
      }
      await file.datasync();
    } catch (error) {
      try {
        await file.truncate(segment.size);
        await file.sync();
      } catch (cause) {
        this.#broken = new RecordError(
          segment.path,
          'writing failed and could not be taken back; close the record and open it again',
          { cause },
        );
      }
      throw cannotWrite(segment.path, error);
    }
  }

  /** The segment that is written to, open: a new one where there is none or the last is full. */
  async #active(): Promise<Segment> {
    const last = this.#segments.at(-1);
    try {
      if (last && last.size < this.#segmentBytes) {
        this.#file ??= await open(last.path, 'r+');
        return last;
      }
      if (last) {
        await this.#file?.close();
        this.#file = null;
        seal(last);
      }
      const number = last ? Number.parseInt(basename(last.path), 10) + 1 : 1;
      const path = join(this.#folder, `${String(number).padStart(6, '0')}.jsonl`);
      if (!last) await makeFolder(this.#folder);
      this.#file = await open(path, 'wx');
      await syncFolder(this.#folder);
      const segment: Segment = { path, size: 0, entries: [], damaged: [], trailing: 0 };
      this.#segments.push(segment);
      return segment;
    } catch (error) {
      throw cannotWrite(this.#folder, error);
    }
  }
}

const keyOf = (entry: JournalEntry) => {
  const { kind, id } = entryKey(entry);
  return `${kind}:${id}`;
};

function segmentPaths(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^\d{6,}\.jsonl$/.test(name))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new RecordError(folder, `cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

async function openLast(path: string, diagnostics: Diagnostic[]): Promise<Segment> {
  const { segment, torn } = await scanSegment(path);
  if (torn === 0) return segment;
  try {
    truncateSync(path, segment.size);
  } catch (error) {
    throw cannotWrite(path, error);
  }
  diagnostics.push({
    rule: 'journal.torn',
    message: `${relative('.', path)}: ${torn} bytes of a line that was never acknowledged were cut off`,
    span: null,
  });
  return segment;
}

async function makeFolder(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await syncFolder(dirname(folder));
}

/** Sees a new name on the disk. Some systems cannot open a folder; there the name is on its own. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  if (!handle) return;
  try {
    await handle.sync();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EIO') throw error;
  } finally {
    await handle.close();
  }
}
