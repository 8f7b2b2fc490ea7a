import { RecordError } from '../record/index.ts';
import { withClearErrors } from './clear-errors.ts';
import type { Connection } from './connection.ts';
import { dropTables, migrate, SCHEMA_VERSION, schemaVersion } from './migrations/migrate.ts';
import { openPostgres } from './postgres.ts';
import { lockServer } from './server-lock.ts';
import type { OpenOptions } from './store.ts';

/** The table that is no table of what was worked out. */
const KEPT = ['journal'];

/** An address as it may be shown: without its password. */
export function nameOf(address: string): string {
  return address.replace(/^(\w+:\/\/[^:@/]*):[^@/]*@/, '$1@');
}

/** A session with the record of a server, locked and brought to the present version. @throws RecordError, see `openStore`. */
export async function openServer(
  address: string,
  { create = true, clear = false }: OpenOptions,
): Promise<Connection> {
  return openSession(address, async (connection, name) => {
    if (!create && (await schemaVersion(connection)) === 0) throw none(name);
    await lockServer(connection, name);
    if (clear) await dropTables(connection, KEPT);
    await migrate(connection, name);
    await checkRestored(connection, name);
  });
}

/** What is in `meta` while a restore fills the journal. */
export const RESTORING = 'restoring';

/** @throws RecordError when a restore was broken off: a part of a journal must not pass for all of it. */
async function checkRestored(connection: Connection, name: string): Promise<void> {
  const { rows } = await connection.query('select 1 from meta where key = $1', [RESTORING]);
  if (rows.length > 0)
    throw new RecordError(name, 'a restore was broken off here; drop the schema "readout" and restore again');
}

/** A session that can only read, beside others. */
export async function openServerReadOnly(address: string): Promise<Connection> {
  return openSession(address, async (connection, name) => {
    const version = await schemaVersion(connection);
    if (version === 0) throw none(name);
    if (version !== SCHEMA_VERSION)
      throw new RecordError(
        name,
        `its tables are of version ${version}, and this program asks those of ${SCHEMA_VERSION}: ${version > SCHEMA_VERSION ? 'update readout' : 'readout add brings them up'}`,
      );
    await checkRestored(connection, name);
    await connection.script('set default_transaction_read_only = on');
  });
}

const none = (name: string) => new RecordError(name, 'there is no record here; readout add makes one');

async function openSession(
  address: string,
  prepare: (connection: Connection, name: string) => Promise<void>,
): Promise<Connection> {
  const name = nameOf(address);
  let connection: Connection;
  try {
    connection = withClearErrors(await openPostgres(address), name);
  } catch (error) {
    throw new RecordError(
      name,
      `no session with this server (${(error as Error).message || (error as { code?: string }).code}); is it running, and the address right?`,
      {
        cause: error,
      },
    );
  }
  try {
    await checkServer(connection, name);
    await prepare(connection, name);
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}

async function checkServer(connection: Connection, name: string): Promise<void> {
  const { rows } = await connection.query(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
    [],
  );
  const { version, encoding } = rows[0] as { version: number; encoding: string };
  if (version < 150_000)
    throw new RecordError(
      name,
      `PostgreSQL ${Math.trunc(version / 10_000)} is too old; 15 or later is needed`,
    );
  if (encoding !== 'UTF8')
    throw new RecordError(name, `its encoding is ${encoding}; make a database with encoding UTF8`);
}
