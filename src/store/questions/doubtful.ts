import { sql } from 'kysely';
import type { Database } from '../schema.ts';
import { cursorOf, limitOf, pageOf } from './paging.ts';
import type { DoubtfulRow, Page, Paging } from './questions.ts';
import { actorsOf, documentsOf } from './row-parts.ts';

/** Who did it to whom are ids of actors here, not names yet. */
type Found = Omit<DoubtfulRow, 'document' | 'before' | 'after'> & { readonly document: string };

const TABLES = {
  attribution: sql`'attribution' as kind, document, id, score, act as what, case when speaker is null then '{}' else array[speaker] end as "from",
    recipients as "to", force, spans from statement t`,
  event: sql`'event' as kind, document, id, score, type as what, actors as "from", recipients as "to", null as force, spans from event t`,
} as const;

/** So many characters are given on either side of the words. */
const AROUND = 200;

/** The least sure first; of those of one score in the order of documents and ids. */
export async function doubtful(db: Database, paging: Paging = {}): Promise<Page<DoubtfulRow>> {
  const limit = limitOf(paging);
  const after = cursorOf('doubtful', paging, 3);
  const behind =
    after === null ? sql`true` : sql`(score, document, id) > (${after[0]}::float8, ${after[1]}, ${after[2]})`;
  const of = async (kind: keyof typeof TABLES) => {
    const { rows } =
      await sql<Found>`select ${TABLES[kind]} where score is not null and spans <> '[]' and ${behind} and not exists (
        select 1 from judgement j where j.document = t.document and j.kind = ${kind} and coalesce(j.found, j.target) = t.id
          and j.state = 'stands' and j.record ->> 'verdict' in ('accept', 'reject', 'correct'))
      order by score, document, id limit ${limit + 1}`.execute(db);
    return rows;
  };
  const rows = [...(await of('attribution')), ...(await of('event'))].sort(inOrder);
  const page = pageOf('doubtful', rows, limit, ({ score, document, id }) => [String(score), document, id]);
  return { rows: await withWords(db, page.rows), next: page.next };
}

function inOrder(a: Found, b: Found): number {
  if (a.score !== b.score) return a.score - b.score;
  return a.document + a.id < b.document + b.id ? -1 : 1;
}

async function withWords(db: Database, found: readonly Found[]): Promise<DoubtfulRow[]> {
  if (found.length === 0) return [];
  const documents = await documentsOf(
    db,
    found.map(({ document }) => document),
  );
  const ids = [...documents.keys()];
  const { rows } = await sql<{
    id: string;
    text: string;
  }>`select id, text from document where id = any(${ids})`.execute(db);
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  const cast = found.flatMap(({ document, from, to }) => [...from, ...to].map((id) => ({ document, id })));
  const actor = await actorsOf(db, cast);
  return found.map(({ document, from, to, ...rest }) => {
    const text = texts.get(document)!;
    const [start, end] = [rest.spans[0]!.start, rest.spans.at(-1)!.end];
    const names = (ids: readonly string[]) => ids.map((id) => actor(document, id)?.name ?? id);
    return {
      ...rest,
      document: documents.get(document)!,
      from: names(from),
      to: names(to),
      before: text.slice(Math.max(0, start - AROUND), start),
      after: text.slice(end, end + AROUND),
    };
  });
}
