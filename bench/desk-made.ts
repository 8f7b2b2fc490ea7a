import { type ComparedClaim, type Comparison, Document, Relation, type Span } from '../src/record/index.ts';
import type { LedgerRow } from '../src/store/index.ts';
import { seeded } from '../src/store/testing/seeded.ts';

const [CLAIMS, WORDS] = [80, 1_500];

/** Rows of a ledger, each with two steps. */
export function madeLedger(rows: number): LedgerRow[] {
  return Array.from({ length: rows }, (_, n) => madeEntry(n));
}

function madeDocument(name: string, text: string): Document {
  return Document.parse({
    id: name,
    input: name,
    kind: 'readout',
    title: null,
    byline: null,
    publisher: name,
    published: '2031-02-03',
    dateline: null,
    language: 'en',
    url: null,
    text,
  });
}

/** Two accounts with claims of every relation, some of them of several places, that lie on each other as real ones do. */
export function madeComparison(): Comparison {
  const random = seeded(7);
  const words = () =>
    Array.from(
      { length: WORDS / 2 },
      (_, n) =>
        `${'claim trade border talks ships water release agree demand deny'.split(' ')[Math.trunc(random() * 10)]}${n % 12 === 11 ? '.' : ''}`,
    ).join(' ');
  const texts = [words(), words()] as const;
  const spanIn = (text: string, n: number): Span => {
    const start = Math.trunc((n / CLAIMS) * (text.length - 80));
    return { start, end: start + 70, text: text.slice(start, start + 70) };
  };
  const claims = Array.from({ length: CLAIMS }, (_, n): ComparedClaim => {
    const relation = Relation.options[n % 5]!;
    const reason = { feature: 'words', score: 0.5, a: 'trade', b: 'border', note: 'about the same words' };
    return {
      id: `c${n}`,
      topic: ['trade', 'border', null][n % 3]!,
      a: relation === 'only-b' ? [] : [spanIn(texts[0], n)],
      b: relation === 'only-a' ? [] : [spanIn(texts[1], n)],
      relation,
      stronger: relation === 'force-differs' ? 'a' : null,
      force: { a: relation === 'only-b' ? null : (n % 5) + 1, b: relation === 'only-a' ? null : 2 },
      explicit: { a: relation === 'only-b' ? null : false, b: relation === 'only-a' ? null : false },
      score: 0.5,
      reasons: [reason, reason, reason],
    };
  });
  const account = (name: string, text: string) => ({
    party: name,
    document: madeDocument(name, text),
    chain: [name],
  });
  return {
    interaction: { kind: 'call', date: '2031-02-03', participants: ['Ghana', 'Estonia'] },
    accounts: [account('Ghana', texts[0]), account('Estonia', texts[1])],
    claims,
    divergence: 0.6,
    register: { a: 0.4, b: 0.5 },
    intervals: { divergence: [0.5, 0.7], register: { a: [0.3, 0.5], b: [0.4, 0.6] } },
    drivers: [],
    topics: [],
    diagnostics: [],
  };
}

function madeEntry(n: number): LedgerRow {
  const evidence = [{ start: 10, end: 40, text: 'that the crew be released at once' }];
  const document = {
    id: `rec-${n}`,
    title: `Report ${n}`,
    publisher: 'Volta Wire',
    published: '2031-02-03',
    url: null,
    input: `${n}.txt`,
  };
  return {
    entry: {
      id: `entry-${n}`,
      kind: 'demand',
      from: 'p1',
      to: 'p2',
      sides: { from: 'GHA', to: 'EST' },
      what: `release the crew of ship number ${n} before the end of the month`,
      topics: [],
      deadline: '2031-03',
      standing: 'open',
      first: '2031-02-03',
      last: '2031-02-10',
      steps: ['made', 'restated'].map((step) => ({
        date: '2031-02-03',
        step: step as 'made',
        force: 4,
        parts: [{ document: document.id, record: 'u1', evidence }],
        note: null,
      })),
      because: [],
    },
    documents: { [document.id]: document },
    verdicts: [],
  };
}
