import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Clock } from './clock.ts';
import { type Gathered, NEVER_POLLED, openInputs, PoliteClient, poll } from './index.ts';

type Route = (request: IncomingMessage, response: ServerResponse) => void;

/** What the server answers by path; each test puts its own. */
const routes: Record<string, Route> = {};
const asked: { path: string; headers: IncomingMessage['headers'] }[] = [];
let server: Server;
let base = '';
let folder = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', headers: request.headers });
    const route = routes[request.url ?? ''];
    if (route) route(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = mkdtempSync(join(tmpdir(), 'gather-'));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  for (const path of Object.keys(routes)) delete routes[path];
  asked.length = 0;
});

/** A clock that stands still but for those who wait. */
function fakeClock(): Clock & { at: number; waited: number[] } {
  const clock = {
    at: Date.UTC(2025, 2, 4),
    waited: [] as number[],
    now: () => clock.at,
    sleep: async (ms: number) => {
      clock.waited.push(ms);
      clock.at += ms;
    },
  };
  return clock;
}

const clientOn = (clock: Clock, more = {}) =>
  new PoliteClient({ allowPrivate: true, clock, pace: 0, timeoutMs: 5000, ...more });

async function gather(inputs: readonly string[], { pages = false, more = {} } = {}) {
  const client = clientOn(fakeClock(), more);
  const { size, entries } = await openInputs(inputs, { client, pages, maxBytes: 1_000_000 });
  const all: Gathered[] = [];
  let consumed = 0;
  for await (const entry of entries()) {
    all.push(entry);
    expect(entry.consumed).toBeGreaterThanOrEqual(consumed);
    consumed = entry.consumed;
  }
  expect(consumed).toBe(size);
  return {
    received: all.flatMap((one) => ('received' in one ? [one.received] : [])),
    rejects: all.flatMap((one) => ('reject' in one ? [one.reject] : [])),
  };
}

const textOf = ({ bytes }: { bytes: string }) => Buffer.from(bytes, 'base64').toString();

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>${items}</channel></rss>`;
const item = (id: string, text: string, link = '') =>
  `<item><guid isPermaLink="false">${id}</guid><title>On ${id} &amp;amp; more</title>${link}<pubDate>Tue, 04 Mar 2025 10:00:00 +0300</pubDate><description>${text}</description></item>`;

test('a folder gives its files, the rows of its tables and its feeds, and says what it cannot take', async () => {
  mkdirSync(join(folder, 'mixed'));
  file('mixed/a.txt', 'The envoys met.');
  file(
    'mixed/b.jsonl',
    '{"id":"x","text":"They spoke.","date":"2025-03-04","source":"Harbour Post"}\nno json\n',
  );
  file('mixed/c.xml', rss(item('i1', 'They agreed.')));
  file('mixed/d.png', Buffer.from([0x89, 0x50, 0x4e, 0x47]));
  file('mixed/e.json', '{"a":1}');
  const { received, rejects } = await gather([join(folder, 'mixed'), join(folder, 'none')]);
  const at = (name: string) => join(folder, 'mixed', name);
  expect(received.map(({ input }) => input)).toEqual([
    at('a.txt'),
    `${at('b.jsonl')}#x`,
    `${at('c.xml')}#i1`,
  ]);
  expect(received.map(textOf)).toEqual(['The envoys met.', 'They spoke.', 'They agreed.']);
  expect(received[1]!.facts).toEqual({ published: '2025-03-04', publisher: 'Harbour Post' });
  expect(received[2]!.facts).toMatchObject({
    title: 'On i1 & more',
    published: '2025-03-04',
    feed: 'Harbour Post',
  });
  expect(rejects.map(({ place }) => place)).toEqual([
    `${at('b.jsonl')}:2`,
    at('d.png'),
    at('e.json'),
    join(folder, 'none'),
  ]);
});

test('the same bytes from the same place have the same id, and others another', async () => {
  const path = file('one.txt', 'First words.');
  const [first] = (await gather([path])).received;
  expect((await gather([path])).received[0]!.id).toBe(first!.id);
  file('one.txt', 'Other words.');
  expect((await gather([path])).received[0]!.id).not.toBe(first!.id);
});

test('Atom and JSON feeds give the same as RSS', async () => {
  const atom = file(
    'atom.xml',
    `<?xml version="1.0"?><!-- a comment --><feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><id>e1</id><title>T</title><link href="https://post.example/1"/><updated>2025-03-04T10:00:00Z</updated><content type="html">&lt;p&gt;They met.&lt;/p&gt;</content></entry></feed>`,
  );
  const json = file(
    'feed.json',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Post',
      items: [
        {
          id: 'e1',
          title: 'T',
          url: 'https://post.example/1',
          date_published: '2025-03-04',
          content_html: '<p>They met.</p>',
        },
      ],
    }),
  );
  for (const path of [atom, json]) {
    const { received, rejects } = await gather([path]);
    expect(rejects).toEqual([]);
    expect(received).toMatchObject([
      {
        input: `${path}#e1`,
        url: 'https://post.example/1',
        contentType: 'text/html',
        facts: { title: 'T', published: '2025-03-04', feed: 'Post' },
      },
    ]);
    expect(textOf(received[0]!)).toBe('<p>They met.</p>');
  }
});

test('two items with one id are both kept where they differ', async () => {
  const twins = [item('same', 'One text.'), item('same', 'Another text.'), item('same', 'One text.')].join(
    '',
  );
  const { received } = await gather([file('twins.xml', rss(twins))]);
  expect(received.map(textOf)).toEqual(['One text.', 'Another text.']);
  expect(new Set(received.map(({ input }) => input)).size).toBe(2);
});

test('a feed that breaks off gives its whole items and says so', async () => {
  const whole = rss(item('i1', 'They agreed.') + item('i2', 'They parted again.'));
  const { received, rejects } = await gather([file('cut.xml', whole.slice(0, whole.indexOf('again')))]);
  expect(received.map(textOf)).toEqual(['They agreed.']);
  expect(rejects).toMatchObject([{ retriable: true, reason: expect.stringContaining('breaks off') }]);
});

test('a feed with entities of its own is refused, and what is no feed at all', async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "boo"><!ENTITY b "&a;&a;&a;">]>${rss(item('x', '&b;')).slice(21)}`;
  const external = `<!DOCTYPE rss SYSTEM "file:///etc/hosts">${rss(item('x', 'y')).slice(21)}`;
  const { received, rejects } = await gather([file('bomb.xml', bomb), file('external.xml', external)]);
  expect(received).toEqual([]);
  expect(rejects.map(({ reason }) => reason.includes('DTD'))).toEqual([true, true]);
});

test('the page of an item stands for it when asked for, and what the feed carries where it cannot be had', async () => {
  const page = '<html><body><article><p>The whole story of the meeting.</p></article></body></html>';
  routes['/1'] = (_, r) => r.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  routes['/robots.txt'] = (_, r) => r.writeHead(200).end('User-agent: *\nDisallow: /3');
  const items = [1, 2, 3].map((n) => item(`i${n}`, `Short ${n}.`, `<link>${base}/${n}</link>`)).join('');
  const { received } = await gather([file('pages.xml', rss(items))], { pages: true });
  expect(received.map(textOf)).toEqual([page, 'Short 2.', 'Short 3.']);
  expect(received[0]).toMatchObject({
    url: `${base}/1`,
    charset: 'utf-8',
    facts: { published: '2025-03-04' },
  });
  expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/1', '/2']);
});

test('hostile servers cost no more than the limits and the rest goes on', async () => {
  const bomb = gzipSync(Buffer.alloc(30_000_000));
  routes['/bomb'] = (_, r) => r.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
  routes['/huge'] = (_, r) => r.writeHead(200, { 'content-length': String(2 ** 30) }).write('x');
  routes['/round'] = (_, r) => r.writeHead(302, { location: '/round' }).end();
  routes['/busy'] = (_, r) => r.writeHead(503).end();
  routes['/klingon'] = (_, r) =>
    r.writeHead(200, { 'content-type': 'text/plain; charset=klingon' }).end('They met.');
  const paths = ['/bomb', '/huge', '/round', '/busy', '/klingon'].map((path) => base + path);
  const { received, rejects } = await gather(paths, { more: { maxBytes: 1_000_000 } });
  expect(received.map(({ charset }) => charset)).toEqual(['klingon']);
  expect(rejects.map(({ reason, retriable }) => [reason.slice(0, 22), retriable])).toEqual([
    ['is larger than 1 MB; s', false],
    ['is larger than 1 MB; s', false],
    ['more than 5 redirects;', false],
    ['the server answered 50', true],
  ]);
  expect(asked.filter(({ path }) => path === '/round')).toHaveLength(6);
});

test('one host is asked at its pace and not before the time that it names', async () => {
  const clock = fakeClock();
  const client = clientOn(clock, { pace: 1000 });
  routes['/robots.txt'] = (_, r) =>
    r.writeHead(200).end('User-agent: readout\nCrawl-delay: 5\nDisallow: /private*.html$');
  routes['/a'] = (_, r) => r.writeHead(200).end('x');
  await client.ask(`${base}/a`, { robots: true });
  await client.ask(`${base}/a`, { robots: true });
  expect(clock.waited).toEqual([1000, 5000]);
  await expect(client.ask(`${base}/private/1.html`, { robots: true })).rejects.toThrow(/robots\.txt/);
  await client.ask(`${base}/private/1.htmlx`, { robots: true });
  routes['/a'] = (_, r) => r.writeHead(429, { 'retry-after': '300' }).end();
  await client.ask(`${base}/a`, { robots: true });
  await expect(client.ask(`${base}/a`, { robots: true })).rejects.toThrow(/wait 300 s/);
});

test('a site whose robots.txt fails is left alone for now', async () => {
  routes['/robots.txt'] = (_, r) => r.writeHead(500).end();
  const asking = clientOn(fakeClock()).ask(`${base}/a`, { robots: true });
  await expect(asking).rejects.toMatchObject({ retriable: true });
});

test('a feed is polled with what its server named, and gives only what is new', async () => {
  const clock = fakeClock();
  const options = { client: clientOn(clock), pages: false, every: 600_000, random: () => 0.5 };
  let items = item('i1', 'One.');
  routes['/feed'] = (request, r) => {
    const etag = `"${items.length}"`;
    if (request.headers['if-none-match'] === etag) r.writeHead(304).end();
    else r.writeHead(200, { etag, 'content-type': 'application/rss+xml' }).end(rss(items));
  };
  const first = await poll(`${base}/feed`, NEVER_POLLED, options);
  expect(first.entries).toMatchObject([{ received: { input: `${base}/feed#i1` } }]);
  expect(first.state).toMatchObject({ etag: `"${items.length}"`, failures: 0, next: clock.at + 600_000 });
  const second = await poll(`${base}/feed`, first.state, options);
  expect(second.entries).toEqual([]);
  expect(asked.at(-1)!.headers['if-none-match']).toBe(first.state.etag);
  items = item('i2', 'Two.') + items;
  const third = await poll(`${base}/feed`, second.state, options);
  expect(third.entries).toMatchObject([{ received: { input: `${base}/feed#i2` } }]);
});

test('a page is new when its text is', async () => {
  const options = { client: clientOn(fakeClock()), pages: false, every: 600_000, random: () => 0.5 };
  let [nonce, text] = [1, 'The two ministers met in the harbour town on Tuesday and spoke about grain.'];
  routes['/page'] = (_, r) =>
    r
      .writeHead(200, { 'content-type': 'text/html' })
      .end(`<html><body><script>let n=${nonce++}</script><article><p>${text}</p></article></body></html>`);
  const first = await poll(`${base}/page`, NEVER_POLLED, options);
  const second = await poll(`${base}/page`, first.state, options);
  text += ' They will meet again in May.';
  const third = await poll(`${base}/page`, second.state, options);
  expect([first, second, third].map(({ entries }) => entries.length)).toEqual([1, 0, 1]);
});

test('who fails is asked less and less often, and what failed for the moment is asked for again', async () => {
  const clock = fakeClock();
  const options = { client: clientOn(clock), pages: true, every: 60_000, random: () => 0.5 };
  routes['/down'] = (_, r) => r.writeHead(500).end();
  let state = NEVER_POLLED;
  const waits: number[] = [];
  for (let round = 0; round < 4; round++) {
    ({ state } = await poll(`${base}/down`, state, options));
    waits.push(state.next - clock.at);
  }
  expect(waits).toEqual([120_000, 240_000, 480_000, 960_000]);
  routes['/later'] = (_, r) => r.writeHead(503, { 'retry-after': '7200' }).end();
  const put = await poll(`${base}/later`, NEVER_POLLED, options);
  expect(put.state.next - clock.at).toBe(7_200_000);

  clock.at += 7_200_000;
  routes['/feed'] = (_, r) =>
    r.writeHead(200, { etag: '"1"' }).end(rss(`<item><guid>g</guid><link>${base}/slow</link></item>`));
  routes['/slow'] = (_, r) => r.writeHead(503).end();
  const failed = await poll(`${base}/feed`, NEVER_POLLED, options);
  expect(failed.entries).toMatchObject([{ reject: { place: `${base}/feed#g`, retriable: true } }]);
  routes['/slow'] = (_, r) => r.writeHead(200).end('They met after all.');
  const done = await poll(`${base}/feed`, failed.state, options);
  expect(done.entries).toMatchObject([{ received: { input: `${base}/feed#g` } }]);
});
