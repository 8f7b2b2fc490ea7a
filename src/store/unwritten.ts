import { sql } from 'kysely';
import type { EntryKind, Journal } from './journal/journal.ts';
import type { Database } from './schema.ts';
import type { Store } from './store.ts';

/** So many entries are looked up at once. */
const CHUNK = 5_000;

interface Entry {
  readonly kind: EntryKind;
  readonly id: string;
  readonly number: number;
}

/** Under this in `meta` is a number up to which the tables hold all entries: those need not be looked up again. */
const HELD = 'held';

/** See {@link Store.unwritten}. */
export async function* unwritten(
  journal: Journal,
  db: Database,
  { again }: NonNullable<Parameters<Store['unwritten']>[0]> = {},
): AsyncGenerator<Entry> {
  const before = again === undefined ? await heldUpTo(db) : 0;
  let held: number | null = before;
  for await (const chunk of chunks(journal.contents(before))) {
    const left = await missing(db, chunk, again);
    if (held !== null && again === undefined) {
      const upTo = left[0] ? left[0].number - 1 : chunk.at(-1)!.number;
      if (upTo > held) await holds(db, upTo);
      held = left.length > 0 ? null : upTo;
    }
    yield* left;
  }
}

/** After a kill the tables may hold less than they said: all is looked up once more. */
export async function lookUpAll(db: Database): Promise<void> {
  await db.deleteFrom('meta').where('key', '=', HELD).execute();
}

async function heldUpTo(db: Database): Promise<number> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', HELD).executeTakeFirst();
  return Number(row?.value ?? 0);
}

async function holds(db: Database, number: number): Promise<void> {
  const row = { key: HELD, value: String(number) };
  await db
    .insertInto('meta')
    .values(row)
    .onConflict((there) => there.column('key').doUpdateSet(row))
    .execute();
}

async function* chunks(entries: AsyncIterable<Entry>): AsyncGenerator<readonly Entry[]> {
  let chunk: Entry[] = [];
  for await (const entry of entries) {
    chunk.push(entry);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

async function missing(
  db: Database,
  entries: readonly Entry[],
  again: 'retriable' | 'all' | undefined,
): Promise<readonly Entry[]> {
  const ids = (kind: EntryKind) => entries.filter((entry) => entry.kind === kind).map(({ id }) => id);
  const received = ids('received');
  const { rows } = await sql<
    Omit<Entry, 'number'>
  >`select 'received' as kind, id from document where id = any(${received})
    union all select 'received', id from unread where id = any(${received})
      and ${again === undefined ? sql`true` : again === 'all' ? sql`false` : sql`not retriable`}
    union all select 'judgement', id from judgement where id = any(${ids('judgement')})`.execute(db);
  const there = new Set(rows.map(({ kind, id }) => `${kind}:${id}`));
  return entries.filter(({ kind, id }) => !there.has(`${kind}:${id}`));
}
