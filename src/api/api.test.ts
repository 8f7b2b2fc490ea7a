import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Judgement, RecordError, stableId, UsageError } from '../record/index.ts';
import { openStore, type Store } from '../store/index.ts';
import { batchOf, generated, partyId, stateKey, stateName } from '../store/testing/generated.ts';
import { type Api, type ApiSettings, createApi } from './app.ts';
import { checked } from './ask-of.ts';
import { openApi } from './openapi.ts';
import { readerOf } from './reader.ts';
import { type Keeper, type OpenRecord, RecordInUse } from './record-in-use.ts';
import { FILE } from './route.ts';
import { ROUTES } from './routes/index.ts';

const BASE = 'http://localhost:4321';
const MADE = Array.from({ length: 60 }, (_, n) => generated(n));
const SETTINGS: ApiSettings = {
  host: '127.0.0.1',
  names: [],
  token: null,
  maxBytes: 1_000_000,
  report: (error) => {
    throw error;
  },
};

let folder: string;
let store: Store;
let api: Api;
/** Set by a test to make the record fail as a whole. */
let broken: Error | null = null;
let opened = 0;

/** Keeps judgements as the keeper would, and adds nothing but what it is told. */
const keeper: Keeper = {
  async judge(decision) {
    if (decision.target === 'nobody') throw new UsageError('there is no attribution nobody in the record');
    const at = '2025-06-01T09:30:00.000Z';
    const id = stableId('judgement', [at, JSON.stringify(decision)], 24);
    const judgement: Judgement = { id, at, anchor: null, ...decision };
    await store.tables.write({ judgements: [{ judgement, state: 'stands', found: null }] });
    return judgement;
  },
  async add({ received, addresses }, onProgress) {
    const total = received.length + addresses.length;
    for (let read = 0; read <= total; read++) onProgress({ documents: total, fresh: total, read, total });
    return {
      progress: { documents: total, fresh: total, read: total, total },
      failures: addresses.map((input) => ({ input, reason: 'is not there', retriable: false })),
    };
  },
};

async function open(): Promise<OpenRecord> {
  if (broken) throw broken;
  opened += 1;
  return { name: 'a record', questions: store.questions, keeper, close: async () => {} };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-api-'));
  store = await openStore({ folder: join(folder, 'record') });
  await store.tables.write(batchOf(MADE));
  api = createApi({ version: '0.0.0', record: new RecordInUse(open), reader: readerOf({}) }, SETTINGS);
}, 240_000);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return api.fetch(new Request(BASE + path, { headers }));
}

async function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return api.fetch(
    new Request(BASE + path, {
      method: 'POST',
      body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    }),
  );
}

// biome-ignore lint/suspicious/noExplicitAny: whatever the server says
const json = async (response: Response | Promise<Response>): Promise<any> => (await response).json();

/** What every error must be. */
async function expectProblem(
  response: Response,
  status: number,
  kind: string,
  detail: RegExp,
): Promise<void> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const body = await response.json();
  expect(body).toMatchObject({
    status,
    type: `urn:readout:problem:${kind}`,
    detail: expect.stringMatching(detail),
  });
  expect(response.status).toBe(status);
}

const [KEN, UGA] = [stateKey(0), stateKey(1)];

test('each route is in the description, and its examples are what its schemas say', () => {
  const { paths, components } = openApi(ROUTES, '0.0.0') as {
    paths: Record<string, Record<string, unknown>>;
    components: { schemas: Record<string, unknown> };
  };
  for (const { method, path, ask, body, answer, example } of ROUTES) {
    expect(paths[path]?.[method.toLowerCase()], path).toBeDefined();
    expect(answer.parse(example.answer), `answer of ${path}`).toBeDefined();
    expect(() => checked(ask, example.ask, `${method} ${path}`)).not.toThrow();
    if (body !== null && body !== FILE)
      expect(() => checked(body, example.body, `${method} ${path}`)).not.toThrow();
  }
  const named = [...JSON.stringify({ paths, components }).matchAll(/"#\/components\/schemas\/([^"]+)"/g)];
  for (const [, name] of named) expect(components.schemas, name).toHaveProperty(name!);
  const ids = ROUTES.map(
    (route) => (paths[route.path]![route.method.toLowerCase()] as { operationId: string }).operationId,
  );
  expect(new Set(ids).size).toBe(ROUTES.length);
});

test('each route of the record gives what its schema says', async () => {
  const [document] = MADE;
  const interaction = MADE.flatMap(({ dossier }) => dossier.interactions ?? [])[0]!;
  const entry = MADE.flatMap(({ dossier }) => dossier.entries ?? [])[0]!;
  const addresses: Record<string, string> = {
    '/api/documents/{id}': `/api/documents/${document!.read.id}`,
    '/api/documents/{id}/reading': `/api/documents/${document!.read.id}/reading`,
    '/api/interactions/{id}': `/api/interactions/${interaction.id}`,
    '/api/ledger/{id}': `/api/ledger/${entry.id}`,
    '/api/divergence': `/api/divergence?a=${KEN}&b=${UGA}`,
    '/api/timeline': `/api/timeline?a=${KEN}&b=${UGA}`,
    '/api/actors': `/api/actors?name=${encodeURIComponent(stateName(0))}`,
    '/api/actors/{id}': `/api/actors/${partyId(0, 0)}`,
  };
  const asked = ROUTES.filter(
    ({ method, path }) => method === 'GET' && !/jobs\/|comparison|accounts|versions/.test(path),
  );
  for (const { path, answer } of asked) {
    const response = await get(addresses[path] ?? path);
    expect(response.status, path).toBe(200);
    const body = await json(response);
    expect(answer.safeParse(body).error, path).toBeUndefined();
    if ('rows' in body && !/judgements|failures|jobs/.test(path))
      expect(body.rows.length, path).toBeGreaterThan(0);
  }
});

test('pages follow each other without a gap, and .csv is all of them', async () => {
  const whole = await json(get('/api/search?limit=1000'));
  const first = await json(get('/api/search?limit=100'));
  const next = await json(get(`/api/search?limit=1000&after=${first.next}`));
  expect([...first.rows, ...next.rows]).toEqual(whole.rows);
  const csv = await get('/api/search.csv');
  expect(csv.headers.get('content-type')).toMatch(/^text\/csv/);
  const lines = (await csv.text()).trim().split('\n');
  expect(lines[0]).toMatch(/^speaker,side,recipients,act,force/);
  expect(lines.length).toBe(whole.rows.length + 1);
  expect((await (await get('/api/search.csv?limit=7')).text()).trim().split('\n').length).toBe(8);
  expect(await json(get('/api/search.json?limit=100'))).toEqual(first);
});

test('filters do what they say', async () => {
  const loud = await json(get('/api/search?minForce=4&limit=1000'));
  expect(loud.rows.every(({ force }: { force: number }) => force >= 4)).toBe(true);
  const denied = await json(get('/api/search?negated=true&limit=1000'));
  expect(denied.rows.every(({ negated }: { negated: boolean }) => negated)).toBe(true);
  const both = await json(get(`/api/interactions?party=${KEN}&party=${UGA}`));
  for (const { interaction } of both.rows)
    expect(interaction.sides).toEqual(expect.arrayContaining([KEN, UGA]));
});

test('what is read carries an ETag, by which it is not sent twice until it changes', async () => {
  const path = `/api/documents/${MADE[1]!.read.id}`;
  const first = await get(path);
  const etag = first.headers.get('etag')!;
  expect(etag).toMatch(/^"[\w-]+"$/);
  const again = await get(path, { 'if-none-match': etag });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
  await post('/api/judgements', {
    who: 'desk',
    verdict: 'accept',
    kind: 'attribution',
    target: 's1',
    document: MADE[1]!.read.id,
  });
  await post('/api/judgements', {
    who: 'desk',
    verdict: 'reject',
    kind: 'document',
    target: MADE[1]!.read.id,
    document: MADE[1]!.read.id,
  });
  expect((await get(path, { 'if-none-match': etag })).status).toBe(200);
});

test('a judgement with an ETag that is no more is refused, with the present one beside it', async () => {
  const document = MADE[2]!.read.id;
  const decision = { who: 'desk', verdict: 'reject', kind: 'document', target: document, document };
  const etag = (await get(`/api/documents/${document}`)).headers.get('etag')!;
  expect((await post('/api/judgements', decision, { 'if-match': etag })).status).toBe(201);
  const stale = await post('/api/judgements', { ...decision, verdict: 'accept' }, { 'if-match': etag });
  const now = stale.headers.get('etag')!;
  await expectProblem(stale, 412, 'stale-etag', /read .*\/api\/documents\/.* again/);
  expect((await post('/api/judgements', { ...decision, note: 'x' }, { 'if-match': now })).status).toBe(201);
});

test('a judgement is taken back once it is there, and not otherwise', async () => {
  const made = await json(
    post('/api/judgements', {
      who: 'desk',
      verdict: 'note',
      kind: 'party',
      target: partyId(0, 0),
      note: 'spoke twice',
    }),
  );
  expect(await json(get('/api/judgements?kind=party'))).toMatchObject({
    rows: [{ judgement: { id: made.id } }],
  });
  const undone = await post(`/api/judgements/${made.id}/undo`, { who: 'desk' });
  expect(undone.status).toBe(201);
  expect(await json(undone)).toMatchObject({ verdict: 'undo', target: made.id, kind: 'party' });
  await expectProblem(
    await post('/api/judgements/nothing/undo', { who: 'x' }),
    404,
    'not-found',
    /no judgement nothing/,
  );
});

test('texts are read and compared without a record', async () => {
  const reading = await json(post('/api/read', { text: 'Oduya said that Kenya would close the crossing.' }));
  expect(ROUTES.find(({ path }) => path === '/api/read')!.answer.safeParse(reading).error).toBeUndefined();
  expect(reading.attributions[0].cue.text).toBe('said');
  const compared = await json(
    post('/api/compare', {
      a: { text: 'Kenya demanded that Uganda withdraw its patrols from the lake.' },
      b: { text: 'Uganda said that trade was discussed with Kenya.' },
      partyA: 'Kenya',
      partyB: 'Uganda',
    }),
  );
  expect(compared.accounts.map(({ party }: { party: string }) => party)).toEqual(['Kenya', 'Uganda']);
  await expectProblem(
    await post('/api/read', { address: 'http://127.0.0.1:1/secret' }),
    422,
    'unreadable-input',
    /private|loopback/,
  );
});

test('adding answers at once, tells how far it is, and names what failed', async () => {
  const response = await post('/api/add', {
    texts: [{ text: 'One text.' }],
    addresses: ['https://press.example/feed'],
  });
  expect(response.status).toBe(202);
  const at = response.headers.get('location')!;
  const { id } = await json(response);
  expect(at).toBe(`/api/jobs/${id}`);
  const events = await (await get(`${at}/events`)).text();
  const steps = [...events.matchAll(/^event: job\ndata: (.*)$/gm)].map(([, data]) => JSON.parse(data!));
  expect(steps.at(-1)).toMatchObject({
    state: 'done',
    progress: { read: 2 },
    failures: [{ reason: 'is not there' }],
  });
  expect(await json(get(at))).toEqual(steps.at(-1));
  expect((await json(get('/api/jobs'))).rows[0].id).toBe(id);
  const file = await api.fetch(
    new Request(`${BASE}/api/add/file?name=..%2F..%2Fetc%2Fpasswd`, { method: 'POST', body: 'A statement.' }),
  );
  expect(await json(file)).toMatchObject({ inputs: ['upload:../../etc/passwd'] });
});

test.each([
  ['/api/search?limit=0', 400, 'bad-request', /limit/],
  ['/api/search?limit=many', 400, 'bad-request', /limit/],
  ['/api/search?colour=red', 400, 'bad-request', /colour/],
  ['/api/search?__proto__=1', 400, 'bad-request', /__proto__/],
  ['/api/search?text=a&text=b', 400, 'bad-request', /twice/],
  ['/api/search?from=2025-02-31', 400, 'bad-request', /from/],
  ['/api/search?after=nonsense', 400, 'bad-request', /next/],
  ['/api/timeline?a=KEN', 400, 'bad-request', /\bb\b/],
  ['/api/search.csv?limit=x', 400, 'bad-request', /limit/],
  ['/api/search.csv?after=nonsense', 400, 'bad-request', /next/],
  ['/api/documents/nobody', 404, 'not-found', /no document nobody/],
  ['/api/interactions/nobody', 404, 'not-found', /no interaction nobody/],
  ['/api/ledger/nobody', 404, 'not-found', /no ledger entry nobody/],
  ['/api/actors/nobody', 404, 'not-found', /no party nobody/],
  ['/api/jobs/nobody', 404, 'not-found', /no run/],
  ['/api/jobs/nobody/events', 404, 'not-found', /no run/],
  ['/api/nothing', 404, 'not-found', /openapi/],
  ['/api/read', 405, 'wrong-method', /POST/],
])('GET %s is answered with %i', async (path, status, kind, detail) => {
  await expectProblem(await get(path), status, kind, detail);
});

const deep = (depth: number) =>
  `{"who":"x","verdict":"correct","kind":"event","target":"e","fields":{"a":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
test.each<[string, string, string | Uint8Array, number, string, RegExp]>([
  ['malformed JSON', '/api/read', '{"text": ', 400, 'bad-request', /no JSON/],
  ['broken UTF-8', '/api/read', new Uint8Array([0x22, 0xff, 0x22]), 400, 'bad-request', /UTF-8/],
  ['no object', '/api/read', '[]', 400, 'bad-request', /body/],
  ['an unknown field', '/api/read', '{"text":"a","colour":"red"}', 400, 'bad-request', /colour/],
  ['a polluting field', '/api/read', '{"text":"a","__proto__":{"x":1}}', 400, 'bad-request', /__proto__/],
  ['a wrong type', '/api/read', '{"text":7}', 400, 'bad-request', /text/],
  ['a path for an address', '/api/read', '{"address":"/etc/passwd"}', 400, 'bad-request', /http/],
  ['a file address', '/api/read', '{"address":"file:///etc/passwd"}', 400, 'bad-request', /http/],
  ['an empty text', '/api/read', '{"text":"  "}', 422, 'unreadable-input', /blanks/],
  ['nothing to add', '/api/add', '{}', 400, 'bad-request', /nothing to add/],
  [
    'a judgement on nothing',
    '/api/judgements',
    '{"who":"x","verdict":"accept","kind":"party","target":"nobody"}',
    400,
    'bad-request',
    /nobody/,
  ],
  ['a deep nest', '/api/judgements', deep(200_000), 400, 'bad-request', /deep/],
  [
    'a large body',
    '/api/read',
    JSON.stringify({ text: 'a'.repeat(1_000_001) }),
    413,
    'too-large',
    /1000000 bytes/,
  ],
])('%s is told, and the server goes on', async (_what, path, body, status, kind, detail) => {
  await expectProblem(await post(path, body), status, kind, detail);
  expect((await get('/api/record')).status).toBe(200);
});

test('a body that is no JSON by its own word is refused: such requests any page can make', async () => {
  await expectProblem(
    await post('/api/read', '{"text":"a"}', { 'content-type': 'text/plain' }),
    415,
    'wrong-type',
    /application\/json/,
  );
});

test('the record may be locked or gone: that is told, texts are still read, and it comes back', async () => {
  const before = opened;
  const failing = new RecordInUse(open);
  const other = createApi({ version: '0', record: failing, reader: readerOf({}) }, SETTINGS);
  const ask = (path: string) => other.fetch(new Request(BASE + path));
  broken = new RecordError('a record', 'the record is in use by process 7; wait until it is done, or end it');
  const refused = await ask('/api/search');
  expect(refused.headers.get('retry-after')).toBe('5');
  await expectProblem(refused, 503, 'record-unavailable', /in use by process 7/);
  expect(await json(ask('/api/record'))).toMatchObject({
    record: null,
    problem: expect.stringMatching(/process 7/),
  });
  expect(
    (
      await other.fetch(
        new Request(`${BASE}/api/read`, {
          method: 'POST',
          body: JSON.stringify({ text: 'Kenya said no.' }),
          headers: { 'content-type': 'application/json' },
        }),
      )
    ).status,
  ).toBe(200);
  broken = null;
  await expect.poll(async () => (await ask('/api/search')).status, { timeout: 10_000 }).toBe(200);
  expect(opened).toBe(before + 1);
});

test('a database that goes away while serving is opened anew', async () => {
  let gone = true;
  const questions = new Proxy(store.questions, {
    get: (target, name) =>
      gone
        ? async () => {
            throw new Error('the database is closed');
          }
        : Reflect.get(target, name),
  });
  const record = new RecordInUse(async () => ({ name: 'r', questions, keeper, close: async () => {} }));
  const other = createApi({ version: '0', record, reader: readerOf({}) }, SETTINGS);
  const ask = () => other.fetch(new Request(`${BASE}/api/search`));
  await expectProblem(await ask(), 503, 'record-unavailable', /opened anew/);
  gone = false;
  await expect.poll(async () => (await ask()).status, { timeout: 10_000 }).toBe(200);
});

test('a failure of ours tells nothing of our insides', async () => {
  const reported: unknown[] = [];
  const record = new RecordInUse(open);
  const reader = {
    ...readerOf({}),
    read: async () => {
      throw new Error('secret at /home/somebody');
    },
  };
  const other = createApi(
    { version: '0', record, reader },
    { ...SETTINGS, report: (error) => reported.push(error) },
  );
  const response = await other.fetch(
    new Request(`${BASE}/api/read`, {
      method: 'POST',
      body: '{"text":"a"}',
      headers: { 'content-type': 'application/json' },
    }),
  );
  await expectProblem(response, 500, 'failed', /^(?!.*secret)/);
  expect(reported).toHaveLength(1);
});

/** A form as a browser sends it. */
async function form(path: string, fields: Record<string, string | File>): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return api.fetch(new Request(BASE + path, { method: 'POST', body }));
}

test('the forms of the desk start runs, whose page tells how far they are; what is wrong with them is a page that says what to do', async () => {
  const file = new File(['Ghana said no.'], 'note.txt', { type: 'text/plain' });
  const started = await form('/add', { files: file, addresses: 'https://press.example/feed' });
  expect(started.status).toBe(303);
  const at = started.headers.get('location')!;
  expect(at).toMatch(/^\/runs\//);
  await expect.poll(async () => (await get(at)).text()).toMatch(/Could not be taken.*press\.example\/feed/s);
  const pasted = await form('/compare', { a: 'Ghana said no.', b: 'Togo said yes.', keep: 'yes' });
  expect(pasted.headers.get('location')).toMatch(/^\/runs\//);
  for (const [path, fields, remedy] of [
    ['/add', { addresses: '' }, /nothing to add/],
    ['/add', { addresses: 'press.example' }, /begin(?:ning)? with http/],
    ['/add', { addresses: '', files: new File([], 'empty.txt') }, /empty\.txt is empty/],
    ['/compare', { a: 'one', b: ' ' }, /paste both accounts/],
    ['/compare', { a: 'one', b: 'one', keep: 'yes' }, /the same/],
  ] as const) {
    const refused = await form(path, fields);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toMatch(remedy);
  }
  const json = await post('/add', {});
  expect([json.status, await json.text()]).toEqual([
    415,
    expect.stringMatching(/The forms on the desk send texts/),
  ]);
  const damaged = await post('/add', 'no parts', { 'content-type': 'multipart/form-data; boundary=x' });
  expect([damaged.status, await damaged.text()]).toEqual([400, expect.stringMatching(/damaged/)]);
});

test('who opens a page that is not there gets one that leads back; programs get a problem', async () => {
  const page = await get('/nowhere', { accept: 'text/html' });
  expect([page.status, await page.text()]).toEqual([404, expect.stringMatching(/Back to the desk/)]);
  await expectProblem(await get('/nowhere'), 404, 'not-found', /openapi/);
  for (const path of [
    '/documents/none',
    '/interactions/none',
    '/actors/none',
    '/ledger/none',
    '/runs/none',
    '/compare?a=none&b=none',
    '/timeline/A/B/none.svg',
    '/interactions/none/brief.md',
  ])
    expect((await get(path)).status, path).toBe(404);
  expect((await get('/actors?text=x&wrong=1')).status).toBe(400);
});

test('pages and what they load are sent packed to whoever unpacks them, and not twice', async () => {
  for (const path of ['/ledger', '/desk.css']) {
    const plain = await get(path);
    expect(plain.headers.get('content-encoding')).toBeNull();
    const packed = await get(path, { 'accept-encoding': 'gzip, br' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    const etag = packed.headers.get('etag')!;
    expect(etag).not.toBe(plain.headers.get('etag'));
    expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe(await plain.text());
    const again = await get(path, { 'accept-encoding': 'gzip, br', 'if-none-match': etag });
    expect(again.status).toBe(304);
  }
});

test('pages of the desk over the record: each is there, and drawings are files of their own', async () => {
  const [document] = MADE;
  const interaction = MADE.flatMap(({ dossier }) => dossier.interactions ?? [])[0]!;
  for (const path of [
    '/',
    '/search?text=the',
    '/interactions',
    '/documents',
    '/queue',
    '/judgements',
    '/actors',
    '/sources',
    '/failures',
    '/ledger',
    `/documents/${document!.read.id}`,
    `/actors/${partyId(0, 0)}?with=a`,
    `/timeline/${KEN}/${UGA}`,
    `/timeline/${KEN}`,
    `/interactions/${interaction.id}?account=A@x`,
  ]) {
    const response = await get(path);
    expect([path, response.status]).toEqual([path, 200]);
    expect(await response.text()).toMatch(/^<!doctype html>/);
  }
  const drawing = await get(`/timeline/${KEN}/${UGA}/standing.svg`);
  expect(drawing.headers.get('content-type')).toMatch(/^image\/svg\+xml/);
  expect(drawing.headers.get('content-disposition')).toMatch(/attachment/);
  expect(await drawing.text()).toMatch(/^<\?xml.*<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/s);
});
