import { sql } from 'kysely';
import type { DossierParty } from '../../record/index.ts';
import type { Connection } from '../connection.ts';
import type { Writing } from '../schema.ts';
import type { ReadDocument } from '../tables.ts';
import { type CopiedRows, copyRows } from './copy-rows.ts';
import { COLUMNS, documentRows, type PartyOf } from './document-rows.ts';
import type { WordVectors } from './word-vectors.ts';

/** Removes whatever documents brought, but not what spans documents. */
export async function removeDocuments(tx: Writing, ids: readonly string[]): Promise<void> {
  await tx.deleteFrom('unread').where('id', '=', sql<string>`any(${ids})`).execute();
  const { rows } = await sql<{ id: string }>`select id from document where id = any(${ids})`.execute(tx);
  if (rows.length === 0) return;
  const there = rows.map(({ id }) => id);
  await countPublishers(tx, there, -1);
  await countParties(tx, there, -1);
  for (const table of ['reading', 'actor', 'statement', 'event'] as const)
    await sql`delete from ${sql.table(table)} where document = any(${there})`.execute(tx);
  await sql`delete from document where id = any(${there})`.execute(tx);
}

/** Rows as the database takes them, by table. */
export interface TableRows {
  readonly ids: readonly string[];
  readonly copies: readonly CopiedRows[];
}

/** Actors stand under their parties at once, where these come in the same batch. */
export async function rowsOfDocuments(
  documents: readonly ReadDocument[],
  parties: readonly DossierParty[],
  words: WordVectors,
): Promise<TableRows> {
  const partyOf = partiesOf(parties, new Set(documents.map(({ id }) => id)));
  const rows = documents.map((read) => documentRows(read, partyOf));
  const statements = rows.flatMap((row) => row.statements);
  const vectors = await words.of([
    ...rows.map(({ document: { title, text } }) => `${title ?? ''} ${text}`),
    ...statements.map(({ text }) => String(text)),
  ]);
  const copies = [
    copyRows(
      'document',
      COLUMNS.document,
      rows.map(({ document }, at) => ({ ...document, words: vectors[at]! })),
    ),
    copyRows(
      'reading',
      COLUMNS.reading,
      rows.map(({ reading }) => reading),
    ),
    copyRows(
      'actor',
      COLUMNS.actor,
      rows.flatMap(({ actors }) => actors),
    ),
    copyRows(
      'statement',
      COLUMNS.statement,
      statements.map((statement, at) => ({ ...statement, words: vectors[rows.length + at]! })),
    ),
    copyRows(
      'event',
      COLUMNS.event,
      rows.flatMap(({ events }) => events),
    ),
  ];
  return { ids: documents.map(({ id }) => id), copies: copies.filter((one) => one !== null) };
}

/** Documents that are not there yet. */
export async function insertDocuments(
  tx: Writing,
  connection: Connection,
  { ids, copies }: TableRows,
): Promise<void> {
  for (const { sql, bytes } of copies) await connection.copy(sql, bytes);
  await countPublishers(tx, ids, 1);
  await countParties(tx, ids, 1);
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

/** Adds documents to the counts of the parties that are in them, or takes them off. */
export async function countParties(tx: Writing, ids: readonly string[], sign: 1 | -1): Promise<void> {
  await sql`insert into party_documents (party, documents)
    select party, ${sign}::int * count(distinct document) from actor where document = any(${ids}) and party is not null group by 1 order by 1
    on conflict (party) do update set documents = party_documents.documents + excluded.documents`.execute(tx);
  if (sign < 0) await sql`delete from party_documents where documents = 0`.execute(tx);
}
