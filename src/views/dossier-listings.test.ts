import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import type { DossierInteraction, DossierParty, LedgerEntry } from '../record/index.ts';
import {
  actorListing,
  divergenceListing,
  ledgerListing,
  renderListingCsv,
  renderListingMarkdown,
  renderListingTerminal,
  timelineListing,
} from './index.ts';

const nameOf = (key: string) =>
  ({ KEN: 'Kenya', GHA: 'Ghana', p1: 'Lena Oduya', p2: 'Kofi Mensah' })[key] ?? key;
const documents = {
  d1: { title: null, publisher: 'Lake | Post', published: '2031-05-06', input: 'a.txt' },
  d2: { title: null, publisher: null, published: null, input: 'b.txt' },
};
const span = { start: 10, end: 21, text: 'to leave, "now"' };
const part = (document: string) => ({ document, record: 'u1', evidence: [span] });

const entry: LedgerEntry = {
  id: 'e1',
  kind: 'demand',
  from: 'p1',
  to: null,
  sides: { from: 'KEN', to: 'GHA' },
  what: 'to leave, "now"\u001b[31m',
  topics: [],
  deadline: '2031-05-20',
  standing: 'lapsed',
  first: '2031-05-06',
  last: '2031-05-20',
  because: [],
  steps: [
    {
      date: '2031-05-06',
      step: 'made',
      force: 4,
      parts: [part('d1'), part('d2')],
      note: 'deadline 2031-05-20',
    },
    { date: '2031-05-20', step: 'lapsed', force: null, parts: [], note: null },
  ],
};
const interaction: DossierInteraction = {
  id: 'i1',
  kind: 'call',
  date: '2031-05-06',
  participants: ['p1', 'p2'],
  sides: ['GHA', 'KEN'],
  parts: [part('d1')],
  accounts: [{ side: 'KEN', sources: [{ document: 'd1', own: true, attributions: [] }] }],
  divergence: 0.5,
  topics: [{ topic: 'border', divergence: 0.25, claims: 2 }],
  because: [],
};
const party: DossierParty = {
  id: 'p1',
  name: 'Lena Oduya',
  kind: 'person',
  country: 'KEN',
  wikidata: null,
  side: 'KEN',
  names: ['Lena Oduya', 'Oduya'],
  roles: [{ title: 'foreign minister', of: 'Kenya', from: '2031-01', to: '2031-05-06' }],
  parts: [],
  because: ['one full name: lena oduya'],
};

const LISTINGS = {
  ledger: ledgerListing('Ledger', [{ entry, documents }], nameOf),
  timeline: timelineListing(
    'Kenya and Ghana',
    [
      {
        date: '2031-05-06',
        kind: 'step',
        from: ['KEN'],
        to: ['GHA'],
        what: 'made',
        force: 4,
        text: span.text,
        document: documents.d1,
        spans: [span],
      },
    ],
    nameOf,
  ),
  divergence: divergenceListing(
    'Kenya and Ghana',
    { rows: [{ interaction, documents }], trend: { slope: -0.3, points: 4 }, topics: [] },
    nameOf,
  ),
  actor: actorListing(
    { party, interactions: [{ interaction, documents }], entries: [{ entry, documents }] },
    nameOf,
  ),
};

test.each(Object.entries(LISTINGS))('%s: a cell for each column, safe in every form', (_, listing) => {
  for (const { cells } of listing.items) expect(cells).toHaveLength(listing.columns.length);
  const terminal = renderListingTerminal(listing, { width: 40, colour: false });
  expect(Math.max(...terminal.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  expect(terminal + renderListingMarkdown(listing) + renderListingCsv(listing)).not.toContain('\u001b');
  const types = new Set(fromMarkdown(renderListingMarkdown(listing)).children.map(({ type }) => type));
  expect([...types].every((type) => type === 'heading' || type === 'paragraph')).toBe(true);
});

test('the ledger shows each step with its day, terms, force and documents', () => {
  const text = renderListingTerminal(LISTINGS.ledger, { width: 120, colour: false });
  expect(text).toContain('LAPSED · demand · Kenya → Ghana: ');
  expect(text).toContain(
    '6 May 2031 · made (deadline 2031-05-20) · force 4 · Lake | Post, 2031-05-06 and 1 more',
  );
  expect(renderListingMarkdown(LISTINGS.ledger)).toContain('| demand | Kenya | Ghana |');
});

test('CSV quotes what it must and nothing else', () => {
  const [columns, row] = renderListingCsv(LISTINGS.timeline).split('\n');
  expect(columns).toBe('date,kind,what,from,to,force,words,document,place');
  expect(row).toBe('2031-05-06,step,made,Kenya,Ghana,4,"to leave, ""now""","Lake | Post, 2031-05-06",10–21');
});

test('a trend is said in words with its figure, and that it cannot be told', () => {
  expect(LISTINGS.divergence.notes[0]).toMatch(/closer together \(−0\.30 a year/);
  const none = divergenceListing('', { rows: [], trend: null, topics: [] }, nameOf);
  expect(none.notes[0]).toMatch(/too few/);
});

test('a party’s roles have their time', () => {
  expect(LISTINGS.actor.notes[0]).toBe('foreign minister of Kenya, January 2031 to 6 May 2031');
});
