import { deflateRawSync } from 'node:zlib';
import {
  type Actor,
  type Attribution,
  daysOf,
  type Event,
  type Reading,
  sideOf,
} from '../../record/index.ts';
import type { ReadDocument } from '../tables.ts';
import type { Columns, Row } from './copy-rows.ts';
import { directedKeys, type Keyed, keysOf, presentKeys, publisherKeys, topicKeys } from './keys.ts';

/** The party of an actor of a document, where it is known. */
export type PartyOf = (
  document: string,
  actor: string,
) => { readonly party: string; readonly side: string } | null;

/** The tables that documents fill, with the columns that are given. */
export const COLUMNS = {
  document: {
    id: 'text',
    input: 'text',
    at: 'text',
    program: 'text',
    kind: 'text',
    title: 'text',
    byline: 'text',
    publisher: 'text',
    published: 'text',
    day: 'text',
    day_to: 'text',
    language: 'text',
    url: 'text',
    address: 'text',
    version_of: 'text',
    copy_group: 'text',
    exact: 'text',
    bands: 'int4s',
    text: 'text',
    keys: 'texts',
    words: 'tsvector',
  },
  reading: { document: 'text', packed: 'bytea' },
  actor: {
    document: 'text',
    id: 'text',
    day: 'text',
    name: 'text',
    own_side: 'text',
    side: 'text',
    party: 'text',
    mentions: 'jsonb',
  },
  statement: {
    document: 'text',
    id: 'text',
    day: 'text',
    day_to: 'text',
    speaker: 'text',
    recipients: 'texts',
    chain: 'texts',
    act: 'text',
    force: 'int2',
    negated: 'bool',
    topics: 'texts',
    text: 'text',
    spans: 'jsonb',
    score: 'float8',
    keys: 'texts',
    words: 'tsvector',
  },
  event: {
    document: 'text',
    id: 'text',
    date: 'text',
    day: 'text',
    day_to: 'text',
    type: 'text',
    mode: 'text',
    status: 'text',
    actors: 'texts',
    recipients: 'texts',
    spans: 'jsonb',
    score: 'float8',
    keys: 'texts',
  },
} as const satisfies Record<string, Columns>;

/** The rows that a document brings, by table, but for the words of their texts. */
export interface DocumentRows {
  readonly document: Wordless<'document'>;
  readonly reading: Row<(typeof COLUMNS)['reading']>;
  readonly actors: readonly Row<(typeof COLUMNS)['actor']>[];
  readonly statements: readonly Wordless<'statement'>[];
  readonly events: readonly Row<(typeof COLUMNS)['event']>[];
}

type Wordless<T extends 'document' | 'statement'> = Omit<Row<(typeof COLUMNS)[T]>, 'words'>;

export function documentRows(read: ReadDocument, partyOf: PartyOf): DocumentRows {
  const { reading } = read;
  const { document, actors } = reading;
  const published = dated(document.published);
  const cast = new Map<string, Keyed>();
  for (const actor of actors) {
    const joined = partyOf(read.id, actor.id);
    cast.set(actor.id, joined ?? { side: sideOf(actor).key, party: null });
  }
  const keyed = (ids: readonly string[]) => ids.map((id) => cast.get(id)).filter((one) => one !== undefined);
  return {
    document: {
      ...published,
      id: read.id,
      input: read.input,
      at: read.at,
      program: read.program,
      kind: document.kind,
      title: document.title,
      byline: document.byline,
      publisher: document.publisher ?? '',
      published: document.published,
      language: document.language,
      url: document.url,
      address: read.address,
      version_of: read.versionOf,
      copy_group: read.group,
      exact: read.fingerprint?.exact ?? null,
      bands: read.fingerprint?.keys ?? null,
      text: document.text,
      keys: keysOf(presentKeys([...cast.values()])),
    },
    reading: { document: read.id, packed: pack(reading) },
    actors: actors.map((actor) => ({
      ...actorRow(actor),
      ...cast.get(actor.id)!,
      document: read.id,
      day: published.day,
    })),
    statements: reading.attributions.map((attribution) => ({
      ...statementRow(attribution),
      ...published,
      document: read.id,
      keys: keysOf(
        directedKeys(
          keyed(attribution.speaker === null ? [] : [attribution.speaker]),
          keyed(attribution.recipients),
        ),
        topicKeys(attribution.topics),
        publisherKeys(document.publisher),
      ),
    })),
    events: reading.events.map((event) => ({
      ...eventRow(event, document.published),
      document: read.id,
      keys: keysOf(directedKeys(keyed(event.actor), keyed(event.recipient))),
    })),
  };
}

function actorRow(actor: Actor) {
  return { id: actor.id, name: actor.name, own_side: sideOf(actor).key, mentions: actor.mentions };
}

function statementRow(attribution: Attribution) {
  const { id, speaker, recipients, chain, act, force, negated, topics, content, score } = attribution;
  const text = content.map((span) => span.text).join(' ');
  return { id, speaker, recipients, chain, act, force, negated, topics, text, spans: content, score };
}

function eventRow(event: Event, published: string | null) {
  const { id, type, mode, status, actor, recipient, evidence, score } = event;
  const date = event.date ?? published;
  return {
    id,
    date,
    ...dated(date),
    type,
    mode,
    status,
    actors: actor,
    recipients: recipient,
    spans: evidence,
    score,
  };
}

/** Days as rows have them: `''` where there is no date. */
export function dated(edtf: string | null): { readonly day: string; readonly day_to: string } {
  const days = daysOf(edtf);
  return { day: days?.from ?? '', day_to: days?.to ?? '' };
}

/** A reading without its text, which the table `document` has. What deflating makes room for first costs more than deflating so little. */
function pack(reading: Reading): Uint8Array {
  const json = JSON.stringify({ ...reading, document: { ...reading.document, text: '' } });
  return deflateRawSync(json, { level: 3, memLevel: 6, windowBits: 13 });
}
