import { sql } from 'kysely';
import type { Connection } from '../connection.ts';
import { safeJson } from '../safe-json.ts';
import type { Database, Writing } from '../schema.ts';
import type { Batch, JudgementState, UnreadDocument } from '../tables.ts';
import type { WordVectors } from './word-vectors.ts';
import { insertDocuments, removeDocuments, rowsOfDocuments } from './write-documents.ts';
import { writeDossier } from './write-dossier.ts';

/** The session over which a batch is written, by statements and by `copy`. */
export interface Writer {
  readonly db: Database;
  readonly connection: Connection;
  readonly words: WordVectors;
}

/** Writes all of a batch or nothing of it. Rows are made before the database is taken, so that two batches at once overlap. */
export async function writeBatch({ db, connection, words }: Writer, batch: Batch): Promise<void> {
  const { documents = [], unread = [], settled = [], dossier = {}, judgements = [] } = batch;
  const rows = await rowsOfDocuments(documents, dossier.parties ?? [], words);
  await db.transaction().execute(async (tx) => {
    await removeDocuments(tx, [...settled, ...[...documents, ...unread].map(({ id }) => id)]);
    if (documents.length > 0) await insertDocuments(tx, connection, rows);
    if (unread.length > 0) await insertUnread(tx, unread);
    await writeDossier(tx, dossier, new Set(documents.map(({ id }) => id)));
    if (judgements.length > 0) await putJudgements(tx, judgements);
  });
}

async function insertUnread(tx: Writing, unread: readonly UnreadDocument[]): Promise<void> {
  await sql`insert into unread (id, input, at, reason, retriable, program)
    select id, input, at, reason, retriable, program from json_populate_recordset(null::unread, ${safeJson(unread)})`.execute(
    tx,
  );
}

async function putJudgements(tx: Writing, judgements: readonly JudgementState[]): Promise<void> {
  const rows = judgements.map(({ judgement, state, found }) => {
    const { id, at, who, kind, target, document } = judgement;
    return { id, at, who, kind, target, document, state, found, record: judgement };
  });
  await sql`insert into judgement (id, at, who, kind, target, document, state, found, record)
    select id, at, who, kind, target, document, state, found, record from json_populate_recordset(null::judgement, ${safeJson(rows)})
    on conflict (id) do update set state = excluded.state, found = excluded.found`.execute(tx);
}
