import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type {
  DivergenceAnswer,
  DocumentRow,
  InteractionRow,
  LedgerRow,
  RowDocument,
  StatementRow,
  TimelineRow,
} from '../store/index.ts';
import {
  actorsPage,
  DESK_FILES,
  documentsPage,
  failuresPage,
  interactionsPage,
  judgementsPage,
  ledgerPage,
  messagePage,
  queuePage,
  runPage,
  searchPage,
  sourcesPage,
  startPage,
  timelinePage,
} from './index.ts';
import { withTitles } from './rows.ts';

const NAMES = new Map([['GHA', 'Ghana']]);
const document: RowDocument = {
  id: 'rec-1',
  title: 'Accra: <b>no</b> further talks',
  publisher: 'Volta Wire',
  published: '2031-01-27',
  url: null,
  input: 'volta.txt',
};
const span = { start: 10, end: 14, text: 'talk' };
const statement: StatementRow = {
  document,
  id: 's1',
  speaker: { id: 'a1', name: 'Ama Darko', side: 'GHA', party: 'party-1' },
  recipients: [{ id: 'a2', name: 'Estonia', side: 'EST', party: null }],
  chain: [],
  act: 'directive',
  force: 4,
  negated: false,
  topics: [],
  text: '<script>alert(1)</script> that talks resume',
  spans: [span],
  verdicts: [],
};
const interaction: InteractionRow = {
  interaction: {
    id: 'int-1',
    kind: 'call',
    date: '2031-02',
    participants: ['party-1'],
    sides: ['EST', 'GHA'],
    parts: [{ document: 'rec-1', record: 'i1', evidence: [span] }],
    accounts: [],
    divergence: 0.625,
    topics: [],
    because: [],
  },
  documents: { 'rec-1': document },
  verdicts: [
    { id: 'j1', at: '2031-03-01T00:00:00Z', who: 'mk', verdict: 'reject', fields: null, note: 'twice' },
  ],
};
const entry: LedgerRow = {
  entry: {
    id: 'led-1',
    kind: 'demand',
    from: null,
    to: 'party-2',
    sides: { from: 'GHA', to: null },
    what: 'release the trawler',
    topics: [],
    deadline: '2031-05',
    standing: 'lapsed',
    first: '2031-01-27',
    last: '2031-03-30',
    steps: [{ date: '2031-01-27', step: 'made', force: 5, parts: interaction.interaction.parts, note: null }],
    because: [],
  },
  documents: { 'rec-1': document },
  verdicts: [],
};
const divergence: DivergenceAnswer = {
  rows: [
    interaction,
    { ...interaction, interaction: { ...interaction.interaction, id: 'int-2', date: null } },
  ],
  next: null,
  trend: null,
  topics: [],
};
const listed: DocumentRow = {
  document: { ...document, title: 'Ships wait' },
  kind: 'report',
  language: 'en',
  group: 'rec-1',
  versionOf: null,
  at: '2031-03-01T00:00:00Z',
  program: 'readout',
  snippet: '',
  verdicts: [],
};
const NOTHING = { interactions: [], entries: [] };
const NOTHING_MORE = { rows: [], next: null };
const step: TimelineRow = {
  date: '2031-05',
  kind: 'step',
  id: 'led-1',
  from: ['Ghana'],
  to: ['Estonia'],
  what: 'lapsed',
  force: null,
  text: 'release the trawler',
  document: null,
  spans: [],
  verdicts: [],
};

test('words of documents stay text', () => {
  const page = searchPage({ text: '"><img src=x>' }, { rows: [statement], next: null });
  expect(page).not.toMatch(/<script>alert|<img|<b>no/);
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; that talks resume');
});

test('of a file that was read the page names no folder', () => {
  const known = { ...document, title: null, input: '/home/ama/secret/volta.txt' };
  expect(withTitles('/home/ama/secret/volta.txt: the same day', [known])).toBe('volta.txt: the same day');
  expect(withTitles('C:\\ama\\volta.txt: the same day', [{ ...known, input: 'C:\\ama\\volta.txt' }])).toBe(
    'volta.txt: the same day',
  );
});

test('the beginning of a text does not repeat its title, nor end within a word', () => {
  const words = `Ships wait ${'and wait '.repeat(30)}`.slice(0, 199).trim();
  const page = documentsPage({}, { rows: [{ ...listed, snippet: words }], next: null });
  const shown = /<p class="said small" dir="auto">(.*?)<\/p>/.exec(page)![1];
  expect(shown).toMatch(/^and wait .* (?:and|wait) …$/);
});

test('a row leads to the words it came from', () => {
  const page = searchPage({}, { rows: [statement], next: null });
  expect(page).toContain('href="/documents/rec-1?at=10-14#here"');
});

test('the next page keeps the question', () => {
  const page = searchPage({ text: 'talks & trade' }, { rows: [statement], next: 'c2' });
  expect(page).toContain('href="/search?text=talks+%26+trade&amp;after=c2"');
});

test('before anything was asked there are no rows and no data to take', () => {
  expect(searchPage({}, null)).not.toMatch(/class="rows"|search\.json/);
});

test.each([
  ['search', searchPage({ text: 'x' }, { rows: [], next: null })],
  ['interactions', interactionsPage({}, { rows: [], next: null }, NAMES)],
  ['ledger', ledgerPage({}, { rows: [], next: null }, NAMES)],
  ['sources', sourcesPage({}, { rows: [], next: null })],
  ['actors', actorsPage({ text: 'x' }, { rows: [], next: null }, [])],
  ['documents', documentsPage({}, { rows: [], next: null })],
  ['queue', queuePage({ rows: [], next: null })],
  ['judgements', judgementsPage({}, { rows: [], next: null })],
  ['failures', failuresPage({ rows: [], next: null })],
  [
    'timeline',
    timelinePage(
      'GHA',
      'EST',
      {},
      {
        divergence: { rows: [], next: null, trend: null, topics: [] },
        standings: NOTHING,
        page: NOTHING_MORE,
      },
      NAMES,
    ),
  ],
])('an answer without rows says what to do: %s', (_, page) => {
  expect(page).toMatch(/class="empty"><p>[^<]+<\/p><p class="note">.+<\/p>/);
});

test('an interaction says how far its accounts part and who decided what of it', () => {
  const page = interactionsPage({}, { rows: [interaction], next: null }, NAMES);
  expect(page).toContain('<b>0.63</b>');
  expect(page).toContain('<bdi>EST</bdi> · <bdi>Ghana</bdi>');
  expect(page).toContain('they part on most points');
  expect(page).toContain('<b>rejected</b> by <bdi>mk</bdi>, 2031-03-01: <q dir="auto">twice</q>');
});

test('what nobody is named for is said to be unnamed, and a deadline that passed has no document', () => {
  expect(ledgerPage({}, { rows: [entry], next: null }, NAMES)).toContain(
    '<span class="none">not named</span>',
  );
  const page = timelinePage(
    'GHA',
    'EST',
    {},
    { divergence, standings: NOTHING, page: { rows: [step], next: null } },
    NAMES,
  );
  expect(page).toContain('No document says so: the deadline passed.');
});

test('in the chart a month is drawn as long as it is, and what has no date stands in the table alone', () => {
  const page = timelinePage('GHA', 'EST', {}, { divergence, standings: NOTHING, page: NOTHING_MORE }, NAMES);
  expect(page.match(/<rect class="dot vague"/g)).toHaveLength(1);
  expect(page).not.toContain('<circle');
  expect(page).toContain('<td>date unknown</td>');
});

test('every page of the desk is a document with a title, one main part and the navigation', () => {
  const counts = { documents: 1200, statements: 1, interactions: 1, entries: 1, judgements: 0, unread: 2 };
  const pages = [
    startPage(
      {
        record: 'my-record',
        problem: null,
        writable: true,
        counts,
        interactions: [interaction],
        entries: [entry],
      },
      NAMES,
    ),
    messagePage('Not here', 'There is no document of this id.', 'Look for it under Search.'),
  ];
  for (const page of pages) {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page.match(/<main /g)).toHaveLength(1);
    expect(page.match(/<h1 /g)).toHaveLength(1);
    expect(page).toContain('href="/ledger"');
    expect(page).not.toMatch(/ on\w+=|javascript:|<style/);
  }
  expect(pages[0]).toContain('<b>1,200</b>');
});

test('a first page, its style and its script are less than 60 KB gzipped', () => {
  const counts = { documents: 1200, statements: 1, interactions: 6, entries: 6, judgements: 0, unread: 0 };
  const start = startPage(
    {
      record: 'r',
      problem: null,
      writable: true,
      counts,
      interactions: Array(6).fill(interaction),
      entries: Array(6).fill(entry),
    },
    NAMES,
  );
  const list = ledgerPage({}, { rows: Array(50).fill(entry), next: null }, NAMES);
  const files = Object.values(DESK_FILES).map(({ content }) => content);
  for (const page of [start, list])
    expect([page, ...files].reduce((sum, one) => sum + gzipSync(one).length, 0)).toBeLessThan(60_000);
});

test('a correction says what holds, with names for ids where they are known', () => {
  const corrected = {
    ...interaction.verdicts[0]!,
    verdict: 'correct' as const,
    fields: { force: 4, negated: false, speaker: 'a1', recipients: [] },
  };
  const page = searchPage({}, { rows: [{ ...statement, verdicts: [corrected] }], next: null });
  expect(page).toContain(
    'force <b><bdi>4</bdi></b>, negated <b><bdi>no</bdi></b>, speaker <b><bdi>a1</bdi></b>, recipients <b><bdi>nobody</bdi></b>',
  );
  expect(page).toContain('data-undo="j1"');
  expect(page).toContain('data-verdict="correct"');
});

test('a record that cannot be used is said to be so, and texts can be compared', () => {
  const counts = { documents: 0, statements: 0, interactions: 0, entries: 0, judgements: 0, unread: 0 };
  const page = startPage(
    {
      record: 'No record',
      problem: 'no <record> here',
      writable: false,
      counts,
      interactions: [],
      entries: [],
    },
    NAMES,
  );
  expect(page).toContain('no &lt;record&gt; here');
  expect(page).toContain('action="/compare"');
  expect(page).not.toContain('action="/add"');
});

test('a run that goes on is asked for again where no script follows it; one that is over is not', () => {
  const run = {
    id: 'r1',
    state: 'running',
    inputs: ['a.txt'],
    progress: { documents: 1, fresh: 1, read: 0, total: 1 },
    failures: [],
    problem: null,
  } as const;
  expect(runPage(run, null, NAMES)).toMatch(/<noscript><meta http-equiv="refresh"/);
  const failed = runPage({ ...run, state: 'failed', problem: 'the disk is full' }, null, NAMES);
  expect(failed).not.toContain('http-equiv="refresh"');
  expect(failed).toContain('the disk is full');
});
