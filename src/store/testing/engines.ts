import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../connection.ts';
import { openEmbedded } from '../embedded.ts';
import { openStore, type Place } from '../index.ts';
import { openPostgres } from '../postgres.ts';
import { startPostgres } from './start-postgres.ts';

/** An engine to run the same tests on. */
export interface Engine {
  readonly which: string;
  /** A place without a record. */
  empty(): Promise<Place>;
  /** A place with an empty record. */
  fresh(): Promise<Place>;
  stop(): Promise<void>;
}

export async function embeddedEngine(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-store-'));
  // Making the first database takes seconds, copying it does not.
  const model = join(folder, 'model');
  let made = false;
  let count = 0;
  const empty = async () => ({ folder: join(folder, String(count++)) });
  return {
    which: 'PGlite',
    empty,
    async fresh() {
      if (!made) await (await openStore({ folder: model })).close();
      made = true;
      const place = await empty();
      cpSync(model, place.folder, { recursive: true });
      return place;
    },
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Null where no PostgreSQL can be started. */
export async function postgresEngine(): Promise<Engine | null> {
  const server = await startPostgres();
  if (!server) return null;
  const empty = async () => ({ postgres: await server.database() });
  return {
    which: server.which,
    empty,
    async fresh() {
      const place = await empty();
      await (await openStore(place)).close();
      return place;
    },
    stop: server.stop,
  };
}

/** A session with the tables of a closed record. */
export function rawConnection(place: Place): Promise<Connection> {
  return 'folder' in place ? openEmbedded(join(place.folder, 'database')) : openPostgres(place.postgres);
}

/** All rows of all tables in an order of their own, but for the journal, and what the store notes for itself. */
export async function dumpTables(place: Place): Promise<Readonly<Record<string, readonly string[]>>> {
  const connection = await rawConnection(place);
  try {
    const { rows } = await connection.query(
      `select tablename as name from pg_tables where schemaname = 'readout' and tablename not in ('journal', 'meta') order by 1`,
      [],
    );
    const dump: Record<string, readonly string[]> = {};
    for (const { name } of rows) {
      const found = await connection.query(
        `select to_jsonb(t)::text as row from readout."${name}" t order by 1`,
        [],
      );
      dump[String(name)] = found.rows.map(({ row }) => String(row));
    }
    return dump;
  } finally {
    await connection.close();
  }
}
