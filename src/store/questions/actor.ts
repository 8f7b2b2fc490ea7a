import { sql } from 'kysely';
import type { DossierParty, Span } from '../../record/index.ts';
import type { Database } from '../schema.ts';
import { all } from './conditions.ts';
import { cursorOf, limitOf, pageOf } from './paging.ts';
import type { ActorAnswer, Paging, Resolved } from './questions.ts';
import { DOCUMENTS, documentsOf, onePlan, verdictsOn } from './row-parts.ts';

export async function actor(db: Database, party: string, paging: Paging = {}): Promise<ActorAnswer | null> {
  const limit = limitOf(paging);
  const after = cursorOf('actor', paging, 3);
  const { rows: found } = await sql<{
    record: Omit<DossierParty, 'parts'>;
    documents: number;
  }>`${onePlan} select record, ${DOCUMENTS} as documents from party p where id = ${party}`.execute(db);
  if (!found[0]) return null;
  const asked = all([
    sql`party = ${party}`,
    after && sql`(day, document, id) < (${after[0]}, ${after[1]}, ${after[2]})`,
  ]);
  const { rows } = await sql<{
    document: string;
    id: string;
    day: string;
    mentions: Span[];
  }>`${onePlan} select document, id, day, mentions from actor where ${asked}
    order by day desc, document desc, id desc limit ${limit + 1}`.execute(db);
  const page = pageOf('actor', rows, limit, ({ day, document, id }) => [day, document, id]);
  const documents = await documentsOf(
    db,
    page.rows.map(({ document }) => document),
  );
  const about = { document: '', id: party };
  return {
    party: found[0].record,
    documents: found[0].documents,
    rows: page.rows.map(({ document, id, mentions }) => ({
      document: documents.get(document)!,
      actor: id,
      mentions,
    })),
    next: page.next,
    verdicts: (await verdictsOn(db, 'party', [about]))(about),
  };
}

/** So many are given that a name may mean. */
const MOST_MEANT = 20;

/** Of a party `p`: whether it is all of its side, a state or a body by itself. */
const IS_WHOLE = sql<boolean>`(p.id = p.side or p.record->>'kind' in ('state', 'government'))`;

/** By key, id or whole name first, then by the words of names; those in more documents first. */
export async function resolve(db: Database, name: string): Promise<readonly Resolved[]> {
  const words =
    name
      .match(/[\p{L}\p{N}]+/gu)
      ?.map((word) => `${word}:*`)
      .join(' & ') ?? '';
  const { rows } = await sql<Omit<Resolved, 'kind'> & { exact: boolean; whole: boolean }>`
    select p.id as key, p.name, p.side, ${IS_WHOLE} as whole,
      (p.id = ${name} or p.side = ${name} or p.names @> ${[name.toLowerCase()]}::text[]) as exact,
      ${DOCUMENTS} as documents
    from party p where p.id = ${name} or p.side = ${name} or p.names @> ${[name.toLowerCase()]}::text[] or p.words @@ to_tsquery('simple', ${words})
    limit 200`.execute(db);
  const parties = rows
    .sort(
      (a, b) => Number(b.exact) - Number(a.exact) || b.documents - a.documents || (a.key < b.key ? -1 : 1),
    )
    .map((party) => ({ ...party, kind: 'party' as const }));
  // A side is called as the party is that is all of it; else by its key.
  const sides = new Map<string, Resolved>();
  for (const { exact, side, documents } of parties) {
    if (!exact || sides.has(side)) continue;
    const called = parties.find((one) => one.whole && one.side === side)?.name ?? side;
    sides.set(side, { key: side, kind: 'side', name: called, side, documents });
  }
  return [...sides.values(), ...parties.map(({ exact: _, whole: __, ...party }) => party)].slice(
    0,
    MOST_MEANT,
  );
}

export async function names(db: Database, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(keys)];
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<{ key: string; name: string | null }>`select key, coalesce(
      (select p.name from party p where p.side = key and ${IS_WHOLE} order by ${DOCUMENTS} desc, p.id limit 1),
      (select p.side from party p where p.side = key limit 1),
      (select p.name from party p where p.id = key)) as name
    from unnest(${wanted}::text[]) as k (key)`.execute(db);
  return new Map(rows.flatMap(({ key, name }) => (name === null ? [] : [[key, name] as const])));
}
