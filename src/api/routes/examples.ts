import type {
  Comparison,
  ComparisonOfMany,
  Document,
  DossierInteraction,
  LedgerEntry,
  Reading,
} from '../../record/index.ts';
import type { RowDocument, Verdict } from '../../store/index.ts';

/* What the description of the API shows, made up. A test holds each against its schema. */

export const DOCUMENT_ID = 'rec-5f1c0a9be3d25f1c0a9be3d2';
const TEXT = 'Kenya’s foreign minister said that Kenya would close the Moyra crossing.';

const span = (start: number, end: number) => ({ start, end, text: TEXT.slice(start, end) });
const SPEAKER = span(0, 24);
export const CONTENT = span(30, 71);

export const row: RowDocument = {
  id: DOCUMENT_ID,
  title: 'Kenya to close the Moyra crossing',
  publisher: 'Continental Press',
  published: '2025-05-06',
  url: 'https://press.example/2025/moyra',
  input: 'https://press.example/2025/moyra',
};

const document: Document = {
  id: 'doc-5f1c0a9be3d2',
  kind: 'report',
  title: row.title,
  byline: null,
  publisher: row.publisher,
  published: row.published,
  dateline: null,
  language: 'en',
  url: row.url,
  input: row.input,
  text: TEXT,
};

export const reading: Reading = {
  document,
  actors: [
    {
      id: 'actor-1',
      name: 'foreign minister of Kenya',
      kind: 'person',
      country: 'KEN',
      code: 'KENGOV',
      roles: [{ title: 'foreign minister', of: 'Kenya' }],
      wikidata: null,
      mentions: [SPEAKER],
    },
  ],
  attributions: [
    {
      id: 'attr-1',
      source: SPEAKER,
      cue: span(25, 29),
      content: [CONTENT],
      quotation: 'indirect',
      speaker: 'actor-1',
      recipients: [],
      parent: null,
      chain: ['actor-1'],
      act: 'commissive',
      force: 2,
      negated: false,
      topics: ['border'],
      score: 0.97,
      by: 'reader-1',
    },
  ],
  events: [],
  interactions: [],
  undertakings: [],
  diagnostics: [],
};

export const comparison: Comparison = {
  interaction: { kind: 'call', date: '2025-05-05', participants: ['Kenya', 'Uganda'] },
  accounts: [
    { party: 'Kenya', document, chain: ['Continental Press'] },
    { party: 'Uganda', document: { ...document, id: 'doc-0a9be3d25f1c' }, chain: [] },
  ],
  claims: [
    {
      id: 'claim-1',
      topic: 'border',
      a: [CONTENT],
      b: [],
      relation: 'only-a',
      stronger: null,
      force: { a: 2, b: null },
      explicit: { a: true, b: null },
      score: 0.9,
      reasons: [
        {
          feature: 'matter',
          score: 0.1,
          a: 'close the Moyra crossing',
          b: null,
          note: 'nothing like it in b',
        },
      ],
    },
  ],
  divergence: 1,
  register: { a: 0.5, b: 0 },
  intervals: { divergence: [0.6, 1], register: { a: [0.2, 0.8], b: [0, 0] } },
  drivers: [{ claim: 'claim-1', share: 1 }],
  topics: [
    { topic: 'border', claims: ['claim-1'], spoken: { a: 1, b: 0 }, divergence: 1, interval: [0.6, 1] },
  ],
  diagnostics: [],
};

export const comparisonOfMany: ComparisonOfMany = {
  interaction: comparison.interaction,
  accounts: [...comparison.accounts, comparison.accounts[0]],
  claims: [],
  divergences: [{ a: 0, b: 1, divergence: 1, interval: [0.6, 1] }],
  registers: [{ register: 0.5, interval: [0.2, 0.8] }],
  diagnostics: [],
};

const part = { document: DOCUMENT_ID, record: 'attr-1', evidence: [CONTENT] };

export const interaction: DossierInteraction = {
  id: 'call-3d25f1c0a9be3d25f1c0a9be',
  kind: 'call',
  date: '2025-05-05',
  participants: ['party-ken', 'party-uga'],
  sides: ['KEN', 'UGA'],
  parts: [part],
  accounts: [{ side: 'KEN', sources: [{ document: DOCUMENT_ID, own: false, attributions: ['attr-1'] }] }],
  divergence: 0.4,
  topics: [{ topic: 'border', divergence: 0.4, claims: 3 }],
  because: ['both tell of a call on the same day'],
};

export const entry: LedgerEntry = {
  id: 'entry-0a9be3d25f1c0a9be3d25f1c',
  kind: 'warning',
  from: 'party-ken',
  to: 'party-uga',
  sides: { from: 'KEN', to: 'UGA' },
  what: 'close the Moyra crossing',
  topics: ['border'],
  deadline: null,
  standing: 'open',
  first: '2025-05-06',
  last: '2025-05-06',
  steps: [{ date: '2025-05-06', step: 'made', force: 4, parts: [part], note: null }],
  because: [],
};

export const verdict: Verdict = {
  id: 'judgement-9be3d25f1c0a9be3d25f1c0a',
  at: '2025-06-01T09:30:00.000Z',
  who: 'desk',
  verdict: 'accept',
  fields: null,
  note: null,
};

export const judgement = {
  ...verdict,
  kind: 'attribution' as const,
  target: 'attr-1',
  document: DOCUMENT_ID,
  anchor: CONTENT,
  others: [],
};

export const documents = { [DOCUMENT_ID]: row };
