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

/** See {@link Store.unwritten}. */
export async function* unwritten(
  journal: Journal,
  db: Database,
  { again }: NonNullable<Parameters<Store['unwritten']>[0]> = {},
): AsyncGenerator<Entry> {
  let chunk: Entry[] = [];
  for await (const entry of journal.contents()) {
    chunk.push(entry);
    if (chunk.length < CHUNK) continue;
    yield* await missing(db, chunk, again);
    chunk = [];
  }
  yield* await missing(db, chunk, again);
}

async function missing(
  db: Database,
  entries: readonly Entry[],
  again: 'retriable' | 'all' | undefined,
): Promise<readonly Entry[]> {
  if (entries.length === 0) return [];
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
