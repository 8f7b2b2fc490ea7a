import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RecordError } from '../record/index.ts';
import { type ApiSettings, createApi } from './app.ts';
import { readerOf } from './reader.ts';
import { RecordInUse } from './record-in-use.ts';
import { type Served, serve } from './serve.ts';

const MEGABYTE = 1_048_576;
let served: Served;

function apiOf(settings: Partial<ApiSettings> = {}) {
  const record = new RecordInUse(async () => {
    throw new RecordError('nowhere', 'there is no record here');
  });
  return createApi(
    { version: '0', record, reader: readerOf({}) },
    {
      host: '127.0.0.1',
      names: [],
      token: null,
      maxBytes: MEGABYTE,
      report: () => undefined,
      ...settings,
    },
  );
}

beforeAll(async () => {
  served = await serve(apiOf(), { host: '127.0.0.1', port: 0 }, { headersMs: 400, requestMs: 800 });
});
afterAll(async () => {
  await served.close();
});

/** Sends bytes as they are and gives what comes back until the connection ends. */
function raw(text: string, more?: (write: (part: string) => void) => void): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(served.port, '127.0.0.1');
    let answer = '';
    socket.on('data', (part) => {
      answer += part;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
    socket.write(text);
    more?.((part) => socket.writable && socket.write(part));
  });
}

const plain = (path: string, headers = '') =>
  raw(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n${headers}\r\n`);
const asked = (url: string, init: RequestInit = {}, settings: Partial<ApiSettings> = {}) =>
  apiOf(settings).fetch(new Request(url, init));

const HOME = 'http://127.0.0.1:4000/api/record';

test.each([
  ['127.0.0.1:4000', 200],
  ['localhost', 200],
  ['LOCALHOST:9', 200],
  ['[::1]:4000', 200],
  ['rebound.example', 421],
  ['127.0.0.1.rebound.example', 421],
  ['localhost.rebound.example:4000', 421],
  ['10.0.0.7', 421],
])('on loopback, a request for the host %s is answered with %i', async (host, status) => {
  expect((await asked(HOME, { headers: { host } })).status).toBe(status);
});

test('on another address, names of its own and addresses in numbers are known, and others are not', async () => {
  const settings = { host: '0.0.0.0', names: ['desk.example'], token: 't' };
  const headers = { authorization: 'Bearer t' };
  const status = async (host: string) =>
    (await asked(HOME, { headers: { ...headers, host } }, settings)).status;
  expect(
    await Promise.all(['desk.example:4000', '10.0.0.7:4000', '[fd00::7]', 'other.example'].map(status)),
  ).toEqual([200, 200, 200, 421]);
});

test.each<[string, Record<string, string>, number]>([
  ['of its own', { origin: 'http://127.0.0.1:4000' }, 200],
  ['of another site', { origin: 'https://elsewhere.example' }, 403],
  ['of another port', { origin: 'http://127.0.0.1:4001' }, 403],
  ['of a frame without one', { origin: 'null' }, 403],
  ['that a browser calls cross-site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 403],
  ['that a browser calls same-site', { 'sec-fetch-site': 'same-site' }, 403],
  ['that visits the API from a link', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 403],
  ['of its own, as browsers say', { 'sec-fetch-site': 'same-origin' }, 200],
])('a request %s is answered as it must be', async (_what, headers, status) => {
  expect((await asked(HOME, { headers: { host: '127.0.0.1:4000', ...headers } })).status).toBe(status);
});

test('a link from elsewhere may open a page of the desk', async () => {
  const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  expect((await asked('http://127.0.0.1:4000/', { headers })).status).toBe(200);
});

test('with a token, nothing is answered without it; a page opened with it keeps it in a cookie', async () => {
  const token = 'a-token-of-thirty-two-characters';
  const status = async (headers: Record<string, string>, url = HOME) =>
    (await asked(url, { headers }, { token })).status;
  expect(await status({})).toBe(401);
  expect(await status({}, 'http://127.0.0.1:4000/')).toBe(401);
  expect(await status({ authorization: 'Bearer another' })).toBe(401);
  expect(await status({ authorization: `Bearer ${token}` })).toBe(200);
  expect(await status({}, `${HOME}?token=${token}`)).toBe(401);
  const opened = await asked(`http://127.0.0.1:4000//elsewhere.example/?token=${token}`, {}, { token });
  expect(opened.status).toBe(303);
  expect(opened.headers.get('location')).toBe('/elsewhere.example/');
  const cookie = opened.headers.get('set-cookie')!;
  expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
  expect(await status({ cookie: cookie.split(';')[0]! })).toBe(200);
});

test('every answer says that no script but ours may run, and nothing be framed, guessed or told', async () => {
  for (const path of ['/', '/api/record', '/api/nothing', '/assets/app-0A1B2C3D.js']) {
    const { headers } = await asked(`http://127.0.0.1:4000${path}`);
    const policy = headers.get('content-security-policy')!;
    expect(policy).toMatch(/default-src 'none'.*script-src 'self';.*frame-ancestors 'none'/);
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  }
});

test('the pages of the desk are served; without a record they say so', async () => {
  expect(await plain('/')).toMatch(/200 OK[\s\S]*text\/html[\s\S]*The desk/);
  expect(await plain('/desk.js')).toMatch(/200 OK[\s\S]*text\/javascript/);
  expect(await plain('/ledger?from=KEN')).toMatch(/503 [\s\S]*text\/html[\s\S]*there is no record here/);
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/../../secret.txt',
  '/..\\secret.txt',
  '/..%5csecret.txt',
  '//etc/hostname.txt',
  '/notes.sql',
  '/secret.txt%00.html',
  '/%ff.txt',
])('%s leads to no file', async (path) => {
  const answer = await plain(path);
  expect(answer).toMatch(/^HTTP\/1\.1 40[04] [\s\S]*urn:readout:problem/);
  expect(answer).not.toMatch(/secret\n|nobody asked/);
});

const HEAD = 'POST /api/read HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n';

test('headers and bodies that drip are cut off with a word', async () => {
  const drip = (part: string) => (write: (part: string) => void) => {
    const timer = setInterval(() => write(part), 100);
    setTimeout(() => clearInterval(timer), 3_000);
  };
  expect(await raw('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n', drip('X-A: b\r\n'))).toMatch(
    / 408 [\s\S]*slow-request/,
  );
  expect(await raw(`${HEAD}Content-Length: 1000\r\n\r\n{`, drip(' '))).toMatch(/ 408 [\s\S]*slow-request/);
});

test('a body that is announced as too large is refused before it is sent; one that grows, as soon as it is', async () => {
  expect(await raw(`${HEAD}Content-Length: 100000000\r\n\r\n`)).toMatch(/ 413 [\s\S]*too-large/);
  const outcome = await new Promise<{ status: number; sent: number }>((resolve) => {
    let sent = 0;
    const sending = request(
      {
        port: served.port,
        host: '127.0.0.1',
        path: '/api/read',
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      },
      (response) => {
        response.resume();
        resolve({ status: response.statusCode!, sent });
        sending.destroy();
      },
    );
    sending.on('error', () => resolve({ status: 0, sent }));
    const chunk = Buffer.alloc(64 * 1024, ' ');
    const push = () => {
      let flows = true;
      while (flows && sent < 100 * MEGABYTE && !sending.destroyed) {
        sent += chunk.length;
        flows = sending.write(chunk);
      }
      if (!flows) sending.once('drain', push);
    };
    push();
  });
  expect(outcome.status).toBe(413);
  expect(outcome.sent).toBeLessThan(100 * MEGABYTE);
});

test.each([
  ['no HTTP', 'hello\r\n\r\n', / 400 [\s\S]*bad-request/],
  [
    'headers without end',
    `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: ${'a'.repeat(40_000)}\r\n\r\n`,
    / 431 [\s\S]*headers-too-large/,
  ],
  ['two lengths', `${HEAD}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, / 400 /],
  ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', / 400 /],
  ['an odd host', 'GET /api/record HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', / (?:400|421) /],
])('%s is refused', async (_what, text, answer) => {
  expect(await raw(text)).toMatch(answer);
  expect(await plain('/api/record')).toMatch(/ 200 OK/);
});

test('more requests than the server takes are told to come back', async () => {
  let release = () => {};
  const held = new Promise<never>((_, reject) => {
    release = () => reject(new Error('released'));
  });
  const reader = { ...readerOf({}), read: () => held };
  const record = new RecordInUse(async () => {
    throw new RecordError('nowhere', 'there is no record here');
  });
  const settings = {
    host: '127.0.0.1',
    names: [],
    token: null,
    maxBytes: 1_000,
    report: () => undefined,
  };
  const api = createApi({ version: '0', record, reader }, settings);
  const ask = () =>
    api.fetch(
      new Request('http://127.0.0.1/api/read', {
        method: 'POST',
        body: '{"text":"a"}',
        headers: { 'content-type': 'application/json' },
      }),
    );
  const many = Array.from({ length: 512 }, ask);
  await expect.poll(async () => (await api.fetch(new Request('http://127.0.0.1/api/jobs'))).status).toBe(503);
  release();
  await Promise.all(many);
  expect((await api.fetch(new Request('http://127.0.0.1/api/jobs'))).status).toBe(200);
});
