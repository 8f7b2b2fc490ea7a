import { expect, test } from 'vitest';
import type { DossierInteraction, DossierParty, LedgerEntry, Part } from '../record/index.ts';
import { JOINED_INTERACTION_STREAMS, LEDGER_STREAMS, PARTY_STREAMS } from './dossier-streams.ts';

const part = (document: string, record: string): Part => ({
  document,
  record,
  evidence: [{ start: 0, end: 8, text: 'pay, now' }],
});
const names = new Map([
  ['party-1', 'Lena Oduya'],
  ['party-2', 'Pavel Strand'],
  ['KEN', 'Kenya'],
]);
const entry: LedgerEntry = {
  id: 'entry-1',
  kind: 'demand',
  from: 'party-1',
  to: 'party-2',
  sides: { from: 'KEN', to: 'TES' },
  what: '=pay for the nets',
  topics: ['trade', 'fish'],
  deadline: '2031-06-30',
  standing: 'lapsed',
  first: '2031-05',
  last: '2031-07-01',
  steps: [
    {
      date: '2031-05',
      step: 'made',
      force: 3,
      parts: [part('doc-1', 's1'), part('doc-2', 's7')],
      note: null,
    },
    { date: '2031-06-01', step: 'restated', force: 5, parts: [part('doc-3', 's2')], note: 'more strongly' },
    { date: '2031-07-01', step: 'lapsed', force: null, parts: [], note: null },
  ],
  because: ['same matter'],
};
const interaction: DossierInteraction = {
  id: 'meet-1',
  kind: 'call',
  date: '2031-05-12/2031-05-13',
  participants: ['party-1', 'party-2'],
  sides: ['KEN', 'TES'],
  parts: [part('doc-1', 'i-1'), part('doc-2', 'i-4')],
  accounts: [
    {
      side: 'KEN',
      sources: [
        { document: 'doc-1', own: true, attributions: ['s1', 's2'] },
        { document: 'doc-2', own: false, attributions: ['s7'] },
      ],
    },
  ],
  divergence: 0.5,
  topics: [{ topic: 'trade', divergence: 0.25, claims: 3 }],
  because: ['same day'],
};
const party: DossierParty = {
  id: 'party-1',
  name: 'Lena Oduya',
  kind: 'person',
  country: 'KEN',
  wikidata: 'Q42',
  side: 'KEN',
  names: ['Lena Oduya', 'L. Oduya'],
  roles: [{ title: 'foreign minister', of: 'Kenya', from: null, to: null }],
  parts: [part('doc-1', 'a1'), part('doc-2', 'a6'), part('doc-2', 'a7')],
  because: [],
};

async function lines(stream: AsyncGenerator<string>): Promise<string[]> {
  let text = '';
  for await (const piece of stream) text += piece;
  return text.split('\n').slice(0, -1);
}
async function row(stream: AsyncGenerator<string>): Promise<Record<string, string>> {
  const [head, cells] = (await lines(stream)).map((line) => line.split(','));
  expect(cells).toHaveLength(head!.length);
  return Object.fromEntries(head!.map((name, at) => [name, cells![at]!]));
}

test('an entry of the ledger says who asked whom for what, how often, how strongly, and what became of it', async () => {
  const set = [{ whole: entry, names }];
  expect(await row(LEDGER_STREAMS.csv(set))).toMatchObject({
    from: 'Lena Oduya',
    to_id: 'party-2',
    to_side: 'TES',
    what: "'=pay for the nets",
    topics: 'trade;fish',
    standing: 'lapsed',
    times: '2',
    force: '5',
    steps: 'made;restated;lapsed',
    step_dates: '2031-05;2031-06-01;2031-07-01',
    step_forces: '3;5;',
    step_records: 'doc-1.s1 doc-2.s7;doc-3.s2;',
  });
  const [line] = await lines(LEDGER_STREAMS.jsonl(set));
  expect(JSON.parse(line!)).toMatchObject({
    what: '=pay for the nets',
    from: { id: 'party-1', name: 'Lena Oduya' },
    steps: [
      { parts: [{ record: 'doc-1.s1', evidence: [{ text: 'pay, now' }] }, {}] },
      { note: 'more strongly' },
      {},
    ],
  });
});

test('a joined interaction leads to its documents, and each account to its statements', async () => {
  const set = [{ whole: interaction, names }];
  expect(await row(JOINED_INTERACTION_STREAMS.csv(set))).toMatchObject({
    participants: 'Lena Oduya;Pavel Strand',
    sides: 'Kenya;TES',
    divergence: '0.5',
    topic_divergences: '0.25',
    documents: 'doc-1;doc-2',
    account_sides: 'Kenya',
    account_documents: 'doc-1 doc-2',
  });
  const [line] = await lines(JOINED_INTERACTION_STREAMS.jsonl(set));
  expect(JSON.parse(line!).accounts[0].sources[0]).toEqual({
    document: 'doc-1',
    own: true,
    statements: ['doc-1.s1', 'doc-1.s2'],
  });
});

test('a party is a row with all its names and the documents that speak of it', async () => {
  expect(await row(PARTY_STREAMS.csv([{ whole: party, names }]))).toMatchObject({
    names: 'Lena Oduya;L. Oduya',
    roles: 'foreign minister of Kenya',
    documents: 'doc-1;doc-2',
  });
});

test('for FollowTheMoney they are entities that lead to each other and to the documents', async () => {
  const parse = async (stream: AsyncGenerator<string>) =>
    (await lines(stream)).map((line) => JSON.parse(line));
  expect(await parse(PARTY_STREAMS.ftm([{ whole: party, names }]))).toEqual([
    {
      id: 'party-1',
      schema: 'Person',
      properties: {
        name: ['Lena Oduya'],
        alias: ['L. Oduya'],
        country: ['ke'],
        wikidataId: ['Q42'],
        proof: ['doc-1', 'doc-2'],
        classification: ['person'],
        position: ['foreign minister of Kenya'],
      },
    },
  ]);
  expect(await parse(JOINED_INTERACTION_STREAMS.ftm([{ whole: interaction, names }]))).toEqual([
    {
      id: 'meet-1',
      schema: 'Event',
      properties: {
        name: ['call: Lena Oduya, Pavel Strand'],
        startDate: ['2031-05-12'],
        endDate: ['2031-05-13'],
        involved: ['party-1', 'party-2'],
        summary: ['pay, now'],
        proof: ['doc-1', 'doc-2'],
        keywords: ['call'],
      },
    },
  ]);
  const [link, none] = await parse(
    LEDGER_STREAMS.ftm([
      { whole: entry, names },
      { whole: { ...entry, to: null }, names },
    ]),
  );
  expect(none).toBeUndefined();
  expect(link).toMatchObject({
    schema: 'UnknownLink',
    properties: {
      subject: ['party-1'],
      object: ['party-2'],
      role: ['demand'],
      status: ['lapsed'],
      startDate: ['2031-05'],
      endDate: ['2031-07-01'],
      proof: ['doc-1', 'doc-2', 'doc-3'],
    },
  });
});
