import { sql } from 'kysely';
import type { Database } from '../schema.ts';
import type { Condition } from './conditions.ts';

/** Rows wanted in the order of a day. */
export interface Ordered {
  readonly table: 'document' | 'statement' | 'interaction' | 'ledger_entry';
  /** The column that they are in the order of, which has an index. */
  readonly day: 'day' | 'day_to';
  readonly newestFirst: boolean;
  /** What holds of them, but for the order. */
  readonly asked: Condition;
  /** So many are wanted. */
  readonly rows: number;
  /** The day at which they begin; null for the first there is. */
  readonly begin: string | null;
  /** The day at which they end; null for the last. */
  readonly end: string | null;
}

/** How the rows of a table lie in time: how many there are, and the days (since 1970) that part them into equal shares. */
export interface Spread {
  readonly rows: number;
  readonly days: readonly number[];
}

/** Fewer rows are looked through as quickly as anything is thought about. */
const SMALL = 50_000;
/** A stretch of days is chosen so that it holds so many times the rows wanted, should they be spread evenly; when it holds too few, so many times more. */
const AMPLE = 2;
const WIDER = 8;
/** What lies in the order of an index stands so many to a page, by itself it needs a page each. */
const TO_A_PAGE = 100;
/** To read a row costs as much as to note so many that an index gives. */
const NOTED = 30;

/**
 * Reads rows in the order of days. Those that have a key are found by one index and their order by another, and a key that is neither rare nor
 * frequent has thousands of rows by either. So a stretch of days is guessed that holds the rows wanted: both indexes together give what lies in it, and no other row is
 * read. A wrong guess costs time, never rows: when the stretch holds too few, more is read, at last all.
 *
 * @param read reads up to `rows` of those asked for, within days where they are given.
 */
export async function inOrder<Row>(
  db: Database,
  ordered: Ordered,
  read: (within: Condition | null) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const spread = await spreadOf(db, ordered);
  if (spread.rows < SMALL) return read(null);
  const day = sql.ref(ordered.day);
  const tried = stretches(ordered, spread, await likely(db, ordered));
  return firstOf(tried, ordered.rows, (stretch) => {
    if (stretch === null) return read(null);
    const { from, to } = stretch;
    return read(from === null ? sql`${day} <= ${to}` : sql`${day} >= ${from}`);
  });
}

/** What the first stretch gives that holds as many rows as are wanted; else all that there are. */
export async function firstOf<Row>(
  tried: readonly Stretch[],
  wanted: number,
  read: (within: Stretch | null) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  for (const stretch of tried) {
    const rows = await read(stretch);
    if (rows.length >= wanted) return rows;
  }
  return read(null);
}

/** Days that are open at one end: from there on, or up to there. */
export type Stretch =
  | { readonly from: string; readonly to: null }
  | { readonly from: null; readonly to: string };

/** How many rows there are of what is asked for, and how many the index of keys and words gives for it; null where they are so many that it is not asked. */
export interface Likely {
  readonly rows: number;
  readonly found: number | null;
}

/**
 * The stretches to be tried, one after the other; none where what is found by keys is so rare that each row may be read, or so frequent that those wanted come soon in the order
 * of days.
 */
export function stretches(
  { newestFirst, rows, begin, end }: Pick<Ordered, 'newestFirst' | 'rows' | 'begin' | 'end'>,
  { rows: all, days }: Spread,
  likely: Likely,
): readonly Stretch[] {
  if (days.length < 2 || likely.found === null) return [];
  const place = (day: string) =>
    newestFirst ? 1 - shareBefore(days, dayNumber(day)) : shareBefore(days, dayNumber(day));
  const [start, stop] = [begin === null ? 0 : place(begin), end === null ? 1 : place(end)];
  const whole = stop - start;
  const [product, wanted] = [likely.rows * likely.found, rows * all * whole];
  if (product < (AMPLE * wanted) / TO_A_PAGE || product > wanted * NOTED) return [];
  const share = (AMPLE * rows * whole) / likely.rows;
  return [share, share * WIDER]
    .filter((wide) => start + wide < stop)
    .map((wide) => {
      const at = start + wide;
      return newestFirst
        ? { from: dayOf(Math.floor(dayAt(days, 1 - at))), to: null }
        : { from: null, to: dayOf(Math.ceil(dayAt(days, at))) };
    });
}

/** The day before which a share (0 to 1) of the rows lies, between those that are known. */
function dayAt(days: readonly number[], share: number): number {
  const at = share * (days.length - 1);
  const below = Math.min(days.length - 2, Math.trunc(at));
  return days[below]! + (at - below) * (days[below + 1]! - days[below]!);
}

function shareBefore(days: readonly number[], day: number): number {
  const above = days.findIndex((one) => one > day);
  if (above < 0) return 1;
  if (above === 0) return 0;
  const [low, high] = [days[above - 1]!, days[above]!];
  return (above - 1 + (day - low) / (high - low)) / (days.length - 1);
}

const DAY = 86_400_000;
const dayNumber = (day: string) => Date.parse(day) / DAY;
const dayOf = (number: number) => new Date(number * DAY).toISOString().slice(0, 10);

interface PlanNode {
  readonly 'Plan Rows': number;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

/** What the planner expects. */
async function likely(db: Database, { table, asked }: Ordered): Promise<Likely> {
  const { rows } = await sql<{
    'QUERY PLAN': readonly [{ readonly Plan: PlanNode }];
  }>`explain (format json) select 1 from ${sql.table(table)} where ${asked}`.execute(db);
  const { Plan } = rows[0]!['QUERY PLAN'][0];
  return { rows: Plan['Plan Rows'], found: foundBy(Plan, `${table}_found`) };
}

function foundBy(node: PlanNode, index: string): number | null {
  if (node['Index Name'] === index) return node['Plan Rows'];
  const found = (node.Plans ?? []).map((one) => foundBy(one, index));
  return found.find((one) => one !== null) ?? null;
}

/** A table's spread is looked up again after so many questions. */
const LASTS = 500;
const known = new WeakMap<object, Map<string, { readonly spread: Promise<Spread>; asked: number }>>();

function spreadOf(db: Database, { table, day }: Ordered): Promise<Spread> {
  const tables = known.get(db) ?? new Map<string, { readonly spread: Promise<Spread>; asked: number }>();
  known.set(db, tables);
  const there = tables.get(table);
  if (there !== undefined && there.asked++ < LASTS) return there.spread;
  const spread = lookedUp(db, table, day);
  tables.set(table, { spread, asked: 0 });
  spread.catch(() => tables.delete(table));
  return spread;
}

/** As the planner knows it, scaled to what the table has grown to since. */
async function lookedUp(db: Database, table: string, day: string): Promise<Spread> {
  const { rows } = await sql<{ rows: number; days: readonly string[] | null }>`select
      greatest(c.reltuples, 0)::float8 * pg_relation_size(c.oid) / (8192 * greatest(c.relpages, 1)) as rows, s.histogram_bounds::text::text[] as days
    from pg_class c left join pg_stats s on s.schemaname = 'readout' and s.tablename = c.relname and s.attname = ${day}
    where c.oid = ${`readout.${table}`}::regclass`.execute(db);
  const { rows: count = 0, days } = rows[0] ?? {};
  return { rows: count, days: (days ?? []).map(dayNumber).filter((one) => !Number.isNaN(one)) };
}
