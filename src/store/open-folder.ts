import { RecordError } from '../record/index.ts';
import { withClearErrors } from './clear-errors.ts';
import type { Connection } from './connection.ts';
import { openEmbedded } from './embedded.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { migrate, SCHEMA_VERSION } from './migrations/migrate.ts';
import { databaseFolder, markTablesMade, type RecordFolder, recordFolder } from './record-folder.ts';
import { checkRoom } from './room.ts';
import type { OpenOptions } from './store.ts';

/** A folder of ours alone and its tables, brought to the present version. */
export interface OpenedFolder {
  readonly folder: RecordFolder;
  readonly lock: FolderLock;
  readonly connection: Connection;
}

/** @throws RecordError, see `openStore`. */
export async function openFolder(
  path: string,
  { create = true, clear = false }: OpenOptions,
): Promise<OpenedFolder> {
  const folder = recordFolder(path, create);
  const lock = lockFolder(path);
  let connection: Connection | null = null;
  try {
    connection = withClearErrors(await openTables(folder, clear), path);
    await migrate(connection, path);
    markTablesMade(folder, SCHEMA_VERSION);
    return { folder, lock, connection };
  } catch (error) {
    await connection?.close();
    lock.release();
    throw error;
  }
}

async function openTables(folder: RecordFolder, clear: boolean): Promise<Connection> {
  const database = databaseFolder(folder, clear);
  checkRoom(database);
  try {
    return await openEmbedded(database);
  } catch (error) {
    throw new RecordError(
      database,
      `the tables cannot be opened (${(error as Error).message}); the journal is whole: make them again with readout rebuild`,
      { cause: error },
    );
  }
}
