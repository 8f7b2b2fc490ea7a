import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, type Store } from '../store/index.ts';
import { type AddOptions, add, exportJudgements, importJudgements, judge, readUnwritten } from './index.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/dossier/', import.meta.url));

/** Two readouts of one call, an agency's report of it, a paper's copy of that, and a later report. */
const CALL = [
  '2031-01-27-baltic-bulletin',
  '2031-01-27-estonia-readout',
  '2031-01-27-ghana-readout',
  '2031-01-27-volta-wire',
  '2031-01-28-gulf-courier',
].map((name) => `${EXAMPLES}${name}.txt`);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keeper-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const options: AddOptions = {
  program: '0.0.0-test',
  network: { pace: 0, timeoutMs: 2000 },
  maxBytes: 1_000_000,
  pages: false,
  retry: false,
};

async function within<T>(name: string, work: (store: Store) => Promise<T>, clear = false): Promise<T> {
  const store = await openStore({ folder: join(folder, name) }, { clear });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** All that was worked out, without when it came. */
async function worked({ tables, questions }: Store) {
  const { rows } = await questions.documents({}, { limit: 1000 });
  const { interactions, entries } = await tables.dossier();
  const ids = rows.map(({ document }) => document.id).sort();
  const parties = await tables.parties(await tables.partiesLike({ documents: ids }));
  const heads = (await tables.heads(ids)).map(({ at: _, ...head }) => head);
  return { heads, parties, interactions, entries, readings: await tables.readings(ids) };
}

const nameOf = (input: string) => /([^/]+)\.txt$/.exec(input)?.[1];

test('documents become one call with both accounts; the copy tells nothing of its own; all of it again adds nothing', async () => {
  await within('call', async (store) => {
    const { receipt, report } = await add([...CALL, join(folder, 'none.txt')], store, options);
    expect(receipt).toMatchObject({ documents: 5, fresh: 5, rejects: [{ retriable: false }] });
    expect(report).toMatchObject({ read: 5, failed: [] });
    const { interactions, entries } = await store.tables.dossier();
    const [call] = interactions.filter(({ sides }) => sides.includes('EST') && sides.includes('GHA'));
    const heads = new Map(
      (await store.tables.heads(call!.parts.map(({ document }) => document))).map((head) => [head.id, head]),
    );
    expect(call).toMatchObject({ kind: 'call', date: '2031-01-27' });
    expect(
      call!.accounts.map(({ side, sources }) => [side, nameOf(heads.get(sources[0]!.document)!.input)]),
    ).toEqual([
      ['EST', '2031-01-27-estonia-readout'],
      ['GHA', '2031-01-27-ghana-readout'],
    ]);
    expect(
      call!.accounts.flatMap(({ sources }) =>
        sources.map(({ document }) => nameOf(heads.get(document)!.input)),
      ),
    ).not.toContain('2031-01-27-baltic-bulletin');
    expect(call!.divergence).toBeGreaterThan(0.5);
    expect(entries.length).toBeGreaterThan(1);
    const before = await worked(store);
    expect(await add(CALL, store, options)).toMatchObject({
      receipt: { documents: 5, fresh: 0 },
      report: { read: 0, news: [] },
    });
    expect(await worked(store)).toEqual(before);
    expect((await store.questions.failures()).rows).toMatchObject([{ input: join(folder, 'none.txt') }]);
  });
});

test('a run that was stopped goes on, in another order or after a rebuild comes the same', async () => {
  const whole = await within('call', worked);
  await within('stopped', async (store) => {
    const stop = new AbortController();
    const onProgress = ({ done }: { done: number }) => {
      if (done === 2) stop.abort();
    };
    const first = await add(CALL, store, { ...options, onProgress, signal: stop.signal });
    expect(first).toMatchObject({ receipt: { fresh: 5 }, report: { read: 2 } });
  });
  await within('stopped', async (store) => {
    expect(await add([], store, options)).toMatchObject({ report: { read: 3 } });
    expect(await worked(store)).toEqual(whole);
  });
  await within(
    'stopped',
    async (store) => {
      expect(await readUnwritten(store, options)).toMatchObject({ read: 5 });
      expect(await worked(store)).toEqual(whole);
    },
    true,
  );
  await within('turned', async (store) => {
    await add(CALL.toReversed(), store, options);
    const turned = await worked(store);
    expect(turned.interactions).toEqual(whole.interactions);
    expect(turned.entries).toEqual(whole.entries);
    expect(turned.parties).toEqual(whole.parties);
  });
});

test('a file that changed is a new version, of a text that nobody can read the reason is kept', async () => {
  const path = join(folder, 'page.txt');
  const text = readFileSync(CALL[1]!, 'utf8');
  await within('versions', async (store) => {
    writeFileSync(path, text);
    await add([path], store, options);
    writeFileSync(path, text.replace('15 February', '20 February'));
    await add([path], store, options);
    writeFileSync(path, `${text.replace('15 February', '20 February')}\n\n`);
    const { report } = await add([path], store, options);
    expect(report.read).toBe(1);
    const heads = await store.tables.versions({ input: path, address: null });
    const [first, second, third] = heads;
    expect(second!.versionOf).toBe(first!.id);
    expect(first!.replacedBy).toEqual([second!.id]);
    expect(second!.group).toBe(second!.id);
    // The same words once more are a copy and no version.
    expect(third).toMatchObject({ versionOf: null, group: second!.id });
    writeFileSync(
      join(folder, 'page.html'),
      '<html><body><ul><li><a href="/">Home</a></li></ul></body></html>',
    );
    const failed = await add([join(folder, 'page.html')], store, options);
    expect(failed.report.failed).toMatchObject([{ input: join(folder, 'page.html'), retriable: false }]);
    expect((await store.questions.failures()).rows).toMatchObject([
      { reason: expect.stringContaining('no article') },
    ]);
  });
});

test('what could not be had is listed, tried again, and listed no longer once it is there', async () => {
  const gone = 'http://127.0.0.1:9/report';
  const open = { ...options, network: { ...options.network, allowPrivate: true } };
  await within('retry', async (store) => {
    expect((await add([gone], store, open)).receipt.rejects).toMatchObject([
      { place: gone, retriable: true },
    ]);
    expect((await store.questions.failures()).rows).toMatchObject([{ input: gone, retriable: true }]);
    let asked = 0;
    const fetch: NonNullable<AddOptions['network']['fetch']> = async () => {
      asked += 1;
      const body = (async function* () {
        yield Buffer.from(readFileSync(CALL[1]!));
      })();
      return {
        status: 200,
        statusText: 'OK',
        headers: { 'content-type': 'text/plain' },
        body,
        close: () => undefined,
      };
    };
    const again = await add([], store, { ...open, network: { ...open.network, fetch }, retry: true });
    expect(again).toMatchObject({ receipt: { fresh: 1 }, report: { read: 1 } });
    expect(asked).toBe(1);
    expect((await store.questions.failures()).rows).toEqual([]);
  });
});

test('judgements are kept, applied, undone, exported and imported', async () => {
  const lines: string[] = [];
  const decision = { who: 'ama', document: null, others: [], fields: null, note: null };
  await within('call', async (store) => {
    const { tables } = store;
    const before = await worked(store);
    const party = (name: string) => before.parties.find((one) => one.name === name)!.id;
    const [one, other] = [party('Ama Darkwa'), party('Katrin Vaher')];
    const merge = await judge(
      { ...decision, kind: 'party', verdict: 'merge', target: one, others: [other], note: 'a test' },
      Date.UTC(2031, 1, 1),
      store,
      options,
    );
    expect(await tables.parties([other])).toEqual([]);
    expect((await tables.parties([one]))[0]!.names).toContain('Katrin Vaher');
    const undo = await judge(
      { ...decision, kind: 'party', verdict: 'undo', target: merge.id },
      Date.UTC(2031, 1, 2),
      store,
      options,
    );
    expect(await worked(store)).toEqual(before);
    const [{ id: document, reading }] = before.readings as [(typeof before.readings)[number]];
    const { id: target } = reading.attributions[0]!;
    const reject = { ...decision, kind: 'attribution', verdict: 'reject', target, document } as const;
    const rejected = await judge(reject, Date.UTC(2031, 1, 3), store, options);
    expect(rejected.anchor?.text).toBe(reading.attributions[0]!.content[0]!.text);
    expect((await tables.judgementStates()).map(({ judgement, state }) => [judgement.id, state])).toEqual([
      [merge.id, 'undone'],
      [undo.id, 'stands'],
      [rejected.id, 'stands'],
    ]);
    await expect(judge({ ...reject, target: 'nobody' }, 0, store, options)).rejects.toThrow(
      /no attribution nobody/,
    );
    await expect(judge({ ...reject, verdict: 'correct' }, 0, store, options)).rejects.toThrow(
      /needs the fields/,
    );
    await expect(
      judge({ ...decision, kind: 'party', verdict: 'undo', target: merge.id }, 0, store, options),
    ).rejects.toThrow(/undone already/);
    for await (const line of exportJudgements(store)) lines.push(line);
    expect(lines).toHaveLength(3);
    expect(await importJudgements(lines.join(''), store, options)).toEqual({ taken: 0, known: 3 });
  });
  await within('imported', async (store) => {
    expect(await importJudgements(lines.join(''), store, options)).toEqual({ taken: 3, known: 0 });
    const states = async () => (await store.tables.judgementStates()).map(({ state }) => state);
    expect(await states()).toEqual(['undone', 'stands', 'orphan']);
    await add(CALL, store, options);
    expect(await states()).toEqual(['undone', 'stands', 'stands']);
    await expect(importJudgements('{"id":1}', store, options)).rejects.toThrow(/line 1 is no judgement/);
  });
});
