import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, type Store } from '../store/index.ts';
import { type AddOptions, add, exportJudgements, importJudgements, judge, readUnwritten } from './index.ts';

const LONG = 240_000;
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
/** Opening a record anew takes seconds: one serves all tests, which add to it in turn. */
let main: Store;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keeper-'));
  main = await openStore({ folder: join(folder, 'main') });
}, LONG);
afterAll(async () => {
  await main.close();
  rmSync(folder, { recursive: true });
}, LONG);

const options: AddOptions = {
  program: '0.0.0-test',
  network: { pace: 0, timeoutMs: 2000 },
  maxBytes: 1_000_000,
  pages: false,
  retry: false,
};

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

test(
  'documents become one call with both accounts; the copy tells nothing of its own; all of it again adds nothing',
  async () => {
    const { receipt, report } = await add([...CALL, join(folder, 'none.txt')], main, options);
    expect(receipt).toMatchObject({ documents: 5, fresh: 5, rejects: [{ retriable: false }] });
    expect(report).toMatchObject({ read: 5, failed: [] });
    const { interactions, entries } = await main.tables.dossier();
    const call = interactions.find(({ sides }) => sides.includes('EST') && sides.includes('GHA'))!;
    const heads = await main.tables.heads(call.parts.map(({ document }) => document));
    const inputs = new Map(heads.map(({ id, input }) => [id, nameOf(input)]));
    const told = call.accounts.map(({ side, sources }) => [
      side,
      ...sources.map(({ document }) => inputs.get(document)),
    ]);
    expect(call).toMatchObject({ kind: 'call', date: '2031-01-27' });
    expect(told.map(([side, best]) => [side, best])).toEqual([
      ['EST', '2031-01-27-estonia-readout'],
      ['GHA', '2031-01-27-ghana-readout'],
    ]);
    expect(told.flat()).not.toContain('2031-01-27-baltic-bulletin');
    expect(call.divergence).toBeGreaterThan(0.5);
    expect(entries.length).toBeGreaterThan(1);
    const before = await worked(main);
    const again = await add(CALL, main, options);
    expect(again).toMatchObject({ receipt: { documents: 5, fresh: 0 }, report: { read: 0, news: [] } });
    expect(await worked(main)).toEqual(before);
    expect((await main.questions.failures()).rows).toMatchObject([{ input: join(folder, 'none.txt') }]);
  },
  LONG,
);

const decision = { who: 'ama', document: null, others: [], fields: null, note: null };
let exported = '';

test(
  'judgements are kept, applied, undone and exported',
  async () => {
    const { tables } = main;
    const before = await worked(main);
    const party = (name: string) => before.parties.find((one) => one.name === name)!.id;
    const [one, other] = [party('Ama Darkwa'), party('Katrin Vaher')];
    const merge = await judge(
      { ...decision, kind: 'party', verdict: 'merge', target: one, others: [other], note: 'a test' },
      Date.UTC(2031, 1, 1),
      main,
      options,
    );
    expect(await tables.parties([other])).toEqual([]);
    expect((await tables.parties([one]))[0]!.names).toContain('Katrin Vaher');
    const undoing = { ...decision, kind: 'party', verdict: 'undo', target: merge.id } as const;
    const undo = await judge(undoing, Date.UTC(2031, 1, 2), main, options);
    expect(await worked(main)).toEqual(before);
    const [{ id: document, reading }] = before.readings as [(typeof before.readings)[number]];
    const { id: target } = reading.attributions[0]!;
    const reject = { ...decision, kind: 'attribution', verdict: 'reject', target, document } as const;
    const rejected = await judge(reject, Date.UTC(2031, 1, 3), main, options);
    expect(rejected.anchor?.text).toBe(reading.attributions[0]!.content[0]!.text);
    expect((await tables.judgementStates()).map(({ judgement, state }) => [judgement.id, state])).toEqual([
      [merge.id, 'undone'],
      [undo.id, 'stands'],
      [rejected.id, 'stands'],
    ]);
    await expect(judge({ ...reject, target: 'nobody' }, 0, main, options)).rejects.toThrow(
      /no attribution nobody/,
    );
    await expect(judge({ ...reject, verdict: 'correct' }, 0, main, options)).rejects.toThrow(
      /needs the fields/,
    );
    await expect(judge(undoing, 0, main, options)).rejects.toThrow(/undone already/);
    // A claim stands in a comparison: it is kept by its words.
    const claim = { ...reject, kind: 'claim', target: 'claim-1', verdict: 'accept' } as const;
    await expect(judge(claim, 0, main, options)).rejects.toThrow(/judge a claim with its words/);
    const anchor = rejected.anchor!;
    const elsewhere = { ...anchor, start: anchor.start + 1, end: anchor.end + 1 };
    await expect(judge({ ...claim, anchor: elsewhere }, 0, main, options)).rejects.toThrow(/with its words/);
    const accepted = await judge({ ...claim, anchor }, Date.UTC(2031, 1, 4), main, options);
    expect((await tables.judgementStates()).at(-1)).toMatchObject({ judgement: accepted, state: 'stands' });
    expect((await main.questions.document(document))!.judged).toMatchObject([
      { kind: 'attribution', record: target, verdict: 'reject', fields: null },
      { kind: 'claim', record: 'claim-1', verdict: 'accept' },
    ]);
    for await (const line of exportJudgements(main)) exported += line;
    expect(exported.trim().split('\n')).toHaveLength(4);
    expect(await importJudgements(exported, main, options)).toEqual({ taken: 0, known: 4 });
    // A judgement that the journal has and a kill kept from the tables.
    await main.journal.append([{ judgement: { ...merge, id: 'again', at: '2031-03-01T00:00:00.000Z' } }]);
    await readUnwritten(main, options);
    expect(await tables.parties([other])).toEqual([]);
    await judge({ ...undoing, target: 'again' }, Date.UTC(2031, 3, 1), main, options);
    expect(await worked(main)).toEqual(before);
    await expect(importJudgements('{"id":1}', main, options)).rejects.toThrow(/line 1 is no judgement/);
  },
  LONG,
);

test(
  'a run that was stopped goes on; in another order, and after a rebuild, comes the same; judgements wait for what they are about',
  async () => {
    const whole = await worked(main);
    const place = { folder: join(folder, 'stopped') };
    const stop = new AbortController();
    const onProgress = ({ done }: { done: number }) => {
      if (done === 2) stop.abort();
    };
    let store = await openStore(place);
    const states = async () => (await store.tables.judgementStates()).map(({ state }) => state);
    expect(await importJudgements(exported, store, options)).toEqual({ taken: 4, known: 0 });
    expect(await states()).toEqual(['undone', 'stands', 'orphan', 'orphan']);
    const first = await add(CALL.toReversed(), store, { ...options, onProgress, signal: stop.signal });
    expect(first).toMatchObject({ receipt: { fresh: 5 }, report: { read: 2 } });
    await store.close();

    store = await openStore(place);
    expect(await add([], store, options)).toMatchObject({ report: { read: 3 } });
    const { heads, ...resumed } = await worked(store);
    const { heads: _, ...expected } = whole;
    expect(resumed).toEqual(expected);
    expect(await states()).toEqual(['undone', 'stands', 'stands', 'stands']);
    await store.close();

    store = await openStore(place, { clear: true });
    expect(await readUnwritten(store, options)).toMatchObject({ read: 5 });
    expect(await worked(store)).toEqual({ heads, ...expected });
    expect(await states()).toEqual(['undone', 'stands', 'stands', 'stands']);
    await store.close();

    // By sides, as in a record of very many documents, and in steps.
    store = await openStore(place, { clear: true });
    for (let read = 0; read < 5; read += 1) {
      const step = new AbortController();
      await readUnwritten(store, {
        ...options,
        whole: 0,
        signal: step.signal,
        onProgress: () => step.abort(),
      });
    }
    const { interactions, entries } = await worked(store);
    expect({ interactions, entries }).toEqual({ interactions: whole.interactions, entries: whole.entries });
    await store.close();
  },
  LONG,
);

test(
  'a file that changed is a new version, and of a text that nobody can read the reason is kept',
  async () => {
    const path = join(folder, 'page.txt');
    const text =
      'OSLO, March 4, 2031 (Fjord Post) — Norway’s foreign minister met her colleague from Peru on Tuesday.\n\nThe two spoke about cod, she told reporters. She said that Norway would send a ship to Callao in May, and that the crew of forty would stay there for the summer.';
    const revised: string[] = [];
    const keep = async (content: string) => {
      writeFileSync(path, content);
      const { report } = await add([path], main, options);
      const words = report.revised.flatMap(({ changes }) => changes.flatMap((change) => change.words));
      revised.push(...words.filter(({ kind }) => kind !== 'same').map((word) => `${word.kind} ${word.text}`));
      return report.read;
    };
    const later = text.replace('in May', 'in June');
    expect([await keep(text), await keep(later), await keep(`${later}\n\n`)]).toEqual([1, 1, 1]);
    expect(revised).toEqual(['removed May,', 'added June,']);
    const [first, second, third] = await main.tables.versions({ input: path, address: null });
    expect(second).toMatchObject({ versionOf: first!.id, group: second!.id });
    expect(first!.replacedBy).toEqual([second!.id]);
    // The same words once more are a copy and no version.
    expect(third).toMatchObject({ versionOf: null, group: second!.id });
    const page = join(folder, 'page.html');
    writeFileSync(page, '<html><body><ul><li><a href="/">Home</a></li></ul></body></html>');
    const { report } = await add([page], main, options);
    expect(report.failed).toMatchObject([{ input: page, retriable: false }]);
    const { rows } = await main.questions.failures();
    expect(rows.find(({ input }) => input === page)?.reason).toContain('no article');
  },
  LONG,
);

test(
  'what could not be had is listed, tried again, and listed no longer once it is there',
  async () => {
    const gone = 'http://127.0.0.1:9/report';
    const listed = async () => (await main.questions.failures()).rows.find(({ input }) => input === gone);
    const open = { ...options, network: { ...options.network, allowPrivate: true } };
    expect((await add([gone], main, open)).receipt.rejects).toMatchObject([{ place: gone, retriable: true }]);
    expect(await listed()).toMatchObject({ retriable: true });
    const asked: string[] = [];
    const fetch: NonNullable<AddOptions['network']['fetch']> = async ({ href }) => {
      asked.push(href);
      const body = (async function* () {
        yield Buffer.from(
          'Norway and Peru agreed on Friday to meet again in the autumn, both ministries said.',
        );
      })();
      return {
        status: 200,
        statusText: 'OK',
        headers: { 'content-type': 'text/plain' },
        body,
        close: () => undefined,
      };
    };
    const again = await add([], main, { ...open, network: { ...open.network, fetch }, retry: true });
    expect(again).toMatchObject({ receipt: { fresh: 1 }, report: { read: 1 } });
    expect(asked).toEqual([gone]);
    expect(await listed()).toBeUndefined();
  },
  LONG,
);

test(
  'of whom only one side is known, the ledger has the same whether it is worked out whole or by sides',
  async () => {
    const write = (name: string, text: string) => {
      const path = join(folder, `${name}.txt`);
      writeFileSync(path, text);
      return path;
    };
    const paths = [
      write(
        'one',
        'March 3, 2031\n\nThe foreign ministers of Kenya and Tanzania spoke by telephone on March 3, 2031. Kenya’s minister demanded that Tanzania reopen the crossing by March 20. Kenya’s minister also demanded the release of the forty drivers.',
      ),
      write(
        'other',
        'March 9, 2031\n\nThe foreign ministers of Kenya and Tanzania met in Arusha on March 9, 2031. Kenya’s minister again demanded the release of the forty drivers. Tanzania’s minister promised to reopen the crossing.',
      ),
      write(
        'third',
        'March 12, 2031\n\nKenya’s foreign minister promised to build a new customs house at Namanga.',
      ),
    ];
    const dossiers = [];
    for (const whole of [2000, 0]) {
      const store = await openStore({ folder: join(folder, `sides-${whole}`) });
      for (const path of paths) await add([path], store, { ...options, whole });
      const { interactions, entries } = await store.tables.dossier();
      dossiers.push({ interactions, entries });
      await store.close();
    }
    expect(dossiers[0]!.entries.some(({ sides }) => (sides.from === null) !== (sides.to === null))).toBe(
      true,
    );
    expect(dossiers[1]).toEqual(dossiers[0]);
  },
  LONG,
);
