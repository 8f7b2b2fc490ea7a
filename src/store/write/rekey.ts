import { sql } from 'kysely';
import { safeJson } from '../safe-json.ts';
import type { Writing } from '../schema.ts';
import { directedKeys, type Keyed, keysOf, presentKeys, publisherKeys, topicKeys } from './keys.ts';

/** So many documents are worked over at once. */
const CHUNK = 500;

interface CastRow extends Keyed {
  readonly document: string;
  readonly id: string;
}

/** Makes the keys of documents, statements and events again after their actors have come under other parties or sides. */
export async function rekey(tx: Writing, documents: readonly string[]): Promise<void> {
  for (let at = 0; at < documents.length; at += CHUNK) await rekeyChunk(tx, documents.slice(at, at + CHUNK));
}

async function rekeyChunk(tx: Writing, ids: readonly string[]): Promise<void> {
  const actors =
    await sql<CastRow>`select document, id, side, party from actor where document = any(${ids})`.execute(tx);
  const casts = new Map<string, Map<string, Keyed>>();
  for (const { document, id, side, party } of actors.rows) {
    if (!casts.has(document)) casts.set(document, new Map());
    casts.get(document)!.set(id, { side, party });
  }
  const keyed = (document: string, names: readonly (string | null)[]) =>
    names.map((id) => casts.get(document)?.get(id ?? '')).filter((one) => one !== undefined);
  await put(
    tx,
    'document',
    [...casts].map(([document, cast]) => ({ id: document, keys: keysOf(presentKeys([...cast.values()])) })),
  );

  const statements = await sql<{
    document: string;
    id: string;
    speaker: string | null;
    recipients: string[];
    topics: string[];
    publisher: string;
  }>`select s.document, s.id, s.speaker, s.recipients, s.topics, d.publisher from statement s join document d on d.id = s.document
    where s.document = any(${ids})`.execute(tx);
  await put(
    tx,
    'statement',
    statements.rows.map(({ document, id, speaker, recipients, topics, publisher }) => ({
      document,
      id,
      keys: keysOf(
        directedKeys(keyed(document, [speaker]), keyed(document, recipients)),
        topicKeys(topics),
        publisherKeys(publisher || null),
      ),
    })),
  );

  const events = await sql<{
    document: string;
    id: string;
    actors: string[];
    recipients: string[];
  }>`select document, id, actors, recipients from event where document = any(${ids})`.execute(tx);
  await put(
    tx,
    'event',
    events.rows.map(({ document, id, actors, recipients }) => ({
      document,
      id,
      keys: keysOf(directedKeys(keyed(document, actors), keyed(document, recipients))),
    })),
  );
}

async function put(
  tx: Writing,
  table: 'document' | 'statement' | 'event',
  rows: readonly { readonly document?: string; readonly id: string; readonly keys: readonly string[] }[],
): Promise<void> {
  const of = table === 'document' ? sql`true` : sql`t.document = r.document`;
  await sql`update ${sql.table(table)} t set keys = r.keys
    from json_to_recordset(${safeJson(rows)}) as r (document text, id text, keys text[])
    where t.id = r.id and ${of} and t.keys <> r.keys`.execute(tx);
}
