import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, type Place, type Store } from '../store/index.ts';
import { dumpTables, type Engine, embeddedEngine, postgresEngine } from '../store/testing/engines.ts';
import { type AddOptions, add, judge, readUnwritten } from './index.ts';

const LONG = 600_000;
const CALL = ['estonia-readout', 'ghana-readout', 'volta-wire', 'baltic-bulletin'].map((name) =>
  fileURLToPath(new URL(`../../examples/dossier/2031-01-27-${name}.txt`, import.meta.url)),
);
/** The same on both engines. */
const NOW = Date.UTC(2031, 1, 1);

let engines: { readonly embedded: Engine; readonly postgres: Engine | null };
beforeAll(async () => {
  engines = { embedded: await embeddedEngine(), postgres: await postgresEngine() };
  process.stderr.write(`the keeper's tests: ${engines.postgres?.which ?? 'no PostgreSQL was found'}\n`);
}, LONG);
afterAll(async () => {
  await engines.embedded.stop();
  await engines.postgres?.stop();
}, LONG);

const options: AddOptions = {
  program: '0.0.0-test',
  network: { pace: 0, clock: { now: () => NOW, sleep: async () => undefined } },
  maxBytes: 1_000_000,
  pages: false,
  retry: false,
};

async function withStore(place: Place, work: (store: Store) => Promise<unknown>, clear = false) {
  const store = await openStore(place, { clear });
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

/** All tables, the rows of each in one order whatever the server's, without the words of texts: what parts words at a quotation mark is the server's locale. */
async function tablesOf(place: Place) {
  const tables = Object.entries(await dumpTables(place));
  const wordless = (row: string) => JSON.stringify({ ...JSON.parse(row), words: null });
  return Object.fromEntries(tables.map(([name, rows]) => [name, rows.map(wordless).toSorted()]));
}

/** Documents in two runs, of which the first is stopped; a merge that is taken back; a rejection. */
async function keep(place: Place): Promise<void> {
  await withStore(place, async (store) => {
    const stop = new AbortController();
    await add(CALL, store, { ...options, signal: stop.signal, onProgress: () => stop.abort() });
  });
  await withStore(place, async (store) => {
    const { report } = await add([], store, options);
    expect(report).toMatchObject({ read: CALL.length - 1, failed: [] });
    const about = { who: 'ama', others: [], fields: null, note: null, document: null } as const;
    const ids = async (name: string) => store.tables.partiesLike({ names: [name] });
    const [one, other] = [(await ids('Ama Darkwa'))[0]!, (await ids('Katrin Vaher'))[0]!];
    const merge = { ...about, kind: 'party', verdict: 'merge', target: one, others: [other] } as const;
    const merged = await judge(merge, NOW, store, options);
    const undo = { ...about, kind: 'party', verdict: 'undo', target: merged.id } as const;
    await judge(undo, NOW + 1, store, options);
    const [first] = await store.tables.readings([(await store.tables.heads(await idsOf(store)))[0]!.id]);
    const { id: target } = first!.reading.attributions[0]!;
    const reject = { ...about, document: first!.id, kind: 'attribution', verdict: 'reject', target } as const;
    await judge(reject, NOW + 2, store, options);
    // All of it again adds nothing.
    expect(await add(CALL, store, options)).toMatchObject({ receipt: { fresh: 0 }, report: { read: 0 } });
  });
}

const idsOf = async ({ questions }: Store) =>
  (await questions.documents({})).rows.map(({ document }) => document.id);

test(
  'on PostgreSQL the same documents and judgements make the tables that they make in a folder, and so does a rebuild',
  async (context) => {
    const { embedded, postgres } = engines;
    if (!postgres) return context.skip();
    const [folder, server] = [await embedded.empty(), await postgres.empty()];
    await keep(folder);
    await keep(server);
    const kept = await tablesOf(server);
    expect(kept.interaction!.length).toBeGreaterThan(0);
    expect(kept.judgement).toHaveLength(3);
    expect(kept).toEqual(await tablesOf(folder));
    await withStore(server, (store) => readUnwritten(store, options), true);
    expect(await tablesOf(server)).toEqual(kept);
  },
  LONG,
);
