import { Kysely } from 'kysely';
import { RecordError } from '../record/index.ts';
import { readBackup } from './backup.ts';
import { lockFolder } from './folder-lock.ts';
import { FolderJournal } from './journal/folder-journal.ts';
import type { Journal, JournalEntry } from './journal/journal.ts';
import { TableJournal } from './journal/table-journal.ts';
import { oneSessionDialect } from './one-session-dialect.ts';
import { emptyFolder, markAsRecord } from './record-folder.ts';
import type { Schema } from './schema.ts';
import type { Place } from './store.ts';

/** So many entries are appended at once. */
const GROUP = 500;

/**
 * Fills an empty place with the journal of a backup; the tables are for `rebuild` to make.
 *
 * @throws RecordError when there is a record already, or the file is none of ours or damaged; then nothing is written.
 */
export async function restore(file: string, place: Place): Promise<{ readonly entries: number }> {
  // Read through before anything is written.
  for await (const _ of readBackup(file));
  return 'folder' in place ? restoreFolder(file, place.folder) : restoreServer(file, place.postgres);
}

/** It becomes a record only with its last entry. */
async function restoreFolder(file: string, path: string) {
  const folder = emptyFolder(path);
  const lock = lockFolder(path);
  const journal = await FolderJournal.open(folder.journal, { guard: lock.check });
  try {
    const entries = await fill(journal, file);
    markAsRecord(path);
    return { entries };
  } finally {
    await journal.close();
    lock.release();
  }
}

async function restoreServer(file: string, address: string) {
  const { nameOf, openServer, RESTORING } = await import('./open-server.ts');
  const connection = await openServer(address, {});
  const db = new Kysely<Schema>({ dialect: oneSessionDialect(connection) });
  try {
    const journal = await TableJournal.open(db);
    for await (const _ of journal.contents())
      throw new RecordError(
        nameOf(address),
        'there is a record here already; restore into an empty database',
      );
    await db.insertInto('meta').values({ key: RESTORING, value: file }).execute();
    const entries = await fill(journal, file);
    await db.deleteFrom('meta').where('key', '=', RESTORING).execute();
    return { entries };
  } finally {
    await db.destroy();
  }
}

async function fill(journal: Journal, file: string): Promise<number> {
  let group: JournalEntry[] = [];
  let entries = 0;
  for await (const entry of readBackup(file)) {
    group.push(entry);
    entries++;
    if (group.length < GROUP) continue;
    await journal.append(group);
    group = [];
  }
  await journal.append(group);
  return entries;
}
