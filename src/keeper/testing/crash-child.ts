import { mkdirSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalEntry, Store } from '../../store/index.ts';
import { openStore } from '../../store/index.ts';
import { add, judge, readUnwritten, watch } from '../index.ts';

// Does what the commands of the same names do until it is killed, and says on standard output what the journal acknowledged and what was read, a line each.
//   node crash-child.js add|watch|judge|rebuild FOLDER SEED
const [, , kind, folder, seed] = process.argv as unknown as [string, string, string, string, string];
const say = (line: string) => writeSync(1, `${line}\n`);
const options = { program: '0.0.0-test', onProgress: ({ done }: { done: number }) => say(`read ${done}`) };
const place = { folder: join(folder, 'record') };

const STATES = ['Norway', 'Peru', 'Kenya', 'Estonia', 'Ghana', 'Jordan'];

/** A short report, another for each number, of calls between few states on few days, so that reports tell of the same. */
function report(n: number): string {
  const [a, b] = [STATES[n % 6]!, STATES[(n + 1 + (n % 5)) % 6]!];
  const day = 1 + (n % 9);
  return `March ${day}, 2031\n\nForeign ministers of ${a} and ${b} spoke by telephone on March ${day}, 2031. ${a}’s minister said that ${a} would send ${n} tonnes of grain. ${b}’s minister demanded that ${a} reopen the crossing by March ${day + 10}.`;
}

/** A store whose journal says what it has kept. */
async function open(clear = false): Promise<Store> {
  const store = await openStore(place, { clear });
  const append = async (entries: readonly JournalEntry[]) => {
    const added = await store.journal.append(entries);
    for (const entry of entries)
      say('received' in entry ? `received:${entry.received.id}` : `judgement:${entry.judgement.id}`);
    return added;
  };
  const journal = new Proxy(store.journal, {
    get: (own, name) => {
      const value = name === 'append' ? append : Reflect.get(own, name, own);
      return typeof value === 'function' ? value.bind(own) : value;
    },
  });
  return { ...store, journal };
}

const network = { pace: 0, timeoutMs: 2000, allowPrivate: true };
const first = Number(seed) * 1000;

const works: Record<string, () => Promise<void>> = {
  async add() {
    const store = await open();
    say('open');
    const files = join(folder, 'files');
    mkdirSync(files, { recursive: true });
    for (let n = first; ; n += 3) {
      const paths = [n, n + 1, n + 2].map((one) => join(files, `${one}.txt`));
      for (const [at, path] of paths.entries()) writeFileSync(path, report(n + at));
      await add(paths, store, { ...options, network, maxBytes: 1e6, pages: false, retry: false });
    }
  },

  /** A feed that has two items more each time, at a clock that runs ahead when the watch sleeps. */
  async watch() {
    say('open');
    let now = Date.now();
    let items = 0;
    const fetch = async ({ pathname }: URL) => {
      items += pathname === '/feed.xml' ? 2 : 0;
      const feed = Array.from({ length: items }, (_, at) => {
        const n = first + at;
        return `<item><guid>${n}</guid><title>Call ${n}</title><description>${report(n)}</description></item>`;
      });
      const body = (async function* () {
        yield Buffer.from(`<rss version="2.0"><channel><title>Calls</title>${feed.join('')}</channel></rss>`);
      })();
      const headers = { 'content-type': 'application/rss+xml' };
      return { status: pathname === '/feed.xml' ? 200 : 404, statusText: '', headers, body, close() {} };
    };
    await watch(['http://127.0.0.1:9/feed.xml'], {
      ...options,
      network: {
        ...network,
        fetch,
        clock: {
          now: () => now,
          sleep: async (ms) => {
            now += ms;
          },
        },
      },
      open,
      state: join(folder, 'watch.json'),
      every: 60_000,
      pages: false,
      threshold: 0.5,
      random: () => 0.5,
      tell: async () => undefined,
      onRound: ({ receipt, trouble }) => {
        const failed = trouble ?? receipt?.rejects[0]?.reason;
        if (failed !== undefined) throw new Error(failed);
      },
      once: false,
    });
  },

  /** Notes, corrections, rejections and what takes them back, on whatever was read. */
  async judge() {
    const store = await open();
    await readUnwritten(store, { program: options.program });
    const { rows } = await store.questions.documents({}, { limit: 20 });
    const readings = await store.tables.readings(rows.map(({ document }) => document.id));
    say('open');
    for (let n = 0; ; n++) {
      const { id: document, reading } = readings[n % readings.length]!;
      const said = reading.attributions[n % Math.max(1, reading.attributions.length)];
      const about = { who: `reader ${seed}`, document, others: [], fields: null, note: `number ${n}` };
      const kept = await judge(
        said === undefined || n % 3 === 0
          ? {
              ...about,
              kind: 'document',
              verdict: 'correct',
              target: document,
              fields: { publisher: 'The Desk' },
            }
          : { ...about, kind: 'attribution', verdict: 'reject', target: said.id },
        Date.now(),
        store,
        options,
      );
      if (n % 2 === 0)
        await judge(
          { ...about, kind: 'document', verdict: 'undo', target: kept.id },
          Date.now(),
          store,
          options,
        );
    }
  },

  async rebuild() {
    say('open');
    await readUnwritten(await open(true), options);
    // Done before the kill, which waits for so many lines.
    await new Promise(() => setInterval(() => say('done'), 20));
  },
};

await works[kind]!();
