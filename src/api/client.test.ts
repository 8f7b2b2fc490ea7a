import { expect, test } from 'vitest';
import { createApi } from './app.ts';
import { ApiError, allRows, createClient, query } from './client.ts';
import { readerOf } from './reader.ts';
import type { OpenRecord } from './record-in-use.ts';
import { RecordInUse } from './record-in-use.ts';
import { ROUTES } from './routes/index.ts';

const sources = ['A', 'B', 'C'].map((publisher) => ({
  publisher,
  documents: 1,
  copies: 0,
  first: null,
  last: null,
}));
const asked: unknown[] = [];
const questions = {
  sources: async ({ after }: { after?: string } = {}) => {
    const at = Number(after ?? 0);
    return { rows: [sources[at]], next: at < 2 ? String(at + 1) : null };
  },
  interactions: async (question: object) => {
    asked.push(question);
    return { rows: [], next: null };
  },
  document: async () => null,
} as unknown as OpenRecord['questions'];
const record = new RecordInUse(async () => ({
  name: 'r',
  questions,
  close: async () => {},
  keeper: {
    judge: () => Promise.reject(new Error('not asked for')),
    add: async (_addition, tell) => {
      const progress = { documents: 1, fresh: 1, read: 1, total: 1 };
      tell(progress);
      return { progress, failures: [] };
    },
  },
}));
const settings = {
  host: '127.0.0.1',
  names: [],
  token: 'a-token',
  maxBytes: 1_000,
  report: () => undefined,
};
const api = createApi({ version: '9.9.9', record, reader: readerOf({}) }, settings);
const called: string[] = [];
const client = createClient({
  base: 'http://127.0.0.1',
  token: 'a-token',
  fetch: async (url, init) => {
    const request = new Request(url, init);
    called.push(`${request.method} ${new URL(request.url).pathname}`);
    return api.fetch(request);
  },
});

test('a question becomes an address: lists several times, what is not asked not at all', async () => {
  expect(query({ party: ['KEN', 'UGA'], kind: undefined, text: 'a b&c' })).toBe(
    '?party=KEN&party=UGA&text=a+b%26c',
  );
  await client.interactions({ party: ['KEN', 'UGA'], minAccounts: 2 });
  expect(asked).toEqual([{ parties: ['KEN', 'UGA'], minAccounts: 2 }]);
});

test('all rows come, page after page', async () => {
  const rows = [];
  for await (const row of allRows((after) => client.sources(after === undefined ? {} : { after })))
    rows.push(row);
  expect(rows).toEqual(sources);
});

test('what the API refuses is thrown with what to do', async () => {
  await expect(client.document('nobody')).rejects.toMatchObject({
    problem: { status: 404, type: 'urn:readout:problem:not-found' },
  });
  const stranger = createClient({
    base: 'http://127.0.0.1',
    fetch: async (url, init) => api.fetch(new Request(url, init)),
  });
  await expect(stranger.record()).rejects.toBeInstanceOf(ApiError);
});

test('what is added is followed to its end', async () => {
  const job = await client.add({ texts: [{ text: 'Kenya said no.' }] });
  const states = [];
  for await (const { state } of client.follow(job.id)) states.push(state);
  expect(states.at(-1)).toBe('done');
  await expect(client.addFile('a.txt', new Blob(['a'.repeat(2_000)]))).rejects.toMatchObject({
    problem: { status: 413 },
  });
});

test('the client knows every address of the API', async () => {
  called.length = 0;
  const one = { who: 'x', verdict: 'note', kind: 'party', target: 'p', note: 'n' } as const;
  const pair = { a: 'A', b: 'B' };
  await Promise.allSettled([
    ...[client.record, client.documents, client.search, client.interactions, client.ledger].map((ask) =>
      ask(),
    ),
    ...[client.sources, client.failures, client.judgements, client.jobs, client.doubtful, client.parties].map(
      (ask) => ask(),
    ),
    ...[client.document, client.interaction, client.comparison, client.entry, client.actor, client.job].map(
      (ask) => ask('x'),
    ),
    client.versions('x'),
    client.accounts('x', ['A@1', 'B@2', 'C@3']),
    ...[client.divergence, client.timeline].map((ask) => ask(pair)),
    client.actors('x'),
    client.read({ text: ' ' }),
    client.compare({ a: { text: ' ' } }),
    client.judge(one),
    client.undo('x', 'x'),
    client.add({}),
    client.addFile('x', new Blob([])),
  ]);
  const known = ROUTES.filter(({ path }) => !path.endsWith('/reading')).map(
    ({ method, path }) => `${method} ${path.replace(/\{\w+\}/, 'x')}`,
  );
  expect([...new Set(called)].sort()).toEqual(known.sort());
});
