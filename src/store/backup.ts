import { createReadStream, createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { RecordError } from '../record/index.ts';
import { cannotWrite } from './cannot-write.ts';
import { byteLines } from './journal/byte-lines.ts';
import type { DamagedEntry, Journal, JournalEntry } from './journal/journal.ts';
import { decodeLine, encodeLine } from './journal/journal-line.ts';

/** The first line of a backup, and its last: without that it is not whole. */
interface Head {
  readonly backup: 'readout record';
  readonly format: number;
}
interface End {
  readonly end: number;
}

const FORMAT = 1;

/** What a backup has. Damaged entries are not in it. */
export interface BackedUp {
  readonly entries: number;
  readonly damaged: readonly DamagedEntry[];
}

/**
 * Writes a journal into a new file, JSON Lines in gzip: a head, lines as in the journal, an end.
 *
 * @throws RecordError when the file is there or cannot be written; no half of it stays.
 */
export async function writeBackup(journal: Journal, file: string): Promise<BackedUp> {
  if (existsSync(file)) throw new RecordError(file, 'is there already; name a new file');
  const part = `${file}.part`;
  const damaged: DamagedEntry[] = [];
  let entries = 0;
  async function* lines() {
    yield `${JSON.stringify({ backup: 'readout record', format: FORMAT } satisfies Head)}\n`;
    for await (const { entry } of journal.entries({ passOver: (one) => damaged.push(one) }))
      yield encodeLine(++entries, entry);
    yield `${JSON.stringify({ end: entries } satisfies End)}\n`;
  }
  try {
    await pipeline(
      Readable.from(lines()),
      createGzip({ level: 6 }),
      createWriteStream(part, { flush: true }),
    );
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw cannotWrite(file, error);
  }
  return { entries, damaged };
}

/** The entries of a backup in order. @throws RecordError when it is none, damaged, not whole, or of a newer version. */
export async function* readBackup(file: string): AsyncGenerator<JournalEntry> {
  let entries = -1;
  let end: number | null = null;
  try {
    for await (const { bytes } of byteLines(unzipped(file))) {
      if (entries === -1) checkHead(file, bytes);
      else {
        end = endOf(bytes);
        if (end !== null) break;
        const line = decodeLine(bytes);
        if (typeof line === 'string')
          throw new RecordError(file, `is damaged at entry ${entries + 1}: ${line}`);
        yield line.entry();
      }
      entries++;
    }
  } catch (error) {
    if (error instanceof RecordError) throw error;
    throw new RecordError(file, `cannot be read as a backup: ${(error as Error).message}`, { cause: error });
  }
  if (end !== entries) throw new RecordError(file, 'is not whole: its end is missing');
}

function unzipped(file: string): AsyncIterable<Buffer> {
  const gunzip = createGunzip();
  createReadStream(file)
    .on('error', (error) => gunzip.destroy(error))
    .pipe(gunzip);
  return gunzip;
}

function checkHead(file: string, line: Buffer): void {
  const head = parsed<Partial<Head>>(line);
  if (head?.backup !== 'readout record') throw new RecordError(file, 'is no backup of a record');
  if ((head.format ?? 0) > FORMAT)
    throw new RecordError(
      file,
      `a newer version of readout made this backup (format ${head.format}); update readout`,
    );
}

function endOf(line: Buffer): number | null {
  // Other lines begin with their number, and are not worth parsing for this.
  return line.subarray(0, 6).equals(Buffer.from('{"end"')) ? (parsed<End>(line)?.end ?? null) : null;
}

function parsed<T>(line: Buffer): T | null {
  try {
    return JSON.parse(line.toString('utf8')) as T;
  } catch {
    return null;
  }
}
