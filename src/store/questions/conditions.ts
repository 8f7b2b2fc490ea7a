import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { UsageError } from '../../record/index.ts';

export type Condition = RawBuilder<SqlBool>;

/** All that hold; without any, everything. */
export function all(conditions: readonly (Condition | null)[]): RawBuilder<SqlBool> {
  const asked = conditions.filter((one) => one !== null);
  return asked.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`${sql.join(asked, sql` and `)}`;
}

export function equals(column: string, value: string | number | boolean | undefined): Condition | null {
  return value === undefined ? null : sql<SqlBool>`${sql.ref(column)} = ${value}`;
}

/** Has all of these keys. */
export function hasKeys(column: string, keys: readonly (string | null)[]): Condition | null {
  const asked = keys.filter((key) => key !== null);
  return asked.length === 0 ? null : sql<SqlBool>`${sql.ref(column)} @> ${asked}::text[]`;
}

export const keyed = (prefix: string, name: string | undefined) =>
  name === undefined ? null : `${prefix}:${name}`;

/** Has one of these keys. */
export function hasOneOf(column: string, keys: readonly string[] | null): Condition | null {
  return keys === null ? null : sql<SqlBool>`${sql.ref(column)} && ${keys}::text[]`;
}

/** What people type: words, "words together", -without, or. */
export function hasWords(column: string, text: string | undefined): Condition | null {
  return text === undefined
    ? null
    : sql<SqlBool>`${sql.ref(column)} @@ websearch_to_tsquery('english', ${text})`;
}

/** No row whose date is vaguer than this begins earlier than it is looked for: the index needs a bound. */
const WIDEST_DAYS = 366;

/**
 * What may be on a day from `from` to `to`; without either, also what has no date. A date vaguer than a year is found by its first year.
 *
 * @throws UsageError for what is no day.
 */
export function between(
  from: string | undefined,
  to: string | undefined,
  day: string,
  dayTo: string,
): Condition | null {
  if (from === undefined && to === undefined) return null;
  const conditions = [sql<SqlBool>`${sql.ref(day)} <> ''`];
  if (to !== undefined) conditions.push(sql<SqlBool>`${sql.ref(day)} <= ${dayAs(to)}`);
  if (from !== undefined)
    conditions.push(sql<SqlBool>`${sql.ref(dayTo)} >= ${from} and ${sql.ref(day)} >= ${widest(from)}`);
  return all(conditions);
}

/** Of {@link between}, what begins within the days: all but what {@link begunBefore} finds. */
export function begunWithin(from: string | undefined, to: string | undefined, day: string): Condition | null {
  return all([
    from === undefined ? null : sql<SqlBool>`${sql.ref(day)} >= ${dayAs(from)}`,
    to === undefined ? null : sql<SqlBool>`${sql.ref(day)} <= ${dayAs(to)}`,
  ]);
}

/** What begins before a day and may be on it still: few dates are spans of time, and these have an index of their own. */
export function begunBefore(from: string, to: string | undefined, day: string, dayTo: string): Condition {
  const [begin, end] = [sql.ref(day), sql.ref(dayTo)];
  const before =
    to === undefined || dayAs(to) >= from ? sql`${begin} < ${dayAs(from)}` : sql`${begin} <= ${to}`;
  return sql<SqlBool>`${end} <> ${begin} and ${before} and ${begin} >= ${widest(from)} and ${end} >= ${from}`;
}

const widest = (from: string) =>
  new Date(Date.parse(dayAs(from)) - WIDEST_DAYS * 86_400_000).toISOString().slice(0, 10);

function dayAs(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new UsageError(`"${text}" is no day; write it as 2025-02-28`);
}
