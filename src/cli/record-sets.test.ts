import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handReading } from '../../fixtures/exchange/hand-reading.ts';
import type { DossierInteraction, DossierParty, LedgerEntry, Part } from '../record/index.ts';
import { openStore, type ReadDocument, type Store } from '../store/index.ts';
import { recordedEntries, recordedInteractions, recordedParties, recordedReadings } from './record-sets.ts';

/** More than a page of documents, in all of which the same two speak. */
const IDS = Array.from({ length: 120 }, (_, n) => `rec-${String(n).padStart(3, '0')}`);
const read = (id: string): ReadDocument => ({
  id,
  input: `${id}.txt`,
  at: '2031-05-06T00:00:00Z',
  reading: handReading(),
  program: '1.0.0',
  versionOf: null,
  address: null,
  group: id,
  fingerprint: null,
});
const parts = (record: string): Part[] => IDS.map((document) => ({ document, record, evidence: [] }));
const party = (id: string, name: string, record: string): DossierParty => ({
  id,
  name,
  kind: 'person',
  country: 'KEN',
  wikidata: null,
  side: 'KEN',
  names: [name],
  roles: [],
  parts: parts(record),
  because: [],
});
const interaction: DossierInteraction = {
  id: 'meet-1',
  kind: 'meeting',
  date: '2031-05-05',
  participants: ['party-1', 'party-2'],
  sides: ['KEN', 'party-2'],
  parts: parts('i-1'),
  accounts: [],
  divergence: null,
  topics: [],
  because: [],
};
const entry: LedgerEntry = {
  id: 'entry-1',
  kind: 'demand',
  from: 'party-1',
  to: 'party-2',
  sides: { from: 'KEN', to: 'party-2' },
  what: 'the crossing be opened',
  topics: [],
  deadline: null,
  standing: 'open',
  first: '2031-05-06',
  last: '2031-05-06',
  steps: [{ date: '2031-05-06', step: 'made', force: 5, parts: parts('u-1'), note: null }],
  because: [],
};

let folder: string;
let store: Store | undefined;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-sets-'));
  store = await openStore({ folder });
  await store.tables.write({
    documents: IDS.map(read),
    dossier: {
      parties: [party('party-1', 'Lena A. Oduya', 'oduya'), party('party-2', 'P. Strand', 'strand')],
      interactions: [interaction],
      entries: [entry],
    },
  });
}, 120_000);
afterAll(async () => {
  await store?.close();
  rmSync(folder, { recursive: true });
});

async function all<Item>(set: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of set) items.push(item);
  return items;
}

test('every reading comes once, with the parties that have a part in it and only those parts', async () => {
  const readings = await all(recordedReadings(store!));
  expect(readings.map(({ id }) => id).sort()).toEqual(IDS);
  const { id, parties, reading } = readings.at(-1)!;
  expect(reading).toEqual(handReading());
  expect(parties?.map(({ name }) => name)).toEqual(['Lena A. Oduya', 'P. Strand']);
  expect(parties?.[0]?.parts.some((part) => part.document === id && part.record === 'oduya')).toBe(true);
});

test('every party comes once and whole', async () => {
  const parties = await all(recordedParties(store!));
  expect(parties.map(({ whole }) => [whole.id, whole.parts.length])).toEqual([
    ['party-1', 120],
    ['party-2', 120],
  ]);
});

test('interactions and entries come with the names of those they name', async () => {
  const names = new Map([
    ['party-1', 'Lena A. Oduya'],
    ['party-2', 'P. Strand'],
  ]);
  expect(await all(recordedInteractions(store!))).toEqual([{ whole: interaction, names }]);
  expect(await all(recordedEntries(store!))).toEqual([{ whole: entry, names }]);
});
