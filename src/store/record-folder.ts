import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RecordError } from '../record/index.ts';
import { cannotWrite } from './cannot-write.ts';

/** The version of the folder and of the lines of its journal. */
const FORMAT = 1;

/** The files of a record in a folder. */
export interface RecordFolder {
  readonly path: string;
  readonly journal: string;
  readonly database: string;
}

const MARK = 'record.json';
/** Is there once the tables have been made whole; without it they are no good. */
const TABLES_MARK = 'tables.json';

const folderOf = (path: string): RecordFolder => ({
  path,
  journal: join(path, 'journal'),
  database: join(path, 'database'),
});

/**
 * A folder that is a record, or, if `create`, is made one where there is none.
 *
 * @throws RecordError when it holds something else, or is of a newer version, or cannot be made.
 */
export function recordFolder(path: string, create: boolean): RecordFolder {
  const mark = readMark(path);
  if (mark !== null && mark > FORMAT)
    throw new RecordError(
      path,
      `a newer version of readout made this record (format ${mark}, this one knows ${FORMAT}); update readout`,
    );
  if (mark === null) {
    if (!create) throw new RecordError(path, 'there is no record here; readout add makes one');
    makeEmpty(path);
    markAsRecord(path);
  }
  return folderOf(path);
}

/** An empty folder that is no record yet, and what makes it one. @throws RecordError when it is not empty. */
export function emptyFolder(path: string): RecordFolder {
  makeEmpty(path);
  return folderOf(path);
}

export function markAsRecord(path: string): void {
  write(path, MARK, {
    format: FORMAT,
    is: 'a record of readout; journal/ cannot be made again, all else can',
  });
}

/** Where the tables are, after having removed what was never finished, or all of it if `clear`. */
export function databaseFolder({ path, database }: RecordFolder, clear: boolean): string {
  const mark = join(path, TABLES_MARK);
  try {
    if (clear) rmSync(mark, { force: true });
    if (!existsSync(mark)) rmSync(database, { recursive: true, force: true });
    mkdirSync(database, { recursive: true });
  } catch (error) {
    throw cannotWrite(database, error);
  }
  return database;
}

export function markTablesMade({ path }: RecordFolder, schema: number): void {
  if (!existsSync(join(path, TABLES_MARK))) write(path, TABLES_MARK, { schema });
}

function readMark(path: string): number | null {
  let text: string;
  try {
    text = readFileSync(join(path, MARK), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new RecordError(path, `cannot be read (${code})`, { cause: error });
  }
  try {
    const { format } = JSON.parse(text) as { format: unknown };
    if (typeof format === 'number') return format;
  } catch {
    // Told below.
  }
  throw new RecordError(join(path, MARK), 'is damaged; put {"format": 1} in it if this folder is a record');
}

function makeEmpty(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
    // A draft of the mark, or a lock, is what a killed process left.
    const found = readdirSync(path).filter((name) => !name.startsWith(MARK) && !name.startsWith('lock-'));
    if (found.length > 0)
      throw new RecordError(
        path,
        `is no record and not empty (${found[0]} is in it); choose an empty or new folder`,
      );
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

function write(path: string, name: string, content: object): void {
  try {
    const draft = join(path, `${name}.${process.pid}`);
    writeFileSync(draft, `${JSON.stringify(content)}\n`, { flush: true });
    renameSync(draft, join(path, name));
  } catch (error) {
    throw cannotWrite(path, error);
  }
}
