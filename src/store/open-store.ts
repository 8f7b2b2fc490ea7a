import { Kysely } from 'kysely';
import { writeBackup } from './backup.ts';
import type { Connection } from './connection.ts';
import { FolderJournal } from './journal/folder-journal.ts';
import type { Journal } from './journal/journal.ts';
import { TableJournal } from './journal/table-journal.ts';
import { oneSessionDialect } from './one-session-dialect.ts';
import { openFolder } from './open-folder.ts';
import { openAnswers } from './questions/open-answers.ts';
import type { Questions } from './questions/questions.ts';
import { readTables } from './read-tables.ts';
import { checkRoom } from './room.ts';
import type { Database, Schema } from './schema.ts';
import type { OpenOptions, Place, ReadOnlyStore, Store } from './store.ts';
import type { Batch, Tables } from './tables.ts';
import { lookUpAll, unwritten } from './unwritten.ts';
import { Upkeep } from './upkeep.ts';
import { WordVectors } from './write/word-vectors.ts';
import { writeBatch } from './write/write-batch.ts';

/**
 * Opens a record for writing.
 *
 * @throws RecordError when another process has it, when a newer version of the program wrote it, when it cannot be read or written.
 */
export async function openStore(place: Place, options: OpenOptions = {}): Promise<Store> {
  if ('postgres' in place) {
    const { nameOf, openServer } = await server();
    const connection = await openServer(place.postgres, options);
    const db = over(connection);
    return closingOnError(db, async () => {
      const journal = await TableJournal.open(db);
      const work = { db, connection, questions: openAnswers(db, connection) };
      return storeOf(nameOf(place.postgres), work, journal, [], {
        isEmbedded: false,
        close: () => db.destroy(),
      });
    });
  }
  const { folder, lock, connection } = await openFolder(place.folder, options);
  const db = over(connection);
  try {
    const journal = await FolderJournal.open(folder.journal, { guard: lock.check });
    const seen = lock.diagnostic === null ? [] : [lock.diagnostic];
    if (lock.diagnostic !== null) await lookUpAll(db);
    const work = { db, connection, questions: openAnswers(db, connection) };
    return await storeOf(place.folder, work, journal, [...seen, ...journal.diagnostics], {
      isEmbedded: true,
      beforeWriting() {
        lock.check();
        checkRoom(place.folder);
      },
      async close() {
        await journal.close();
        await db.destroy();
        lock.release();
      },
    });
  } catch (error) {
    await db.destroy();
    lock.release();
    throw error;
  }
}

/** Opens a record for questions. @throws RecordError as {@link openStore}, and when there is none. */
export async function openQuestions(place: Place): Promise<ReadOnlyStore> {
  if ('postgres' in place) {
    const { nameOf, openServerReadOnly } = await server();
    const connection = await openServerReadOnly(place.postgres);
    const db = over(connection);
    return {
      name: nameOf(place.postgres),
      diagnostics: [],
      tables: readTables(db),
      questions: openAnswers(db, connection),
      close: () => db.destroy(),
    };
  }
  const { lock, connection } = await openFolder(place.folder, { create: false });
  const db = over(connection);
  return {
    name: place.folder,
    diagnostics: lock.diagnostic === null ? [] : [lock.diagnostic],
    tables: readTables(db),
    questions: openAnswers(db, connection),
    async close() {
      await db.destroy();
      lock.release();
    },
  };
}

/** Loaded only where it is asked for: the driver takes its time. */
const server = () => import('./open-server.ts');

const over = (connection: Connection): Database =>
  new Kysely<Schema>({ dialect: oneSessionDialect(connection) });

async function closingOnError<T>(db: Database, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** What a store works with. */
interface Work {
  readonly db: Database;
  readonly connection: Connection;
  readonly questions: Questions;
}

async function storeOf(
  name: string,
  { db, connection, questions }: Work,
  journal: Journal,
  diagnostics: Store['diagnostics'],
  {
    isEmbedded,
    beforeWriting,
    close,
  }: { isEmbedded: boolean; beforeWriting?: () => void; close: () => Promise<void> },
): Promise<Store> {
  const upkeep = await Upkeep.open(db, isEmbedded);
  const writer = { db, connection, words: new WordVectors(connection) };
  const tables: Tables = {
    ...readTables(db),
    async write(batch: Batch) {
      beforeWriting?.();
      await writeBatch(writer, batch);
      await upkeep.wrote(batch.documents?.length ?? 0);
    },
  };
  return {
    name,
    diagnostics,
    journal,
    tables,
    questions,
    unwritten: (options) => unwritten(journal, db, options),
    backup: (file) => writeBackup(journal, file),
    async close() {
      await upkeep.tidy();
      await close();
    },
  };
}
