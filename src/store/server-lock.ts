import { setTimeout as sleep } from 'node:timers/promises';
import { RecordError } from '../record/index.ts';
import type { Connection } from './connection.ts';

/** "ROUT": what our advisory lock in a database is called. */
const LOCK = [0x524f5554, 1];
/** A server notices only some time later that a killed client is gone. */
const PATIENCE_MS = 5_000;

/**
 * Has the record of a PostgreSQL database for the writing of this session alone, as long as the session lasts.
 *
 * @throws RecordError when another has it.
 */
export async function lockServer(connection: Connection, name: string): Promise<void> {
  for (let waited = 0; ; waited += 100) {
    const { rows } = await connection.query('select pg_try_advisory_lock($1, $2) as ours', LOCK);
    if (rows[0]!.ours) return;
    if (waited >= PATIENCE_MS) break;
    await sleep(100);
  }
  const { rows } = await connection.query(
    `select a.pid, coalesce(a.client_addr::text, 'this machine') as host, to_char(a.backend_start at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since
     from pg_locks l join pg_stat_activity a on a.pid = l.pid
     where l.locktype = 'advisory' and l.classid::bigint = $1 and l.objid::bigint = $2 and l.granted`,
    LOCK,
  );
  const [holder] = rows;
  throw new RecordError(
    name,
    `the record is in use by ${holder ? `another process (session ${holder.pid} from ${holder.host}, since ${holder.since})` : 'another process'}; wait until it is done, or end it`,
  );
}
