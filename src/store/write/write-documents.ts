import { sql } from 'kysely';
import type { DossierParty } from '../../record/index.ts';
import { jsonRows } from '../json-rows.ts';
import type { Writing } from '../schema.ts';
import type { ReadDocument } from '../tables.ts';
import { documentRows, type PartyOf } from './document-rows.ts';

/** Removes whatever documents brought, but not what spans documents. */
export async function removeDocuments(tx: Writing, ids: readonly string[]): Promise<void> {
  await tx.deleteFrom('unread').where('id', '=', sql<string>`any(${ids})`).execute();
  const { rows } = await sql<{ id: string }>`select id from document where id = any(${ids})`.execute(tx);
  if (rows.length === 0) return;
  const there = rows.map(({ id }) => id);
  await countPublishers(tx, there, -1);
  for (const table of ['reading', 'actor', 'statement', 'event'] as const)
    await sql`delete from ${sql.table(table)} where document = any(${there})`.execute(tx);
  await sql`delete from document where id = any(${there})`.execute(tx);
}

/** Rows as the database takes them, by table. */
export type TableRows = Readonly<Record<'document' | 'reading' | 'actor' | 'statement' | 'event', string>> & {
  readonly ids: readonly string[];
};

/** Actors stand under their parties at once, where these come in the same batch. */
export async function rowsOfDocuments(
  documents: readonly ReadDocument[],
  parties: readonly DossierParty[],
): Promise<TableRows> {
  const partyOf = partiesOf(parties, new Set(documents.map(({ id }) => id)));
  const rows = await Promise.all(documents.map((read) => documentRows(read, partyOf)));
  return {
    ids: documents.map(({ id }) => id),
    document: jsonRows(rows.map(({ document }) => document)),
    reading: jsonRows(rows.map(({ reading }) => reading)),
    actor: jsonRows(rows.flatMap(({ actors }) => actors)),
    statement: jsonRows(rows.flatMap(({ statements }) => statements)),
    event: jsonRows(rows.flatMap(({ events }) => events)),
  };
}

/** Documents that are not there yet. */
export async function insertDocuments(tx: Writing, rows: TableRows): Promise<void> {
  await sql`insert into document (id, input, at, program, kind, title, byline, publisher, published, day, day_to, language, url, address, version_of, copy_group, exact,
      bands, text, keys, words)
    select id, input, at, program, kind, title, byline, publisher, published, day, day_to, language, url, address, version_of, copy_group, exact,
      bands, text, keys, to_tsvector('english', coalesce(title, '') || ' ' || text)
    from json_populate_recordset(null::document, ${rows.document})`.execute(tx);
  await sql`insert into reading (document, packed)
    select document, decode(packed, 'base64') from json_to_recordset(${rows.reading}) as r (document text, packed text)`.execute(
    tx,
  );
  await sql`insert into actor (document, id, day, name, own_side, side, party, mentions)
    select document, id, day, name, own_side, side, party, mentions from json_populate_recordset(null::actor, ${rows.actor})`.execute(
    tx,
  );
  await sql`insert into statement (document, id, day, day_to, speaker, recipients, chain, act, force, negated, topics, text, spans, score, keys, words)
    select document, id, day, day_to, speaker, recipients, chain, act, force, negated, topics, text, spans, score, keys, to_tsvector('english', text)
    from json_populate_recordset(null::statement, ${rows.statement})`.execute(tx);
  await sql`insert into event (document, id, date, day, day_to, type, mode, status, actors, recipients, spans, score, keys)
    select document, id, date, day, day_to, type, mode, status, actors, recipients, spans, score, keys
    from json_populate_recordset(null::event, ${rows.event})`.execute(tx);
  await countPublishers(tx, rows.ids, 1);
}

function partiesOf(parties: readonly DossierParty[], documents: ReadonlySet<string>): PartyOf {
  const known = new Map<string, { party: string; side: string }>();
  for (const { id: party, side, parts } of parties)
    for (const { document, record } of parts)
      if (documents.has(document)) known.set(`${document} ${record}`, { party, side });
  return (document, actor) => known.get(`${document} ${actor}`) ?? null;
}

/** Adds documents that are in the table to their publishers' counts, or takes them off. */
async function countPublishers(tx: Writing, ids: readonly string[], sign: 1 | -1): Promise<void> {
  await sql`insert into publisher (name, documents, copies)
    select publisher, ${sign}::int * count(*), ${sign}::int * count(*) filter (where copy_group <> id)
    from document where id = any(${ids}) group by 1 order by 1
    on conflict (name) do update set documents = publisher.documents + excluded.documents, copies = publisher.copies + excluded.copies`.execute(
    tx,
  );
  if (sign < 0) await sql`delete from publisher where documents = 0`.execute(tx);
}
