import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import {
  type Actor,
  type Attribution,
  daysOf,
  type Event,
  type Reading,
  sideOf,
} from '../../record/index.ts';
import type { ReadDocument } from '../tables.ts';
import { directedKeys, type Keyed, keysOf, presentKeys, publisherKeys, topicKeys } from './keys.ts';

/** The party of an actor of a document, where it is known. */
export type PartyOf = (
  document: string,
  actor: string,
) => { readonly party: string; readonly side: string } | null;

/** The rows that a document brings, by table. */
export interface DocumentRows {
  readonly document: object;
  readonly reading: object;
  readonly actors: readonly object[];
  readonly statements: readonly object[];
  readonly events: readonly object[];
}

const deflated = promisify(deflateRaw);

export async function documentRows(read: ReadDocument, partyOf: PartyOf): Promise<DocumentRows> {
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
    reading: { document: read.id, packed: await pack(reading) },
    actors: actors.map((actor) => ({
      ...actorRow(actor),
      document: read.id,
      day: published.day,
      ...cast.get(actor.id),
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

/** A reading without its text, which the table `document` has. */
async function pack(reading: Reading): Promise<string> {
  const json = JSON.stringify({ ...reading, document: { ...reading.document, text: '' } });
  return (await deflated(json, { level: 3 })).toString('base64');
}
