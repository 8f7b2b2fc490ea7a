import type {
  Attribution,
  DossierInteraction,
  DossierParty,
  Event,
  LedgerEntry,
  Part,
  Reading,
  Received,
  Span,
} from '../../record/index.ts';
import { stableId } from '../../record/index.ts';
import type { Batch, ReadDocument } from '../tables.ts';
import { seeded } from './seeded.ts';

const STATES = 60;
const PEOPLE_A_STATE = 5;
const PUBLISHERS = 300;
const VOCABULARY = 8_000;
const TOPICS = ['border', 'trade', 'energy', 'fisheries', 'detainees', 'air traffic', 'water', 'elections'];
const CUES = ['said', 'urged', 'demanded', 'denied', 'noted', 'warned'];
const SYLLABLES =
  'ba be bo da de di do fa fe ga go ka ke ki ko la le li lo ma me mi mo na ne no pa pe ra re ri ro sa se so ta te ti to va ve vo za zo'.split(
    ' ',
  );

/** A document as it came and all that comes of it, made up from a number alone. */
export interface Made {
  readonly received: Received;
  readonly read: ReadDocument;
  /** Parties with their parts in this document, and, with some documents, an interaction or a ledger entry. */
  readonly dossier: NonNullable<Batch['dossier']>;
}

/** Words, states, people and publishers are of unequal frequency, as in the news: the nth is met about 1/n as often as the first. */
const WORDS = Array.from({ length: VOCABULARY }, (_, n) => word(n));
export const stateKey = (n: number) =>
  `X${String.fromCharCode(65 + Math.trunc(n / 26))}${String.fromCharCode(65 + (n % 26))}`;
export const stateName = (n: number) => capital(word(20_000 + n));
export const partyId = (state: number, person: number) =>
  stableId('party', [stateKey(state), String(person)]);
export const publisherName = (n: number) => `${capital(word(40_000 + n))} Gazette`;
export const vocabulary = WORDS;

/** Document `n` of a set that is the same for each seed. About 200 words, six statements, two events. */
export function generated(n: number, seed = 1): Made {
  const random = seeded(seed * 1_000_003 + n);
  const rank = (size: number) => Math.min(size - 1, Math.trunc(size ** random()) - 1);
  const [a, b] = [rank(STATES), rank(STATES - 1)];
  const sides = [a, b >= a ? b + 1 : b] as const;
  const people = sides.map((state) => ({ state, person: rank(PEOPLE_A_STATE) }));
  const day = new Date(Date.UTC(2015, 0, 1) + Math.trunc(random() * 3652) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const some = (count: number) => Array.from({ length: count }, () => WORDS[rank(VOCABULARY)]!).join(' ');

  const cast = [...sides.map((state) => ({ state, person: null })), ...people].map(
    ({ state, person }, at) => ({
      id: `a${at + 1}`,
      state,
      person,
      name: person === null ? stateName(state) : personName(state, person),
      mentions: [] as Span[],
    }),
  );
  let text = `${capital(some(7))}\n\n`;
  const put = (words: string): Span => {
    const span = { start: text.length, end: text.length + words.length, text: words };
    text += words;
    return span;
  };
  const attributions: Attribution[] = [];
  const events: Event[] = [];
  for (let at = 0; at < 6; at++) {
    const speaker = cast[Math.trunc(random() * 4)]!;
    const recipient = cast.find(({ state }) => state !== speaker.state)!;
    const source = put(speaker.name);
    speaker.mentions.push(source);
    put(' ');
    const cue = put(CUES[rank(CUES.length)]!);
    put(' ');
    const toWhom = put(recipient.name);
    recipient.mentions.push(toWhom);
    put(' that ');
    const content = put(some(22));
    put('. ');
    attributions.push({
      id: `s${at + 1}`,
      source,
      cue,
      content: [content],
      quotation: 'indirect',
      speaker: speaker.id,
      recipients: [recipient.id],
      parent: null,
      chain: [speaker.id],
      act: at % 2 === 0 ? 'assertive' : 'directive',
      force: (1 + rank(5)) as 1 | 2 | 3 | 4 | 5,
      negated: random() < 0.05,
      topics: [TOPICS[rank(TOPICS.length)]!],
      score: 0.9,
      by: 'made-up',
    });
    if (at < 2)
      events.push({
        id: `e${at + 1}`,
        type: at === 0 ? 'REQUEST' : 'CONSULT',
        mode: null,
        contexts: [],
        actor: [speaker.id],
        recipient: [recipient.id],
        date: day,
        status: 'occurred',
        attribution: `s${at + 1}`,
        evidence: [content],
        score: 0.8,
        by: 'made-up',
      });
    if (at === 2) put('\n\n');
  }
  put(`${some(40)}.\n`);

  const input = `made/${seed}/${n}.txt`;
  const received: Received = {
    id: stableId('doc', [input, text], 24),
    input,
    url: null,
    at: new Date(Date.UTC(2025, 0, 1) + n * 1000).toISOString(),
    contentType: 'text/plain',
    charset: null,
    bytes: Buffer.from(text).toString('base64'),
    facts: null,
  };
  const reading: Reading = {
    document: {
      id: 'doc',
      input,
      kind: n % 5 === 0 ? 'readout' : 'report',
      title: text.slice(0, text.indexOf('\n')),
      byline: null,
      publisher: publisherName(rank(PUBLISHERS)),
      published: day,
      dateline: null,
      language: 'en',
      url: null,
      text,
    },
    actors: cast.map(({ id, name, state, person, mentions }) => ({
      id,
      name,
      kind: person === null ? 'state' : 'person',
      country: stateKey(state),
      code: null,
      roles: [],
      wikidata: null,
      mentions,
    })),
    attributions,
    events,
    interactions: [],
    undertakings: [],
    diagnostics: [],
  };
  const { id } = received;
  const read: ReadDocument = {
    id,
    input,
    at: received.at,
    reading,
    program: '0.0.0-made',
    versionOf: null,
    address: null,
    group: id,
    fingerprint: {
      exact: stableId('words', [text]),
      keys: Array.from({ length: 16 }, () => Math.trunc(random() * 2 ** 32) | 0),
    },
  };
  const part: Part = { document: id, record: 's1', evidence: attributions[0]!.content };
  return {
    received,
    read,
    dossier: {
      parties: cast.map(({ id: record, state, person, mentions }) =>
        partyOf(state, person, { document: id, record, evidence: mentions }),
      ),
      interactions: n % 5 === 0 ? [interactionOf(n, day, sides, part, random)] : [],
      entries: n % 4 === 0 ? [entryOf(n, day, sides, part)] : [],
    },
  };
}

/** What several documents bring, as one batch. */
export function batchOf(made: readonly Made[]): Batch {
  return {
    documents: made.map(({ read }) => read),
    dossier: {
      parties: made.flatMap(({ dossier }) => dossier.parties ?? []).reduce<DossierParty[]>(gather, []),
      interactions: made.flatMap(({ dossier }) => dossier.interactions ?? []),
      entries: made.flatMap(({ dossier }) => dossier.entries ?? []),
    },
  };
}

function gather(parties: DossierParty[], party: DossierParty): DossierParty[] {
  const at = parties.findIndex(({ id }) => id === party.id);
  if (at < 0) parties.push(party);
  else parties[at] = { ...parties[at]!, parts: [...parties[at]!.parts, ...party.parts] };
  return parties;
}

function partyOf(state: number, person: number | null, part: Part): DossierParty {
  const name = person === null ? stateName(state) : personName(state, person);
  return {
    id: partyId(state, person ?? PEOPLE_A_STATE),
    name,
    kind: person === null ? 'state' : 'person',
    country: stateKey(state),
    wikidata: null,
    side: stateKey(state),
    names: [name],
    roles: [],
    parts: [part],
    because: ['the same name'],
  };
}

function interactionOf(
  n: number,
  date: string,
  sides: readonly [number, number],
  part: Part,
  random: () => number,
): DossierInteraction {
  const keys = sides.map(stateKey);
  return {
    id: stableId('call', [String(n)], 24),
    kind: 'call',
    date,
    participants: sides.map((state) => partyId(state, 0)),
    sides: keys,
    parts: [part],
    accounts: keys.map((side) => ({
      side,
      sources: [{ document: part.document, own: true, attributions: ['s1'] }],
    })),
    divergence: random(),
    topics: [{ topic: TOPICS[n % TOPICS.length]!, divergence: random(), claims: 3 }],
    because: ['the same day'],
  };
}

function entryOf(n: number, date: string, [from, to]: readonly [number, number], part: Part): LedgerEntry {
  return {
    id: stableId('entry', [String(n)], 24),
    kind: 'demand',
    from: partyId(from, 0),
    to: partyId(to, 0),
    sides: { from: stateKey(from), to: stateKey(to) },
    what: part.evidence[0]!.text,
    topics: [TOPICS[n % TOPICS.length]!],
    deadline: null,
    standing: n % 3 === 0 ? 'answered' : 'open',
    first: date,
    last: date,
    steps: [{ date, step: 'made', force: 4, parts: [part], note: null }],
    because: [],
  };
}

const personName = (state: number, person: number) =>
  `${capital(word(60_000 + person))} ${capital(word(30_000 + state))}`;

function word(n: number): string {
  const last = SYLLABLES[n % SYLLABLES.length]!;
  return n < SYLLABLES.length ? `${last}n` : word(Math.trunc(n / SYLLABLES.length)) + last;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
