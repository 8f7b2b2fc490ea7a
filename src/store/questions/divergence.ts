import { sql } from 'kysely';
import { type DossierInteraction, trendOf } from '../../record/index.ts';
import type { Database } from '../schema.ts';
import { pairKey } from '../write/keys.ts';
import { interactionRows } from './interactions.ts';
import { cursorOf, limitOf, pageOf } from './paging.ts';
import type { DivergenceAnswer, Paging } from './questions.ts';
import { onePlan } from './row-parts.ts';

interface Compared {
  readonly id: string;
  readonly day: string;
  readonly day_to: string;
  readonly divergence: number;
  readonly topics: DossierInteraction['topics'];
}

/**
 * Interactions of which the two sides' accounts were compared, oldest first. Those in which a third side's account stood in the comparison are left
 * out. Trends are those of {@link trendOf} over all that have a date.
 */
export async function divergence(
  db: Database,
  a: string,
  b: string,
  paging: Paging = {},
): Promise<DivergenceAnswer> {
  const limit = limitOf(paging);
  const after = cursorOf('divergence', paging, 2);
  const { rows: parties } = await sql<{
    id: string;
    side: string;
  }>`${onePlan} select id, side from party where id = any(${[a, b]})`.execute(db);
  const sideOf = (key: string) => parties.find(({ id }) => id === key)?.side ?? key;
  const sides = [sideOf(a), sideOf(b)];
  const { rows } =
    await sql<Compared>`select id, day, day_to, divergence, record -> 'topics' as topics from interaction
    where keys @> ${[pairKey(a, b)]}::text[] and divergence is not null
      and array[record -> 'accounts' -> 0 ->> 'side', record -> 'accounts' -> 1 ->> 'side'] @> ${sides}::text[]
    order by day = '', day, id`.execute(db);
  const at = after === null ? 0 : rows.findIndex(({ id }) => id === after[1]) + 1;
  const page = pageOf('divergence', rows.slice(at, at + limit + 1), limit, ({ day, id }) => [day, id]);
  const records = await sql<{
    id: string;
    record: DossierInteraction;
  }>`${onePlan} select id, record from interaction
    where id = any(${page.rows.map(({ id }) => id)})`.execute(db);
  const byId = new Map(records.rows.map(({ id, record }) => [id, record]));
  return {
    rows: await interactionRows(
      db,
      page.rows.map(({ id }) => byId.get(id)!),
    ),
    next: page.next,
    trend: trend(rows, ({ divergence }) => divergence),
    topics: byTopic(rows),
  };
}

function trend(rows: readonly Compared[], value: (row: Compared) => number) {
  return trendOf(
    rows.filter(({ day }) => day !== '').map((row) => ({ from: row.day, to: row.day_to, value: value(row) })),
  );
}

function byTopic(rows: readonly Compared[]): DivergenceAnswer['topics'] {
  const topics = [...new Set(rows.flatMap((row) => row.topics.map(({ topic }) => topic)))].sort();
  return topics.map((topic) => {
    const of = (row: Compared) => row.topics.find((one) => one.topic === topic)?.divergence;
    const having = rows.filter((row) => of(row) !== undefined);
    return {
      topic,
      interactions: having.length,
      divergence: having.reduce((sum, row) => sum + of(row)!, 0) / having.length,
      trend: trend(having, (row) => of(row)!),
    };
  });
}
