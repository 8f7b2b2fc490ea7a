import { RecordError } from '../record/index.ts';
import type { Connection } from './connection.ts';

/** What may happen to any statement and is not its fault: PostgreSQL's codes, those of the system, and the words of both engines. */
const TOLD: readonly { readonly when: RegExp; readonly why: string }[] = [
  {
    when: /53100|ENOSPC|EDQUOT|EFBIG|no space left|file too large|could not (?:extend|write)/i,
    why: 'there is no room left on the disk; make some and run the same command again: what was acknowledged is kept',
  },
  {
    when: /57P0|08\d\d\d|ECONN|EPIPE|connection (?:terminated|error)|not queryable|the database is closed/i,
    why: 'the database has gone; run the same command again: what was acknowledged is kept',
  },
  { when: /25006|42501|permission denied|read-only/i, why: 'it may not be written to; ask for the right to' },
];

/** A session whose troubles are told as people can act on them, as RecordErrors. Other errors, ours, stay as they are. */
export function withClearErrors(connection: Connection, name: string): Connection {
  const told = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      const { code, message } = error as { code?: string | null; message: string };
      const known = TOLD.find(({ when }) => when.test(`${code ?? ''} ${message}`));
      throw known ? new RecordError(name, `${known.why} (${message})`, { cause: error }) : error;
    }
  };
  return {
    query: (sql, parameters) => told(connection.query(sql, parameters)),
    script: (sql) => told(connection.script(sql)),
    copy: (sql, bytes) => told(connection.copy(sql, bytes)),
    close: () => connection.close(),
    ...(connection.answer && {
      answer: (question, given) => told(connection.answer!(question, given)),
    }),
  };
}
