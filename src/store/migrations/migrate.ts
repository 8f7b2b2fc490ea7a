import { RecordError } from '../../record/index.ts';
import type { Connection } from '../connection.ts';
import { V1 } from './v1.ts';
import { V2 } from './v2.ts';
import { V3 } from './v3.ts';

/** What leads from each version to the next: the first makes version 1 of nothing. Only ever added to. */
const STEPS: readonly string[] = [V1, V2, V3];

export const SCHEMA_VERSION = STEPS.length;

/**
 * Brings the tables to the present version, each step in a transaction of its own.
 *
 * @throws RecordError when they are of a newer version; they are as they were then.
 */
export async function migrate(connection: Connection, name: string): Promise<void> {
  const found = await schemaVersion(connection);
  if (found > STEPS.length)
    throw new RecordError(
      name,
      `its tables are of version ${found}, and this program knows ${STEPS.length}: update readout, or make the tables again with this one (readout rebuild)`,
    );
  for (let version = found; version < STEPS.length; version++) {
    try {
      await connection.script(
        `begin; ${version === 0 ? START : ''} ${STEPS[version]!}; update readout.meta set value = '${version + 1}' where key = 'schema'; commit;`,
      );
    } catch (error) {
      await connection.script('rollback');
      throw new RecordError(
        name,
        `its tables could not be brought from version ${version} to ${version + 1}: ${(error as Error).message}`,
        { cause: error },
      );
    }
  }
}

const START = `
create schema if not exists readout;
set search_path to readout;
create table meta (key text primary key, value text not null);
insert into meta values ('schema', '0');
`;

/** Small questions are not worth compiling; indexes take words in bulk, see {@link Upkeep}. */
const SESSION = `set search_path to readout; set jit = off; set gin_pending_list_limit = '64MB'`;

/** 0 where there are no tables. The session looks for names in our schema from here on. */
export async function schemaVersion(connection: Connection): Promise<number> {
  await connection.script(SESSION);
  const { rows } = await connection.query(`select to_regclass('readout.meta') is not null as there`, []);
  if (!rows[0]!.there) return 0;
  const { rows: meta } = await connection.query(`select value from meta where key = 'schema'`, []);
  return Number(meta[0]?.value ?? 0);
}

/** Removes all tables but those in `keep`. */
export async function dropTables(connection: Connection, keep: readonly string[]): Promise<void> {
  const { rows } = await connection.query(
    `select tablename from pg_tables where schemaname = 'readout' and not tablename = any($1)`,
    [keep],
  );
  const names = rows.map(({ tablename }) => `readout."${tablename}"`);
  if (names.length > 0) await connection.script(`drop table ${names.join(', ')} cascade`);
}
