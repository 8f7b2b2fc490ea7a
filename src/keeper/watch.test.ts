import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { RecordError } from '../record/index.ts';
import { openStore, type Store } from '../store/index.ts';
import { type Notice, type Round, tellerOf, type WatchOptions, watch } from './index.ts';

const LONG = 240_000;

type Route = (request: IncomingMessage, response: ServerResponse, body: string) => void;

const routes: Record<string, Route> = {};
const asked: string[] = [];
let server: Server;
let base = '';
let folder = '';
let store: Store;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watch-'));
  store = await openStore({ folder: join(folder, 'record') });
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      asked.push(request.url ?? '');
      const route = routes[request.url ?? ''];
      if (route) route(request, response, body);
      else response.writeHead(404).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, LONG);
afterAll(async () => {
  await store.close();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
}, LONG);
beforeEach(() => {
  asked.length = 0;
});

const clock = {
  at: Date.UTC(2031, 4, 3),
  now: () => clock.at,
  sleep: async (ms: number) => {
    clock.at += ms;
  },
};

function watching(more: Partial<WatchOptions>): WatchOptions & { rounds: Round[] } {
  const rounds: Round[] = [];
  return {
    rounds,
    program: '0.0.0-test',
    network: { allowPrivate: true, pace: 0, clock },
    // The record stays open between rounds here; opening it takes seconds.
    open: async () => ({ ...store, close: async () => undefined }),
    state: join(folder, 'watch.json'),
    every: 600_000,
    pages: false,
    threshold: 0.1,
    random: () => 0.5,
    tell: async () => undefined,
    onRound: (round) => rounds.push(round),
    once: true,
    ...more,
  };
}

const readout = (title: string, office: string, body: string) =>
  `<item><guid isPermaLink="false">${title}</guid><title>${title}</title><pubDate>Fri, 02 May 2031 12:00:00 GMT</pubDate><description>${office}\n\n${body}</description></item>`;
const KENYA = readout(
  'Minister Oduya speaks with the Foreign Minister of Tanzania',
  'Ministry of Foreign Affairs of Kenya',
  'Foreign Minister Lena Oduya spoke by telephone today, 2 May 2031, with Foreign Minister Asha Mrema of Tanzania. Oduya demanded that Tanzania reopen the border crossing at Namanga by 15 May. She stressed that traders had lost their income.',
);
const TANZANIA = readout(
  'Minister Mrema receives a call from the Foreign Minister of Kenya',
  'Ministry of Foreign Affairs of Tanzania',
  'Foreign Minister Asha Mrema spoke by telephone today, 2 May 2031, with Foreign Minister Lena Oduya of Kenya. The ministers discussed fishing on Lake Victoria and agreed to meet in June. Mrema thanked Kenya for its help after the floods.',
);
const feed = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Readouts</title>${items.join('')}</channel></rss>`;

test(
  'a new account of a call that is known is told to the webhook, once it takes it, and to a file',
  async () => {
    let items = [KENYA];
    const taken: Notice[] = [];
    let isUp = false;
    routes['/feed'] = (_, r) =>
      r.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed(...items));
    routes['/hook'] = (_, r, body) => {
      if (isUp) taken.push(JSON.parse(body));
      r.writeHead(isUp ? 204 : 500).end();
    };
    const file = join(folder, 'notices.jsonl');
    const network = { allowPrivate: true };
    const options = watching({ tell: tellerOf({ webhook: `${base}/hook`, file }, network) });
    const sources = [`${base}/feed`];
    await watch(sources, options);
    expect(options.rounds).toMatchObject([
      { asked: 1, receipt: { fresh: 1 }, report: { read: 1 }, trouble: null },
    ]);
    // Nothing is due yet.
    await watch(sources, options);
    expect(options.rounds[1]).toMatchObject({ asked: 0, receipt: null });

    clock.at += 600_000;
    items = [TANZANIA, KENYA];
    await watch(sources, options);
    expect(options.rounds[2]).toMatchObject({
      receipt: { fresh: 1 },
      trouble: expect.stringContaining('500'),
    });
    expect(taken).toEqual([]);
    isUp = true;
    await watch(sources, options);
    expect(options.rounds[3]).toMatchObject({ asked: 0, trouble: null });
    expect(taken.map(({ kind }) => kind)).toEqual(['account', 'divergence']);
    expect(taken[0]).toMatchObject({
      text: 'TZA: another account of the call of 2031-05-02 (KEN, TZA)',
      documents: [
        { input: `${base}/feed#Minister Mrema receives a call from the Foreign Minister of Kenya` },
      ],
    });
    expect(
      readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(taken);
  },
  LONG,
);

test(
  'what a kill keeps from being told is told by the next watch',
  async () => {
    const call = (title: string, by: string, of: string) =>
      readout(
        title,
        `Ministry of Foreign Affairs of ${by}`,
        `The Foreign Ministers of ${by} and ${of} spoke by telephone today, 2 May 2031. The Foreign Minister of ${by} demanded that ${of} lift the ban on tea by 20 May.`,
      );
    let items = [call('Call with Rwanda', 'Zambia', 'Rwanda')];
    routes['/calls'] = (_, r) =>
      r.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed(...items));
    const state = join(folder, 'killed.json');
    const sources = [`${base}/calls`];
    await watch(sources, watching({ state }));
    clock.at += 600_000;
    items = [call('Call with Zambia', 'Rwanda', 'Zambia'), ...items];
    const write: Store['tables']['write'] = async (batch) => {
      await store.tables.write(batch);
      if (batch.dossier !== undefined) throw new Error('killed');
    };
    const tables = { ...store.tables, write };
    const open = async () => ({ ...store, tables, close: async () => undefined });
    await expect(watch(sources, watching({ state, open }))).rejects.toThrow('killed');
    const told: string[] = [];
    const tell = async ({ text }: Notice) => {
      told.push(text);
    };
    await watch(sources, watching({ state, tell }));
    expect(told).toContain('RWA: another account of the call of 2031-05-02 (RWA, ZMB)');
    expect(new Set(told).size).toBe(told.length);
  },
  LONG,
);

test('a webhook on a private address is refused unless that is allowed', async () => {
  const tell = tellerOf({ webhook: `${base}/hook` }, {});
  await expect(tell({} as Notice)).rejects.toThrow(/private or local address/);
  expect(asked).toEqual([]);
});

test(
  'while another has the record nobody is asked, and what it cannot keep is asked for again',
  async () => {
    routes['/page'] = (_, r) =>
      r.writeHead(200, { 'content-type': 'text/plain' }).end('The envoys of Kenya and Peru met.');
    const state = join(folder, 'other.json');
    const inUse = async () => {
      throw new RecordError('record', 'is in use');
    };
    const options = watching({ state, open: inUse });
    await watch([`${base}/page`], options);
    expect(asked).toEqual([]);
    expect(options.rounds).toMatchObject([
      { trouble: expect.stringContaining('in use'), next: clock.at + 60_000 },
    ]);

    const append = async () => {
      throw new RecordError('record', 'no room');
    };
    const full = watching({
      state,
      open: async () => ({ ...store, journal: { ...store.journal, append }, close: async () => undefined }),
    });
    await watch([`${base}/page`], full);
    expect(full.rounds).toMatchObject([{ trouble: expect.stringContaining('no room') }]);
    const free = watching({ state });
    await watch([`${base}/page`], free);
    expect(free.rounds).toMatchObject([{ receipt: { fresh: 1 } }]);
  },
  LONG,
);

test(
  'a clock that was set back does not put a source off',
  async () => {
    const options = watching({});
    clock.at = Date.UTC(2020, 0, 1);
    await watch([`${base}/feed`], options);
    expect(options.rounds).toMatchObject([{ asked: 1, receipt: { fresh: 0 } }]);
  },
  LONG,
);

test(
  'a watch goes on until it is stopped, and a state that is none is left alone',
  async () => {
    const stop = new AbortController();
    const onRound = () => {
      rounds += 1;
      if (rounds === 3) stop.abort();
    };
    let rounds = 0;
    const options = watching({ once: false, signal: stop.signal, onRound, state: join(folder, 'on.json') });
    await watch([`${base}/feed`], options);
    expect(asked.filter((path) => path === '/feed')).toHaveLength(3);
    writeFileSync(options.state, 'no state');
    await expect(watch([`${base}/feed`], options)).rejects.toThrow(/no state of a watch/);
    expect(readFileSync(options.state, 'utf8')).toBe('no state');
  },
  LONG,
);
