import { sql } from 'kysely';
import type { Received } from '../../record/index.ts';
import { safeJson } from '../safe-json.ts';
import type { Database } from '../schema.ts';
import { type EntryKind, entryKey, type Journal, type JournalEntry, type ReadOptions } from './journal.ts';
import { decodeLine, encodeLine } from './journal-line.ts';
import { refuseDamaged } from './refuse-damaged.ts';

/** So many entries are read at once. */
const PAGE = 200;

/** A line as a folder's journal has it: its checksum tells whether the row is still what was written. */
interface Row {
  readonly number: number;
  readonly line: string;
}

/** The journal as a table of a PostgreSQL server, which has it on its disk when it says so. Rebuilding leaves it alone. */
export class TableJournal implements Journal {
  readonly #db: Database;

  static async open(db: Database): Promise<TableJournal> {
    await sql`create table if not exists journal (
      number bigint primary key,
      kind text not null,
      id text not null,
      line text not null,
      unique (kind, id)
    )`.execute(db);
    // A server that was told to answer before it writes does not do so here.
    await sql`set synchronous_commit = on`.execute(db);
    return new TableJournal(db);
  }

  private constructor(db: Database) {
    this.#db = db;
  }

  /** Nobody else writes (see the lock), so numbers can be given here. */
  async append(entries: readonly JournalEntry[]): Promise<readonly JournalEntry[]> {
    return this.#db.transaction().execute(async (tx) => {
      const keys = safeJson(entries.map(entryKey));
      const { rows: there } = await sql<{ kind: string; id: string }>`select j.kind, j.id from journal j
        join json_to_recordset(${keys}) as k (kind text, id text) on j.kind = k.kind and j.id = k.id`.execute(
        tx,
      );
      const known = new Set(there.map(({ kind, id }) => `${kind}:${id}`));
      const fresh = entries.filter((entry) => {
        const { kind, id } = entryKey(entry);
        if (known.has(`${kind}:${id}`)) return false;
        known.add(`${kind}:${id}`);
        return true;
      });
      if (fresh.length === 0) return [];
      const { rows: last } = await sql<{
        number: number;
      }>`select coalesce(max(number), 0) as number from journal`.execute(tx);
      const rows = fresh.map((entry, at) => {
        const number = last[0]!.number + 1 + at;
        return { number, ...entryKey(entry), line: encodeLine(number, entry).toString('utf8') };
      });
      await sql`insert into journal (number, kind, id, line)
        select number, kind, id, line from json_populate_recordset(null::journal, ${safeJson(rows)})`.execute(
        tx,
      );
      return fresh;
    });
  }

  async has(kind: EntryKind, id: string): Promise<boolean> {
    const { rows } = await sql`select 1 from journal where kind = ${kind} and id = ${id}`.execute(this.#db);
    return rows.length > 0;
  }

  async received(id: string): Promise<Received | null> {
    const { rows } =
      await sql<Row>`select number, line from journal where kind = 'received' and id = ${id}`.execute(
        this.#db,
      );
    if (!rows[0]) return null;
    const line = decodeLine(Buffer.from(rows[0].line));
    if (typeof line === 'string') return refuseDamaged({ place: placeOf(rows[0]), why: line });
    const entry = line.entry();
    return 'received' in entry ? entry.received : null;
  }

  async *entries({ after = 0, passOver = refuseDamaged }: ReadOptions = {}) {
    for (let last = after; ; ) {
      const { rows } =
        await sql<Row>`select number, line from journal where number > ${last} order by number limit ${PAGE}`.execute(
          this.#db,
        );
      for (const row of rows) {
        const line = decodeLine(Buffer.from(row.line));
        if (typeof line === 'string') passOver({ place: placeOf(row), why: line });
        else yield { number: row.number, entry: line.entry() };
        last = row.number;
      }
      if (rows.length < PAGE) return;
    }
  }

  async *contents(after = 0) {
    const size = 50 * PAGE;
    for (let last = after; ; ) {
      const { rows } = await sql<{
        kind: EntryKind;
        id: string;
        number: number;
      }>`select kind, id, number from journal where number > ${last} order by number limit ${size}`.execute(
        this.#db,
      );
      yield* rows;
      if (rows.length < size) return;
      last = rows.at(-1)!.number;
    }
  }
}

const placeOf = ({ number }: Row) => `row ${number} of the table journal`;
