import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type Api, type ApiSettings, createApi } from './app.ts';
import { readerOf } from './reader.ts';
import { type OpenRecord, RecordInUse } from './record-in-use.ts';
import { type Served, type ServeLimits, serve } from './serve.ts';

const TOKEN = 'a-token-of-thirty-two-characters';
let asked = 0;
let held: Promise<unknown> = Promise.resolve();
const record = new RecordInUse(async () => ({
  name: 'r',
  questions: {
    sources: async () => {
      asked += 1;
      await held;
      return { rows: [], next: null };
    },
  } as unknown as OpenRecord['questions'],
  // It never ends.
  keeper: { judge: () => new Promise(() => undefined), add: () => new Promise(() => undefined) },
  close: async () => undefined,
}));

function apiOf(settings: Partial<ApiSettings> = {}): Api {
  const usual = { host: '127.0.0.1', names: [], token: null, maxBytes: 10_000, report: () => undefined };
  return createApi({ version: '0', record, reader: readerOf({}) }, { ...usual, ...settings });
}

let served: Served | null = null;
afterEach(async () => {
  held = Promise.resolve();
  await served?.close();
  served = null;
});
async function serving(settings: Partial<ApiSettings> = {}, limits: ServeLimits = {}): Promise<void> {
  served = await serve(apiOf(settings), { host: '127.0.0.1', port: 0 }, limits);
}

interface Heard {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function get(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { port: served!.port, host: '127.0.0.1', path, headers, method, agent: false },
      (response) => {
        let body = '';
        response.on('data', (part) => {
          body += part;
        });
        response.on('end', () => {
          const { date: _, ...heard } = response.headers;
          resolve({ status: response.statusCode!, headers: heard as Record<string, string>, body });
        });
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

test('what is answered already comes as it came first, to those who may ask, until the record changes', async () => {
  await serving({ token: TOKEN });
  const mine = { authorization: `Bearer ${TOKEN}` };
  const before = asked;
  const first = await get('/api/sources', mine);
  expect(first.status).toBe(200);
  expect(await get('/api/sources', mine)).toEqual(first);
  expect(asked).toBe(before + 1);
  const { etag } = first.headers;
  expect(await get('/api/sources', { ...mine, 'if-none-match': etag! })).toMatchObject({
    status: 304,
    body: '',
  });
  const status = async (headers: Record<string, string>) => (await get('/api/sources', headers)).status;
  expect(await status({})).toBe(401);
  expect(await status({ ...mine, host: 'rebound.example' })).toBe(421);
  expect(await status({ ...mine, origin: 'https://elsewhere.example' })).toBe(403);
  expect(await status({ ...mine, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).toBe(403);
  expect((await get('/api/sources', mine, 'DELETE')).status).toBe(405);
  record.changed();
  await get('/api/sources', mine);
  expect(asked).toBe(before + 2);
});

test('a question that takes too long is told so, and the server goes on', async () => {
  record.changed();
  let release = () => {};
  held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await serving({ questionMs: 30 });
  expect(await get('/api/sources')).toMatchObject({
    status: 504,
    body: expect.stringContaining('urn:readout:problem:took-too-long'),
  });
  release();
  await expect.poll(async () => (await get('/api/sources')).status).toBe(200);
});

test('more connections than the server takes are ended; one that is over makes room', async () => {
  await serving({}, { connections: 3 });
  const opened = (socket: ReturnType<typeof connect>) =>
    new Promise<void>((resolve) => socket.once('connect', () => resolve()));
  const many = [1, 2, 3].map(() => connect(served!.port, '127.0.0.1'));
  await Promise.all(many.map(opened));
  await expect(get('/api/jobs')).rejects.toThrow();
  many[0]!.destroy();
  await expect
    .poll(() =>
      get('/api/jobs').then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200);
  for (const socket of many) socket.destroy();
});

test('so many runs may wait, and so many may follow one; who comes beyond that is told to come back', async () => {
  const api = apiOf();
  const add = () =>
    api.fetch(
      new Request('http://127.0.0.1/api/add', {
        method: 'POST',
        body: JSON.stringify({ texts: [{ text: 'Kenya said that it would wait.' }] }),
        headers: { 'content-type': 'application/json' },
      }),
    );
  const runs = await Promise.all(Array.from({ length: 21 }, add));
  expect(runs.map(({ status }) => status).sort()).toEqual([...Array(20).fill(202), 503]);
  expect(runs.find(({ status }) => status === 503)!.headers.get('retry-after')).toBe('30');

  const { id } = (await runs.find(({ status }) => status === 202)!.json()) as { id: string };
  const follow = () => api.fetch(new Request(`http://127.0.0.1/api/jobs/${id}/events`));
  const followers = [];
  for (let n = 0; n < 100; n++) followers.push(await follow());
  expect(followers.every(({ status }) => status === 200)).toBe(true);
  expect((await follow()).status).toBe(503);
  await followers[0]!.body!.cancel();
  const again = await follow();
  expect(again.status).toBe(200);
  for (const one of [...followers.slice(1), again]) await one.body!.cancel();
});

test.each([
  '/add',
  '/api/judgements',
  '/mcp',
  '/api/add/file?name=a',
])('a form of another site cannot post to %s, nor ask whether it might', async (path) => {
  const foreign = { host: '127.0.0.1:4000', origin: 'https://elsewhere.example' };
  const api = apiOf();
  const posted = await api.fetch(
    new Request(`http://127.0.0.1:4000${path}`, { method: 'POST', body: 'a=b', headers: foreign }),
  );
  expect(posted.status).toBe(403);
  const preflight = await api.fetch(
    new Request(`http://127.0.0.1:4000${path}`, {
      method: 'OPTIONS',
      headers: { ...foreign, 'access-control-request-method': 'POST' },
    }),
  );
  expect(preflight.status).toBe(403);
  expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
});
