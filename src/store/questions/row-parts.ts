import { sql } from 'kysely';
import type { JudgedKind } from '../../record/index.ts';
import { ONE_PLAN } from '../connection.ts';
import type { Database } from '../schema.ts';
import type { JudgedRecord, RowActor, RowDocument, Verdict } from './questions.ts';

/** A record within a document, or, with `''`, one that spans documents. */
export interface Ref {
  readonly document: string;
  readonly id: string;
}

/** Begins what looks rows up by ids. */
export const onePlan = sql.raw(ONE_PLAN);

/** The columns of a {@link RowDocument}. */
export const ROW_DOCUMENT = sql`id, title, nullif(publisher, '') as publisher, published, url, input`;

/** In how many documents a party `p` is. */
export const DOCUMENTS = sql<number>`coalesce((select c.documents from party_documents c where c.party = p.id), 0)`;

export async function documentsOf(
  db: Database,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, RowDocument>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const { rows } =
    await sql<RowDocument>`${onePlan} select ${ROW_DOCUMENT} from document where id = any(${wanted})`.execute(
      db,
    );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The documents of the parts of a record, by id, as rows give them. */
export function pick(
  documents: ReadonlyMap<string, RowDocument>,
  ids: Iterable<string>,
): Readonly<Record<string, RowDocument>> {
  const found = [...new Set(ids)].map((id) => documents.get(id)).filter((one) => one !== undefined);
  return Object.fromEntries(found.map((document) => [document.id, document]));
}

/** Actors of documents, by `document id`. */
export async function actorsOf(
  db: Database,
  refs: readonly Ref[],
): Promise<(document: string, id: string | null) => RowActor | null> {
  const { rows } = await sql<
    RowActor & { document: string }
  >`${onePlan} select a.document, a.id, a.name, a.side, a.party from actor a
    join (select distinct * from unnest(${refs.map(({ document }) => document)}::text[], ${refs.map(({ id }) => id)}::text[]) as u (document, id)) r
      on a.document = r.document and a.id = r.id`.execute(db);
  const found = new Map(rows.map(({ document, ...actor }) => [`${document} ${actor.id}`, actor]));
  return (document, id) => found.get(`${document} ${id}`) ?? null;
}

/** What people decided about records of one kind, judgements that stand only, oldest first. */
export async function verdictsOn(
  db: Database,
  kind: JudgedKind,
  refs: readonly Ref[],
): Promise<(ref: Ref) => readonly Verdict[]> {
  const ids = [...new Set(refs.map(({ id }) => id))];
  const { rows } = await sql<Verdict & { about: string; document: string | null }>`${onePlan}
    select coalesce(found, target) as about, document, id, at, who, record ->> 'verdict' as verdict, record -> 'fields' as fields, record ->> 'note' as note
    from judgement where kind = ${kind} and state = 'stands' and (found = any(${ids}) or (found is null and target = any(${ids}))) order by at, id`.execute(
    db,
  );
  if (rows.length === 0) return () => [];
  const byRecord = new Map<string, Verdict[]>();
  for (const { about, document, ...verdict } of rows) {
    const key = `${document ?? ''} ${about}`;
    byRecord.set(key, [...(byRecord.get(key) ?? []), { ...verdict, fields: verdict.fields ?? null }]);
  }
  return ({ document, id }) => byRecord.get(`${document} ${id}`) ?? [];
}

/** What people decided about the records of a document; judgements that stand only, oldest first. */
export async function judgedIn(db: Database, document: string): Promise<readonly JudgedRecord[]> {
  const { rows } = await sql<JudgedRecord>`${onePlan}
    select kind, coalesce(found, target) as record, id, at, who, record ->> 'verdict' as verdict, record -> 'fields' as fields, record ->> 'note' as note
    from judgement where document = ${document} and state = 'stands' and record ->> 'verdict' <> 'undo' order by at, id`.execute(
    db,
  );
  return rows;
}
