import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { rowOf } from '../../fixtures/hand-row.ts';
import { codeCorpus } from './code-corpus.ts';
import type { Coded } from './code-document.ts';
import type { Coder } from './code-in-order.ts';
import type { Output } from './outputs.ts';

const folder = mkdtempSync(join(tmpdir(), 'readout-coding-'));
afterAll(() => rmSync(folder, { recursive: true }));

const corpus = join(folder, 'corpus.jsonl');
const out = join(folder, 'out');
const outputs: readonly Output[] = [
  { path: join(out, 'events.jsonl'), format: 'plover' },
  { path: join(out, 'events.gdelt.tsv'), format: 'gdelt' },
  { path: join(out, 'events.parquet'), format: 'parquet' },
];
const journal = join(out, 'events.jsonl.part');

const emptyOut = () => {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
};

beforeEach(() => {
  emptyOut();
  const lines = Array.from({ length: 12 }, (_, n) =>
    JSON.stringify({ id: `d${n}`, text: `Kenya left on day ${n}.` }),
  );
  writeFileSync(corpus, [...lines.slice(0, 5), 'no JSON', ...lines.slice(5)].join('\n'));
});

/** Codes as many documents as asked for, then fails as a process that is killed; of several at a time the answers come in no order. */
function fakeCoder({ size = 3, lives = Number.POSITIVE_INFINITY } = {}): () => Coder {
  let left = lives;
  let turn = 0;
  let last: Promise<unknown> = Promise.resolve();
  return () => ({
    size,
    close: () => undefined,
    async code({ id }): Promise<Coded> {
      turn += 1;
      const before = last;
      const pauses = (turn * 7) % 5;
      const pausing = (async () => {
        if (size === 1) await before;
        for (let n = 0; n < pauses; n++) await new Promise(setImmediate);
      })();
      last = pausing;
      await pausing;
      left -= 1;
      if (left < 0) throw new Error('killed');
      if (id === 'd3') return { reason: 'holds no text' };
      const rows =
        id === 'd7'
          ? []
          : [rowOf({ id: `ev-${id}`, document: id }), rowOf({ id: `ev2-${id}`, document: id })];
      return { rows };
    },
  });
}

const run = (openCoder = fakeCoder(), more: { overwrite?: boolean; version?: string } = {}) =>
  codeCorpus(corpus, outputs, {
    maxBytes: 10_000,
    openCoder,
    onProgress: () => undefined,
    settings: { version: more.version ?? '1' },
    overwrite: more.overwrite ?? false,
  });

/** Every file of the output folder with its bytes. */
const filesOf = (path = out) =>
  Object.fromEntries(
    readdirSync(path)
      .sort()
      .map((name) => [name, readFileSync(join(path, name)).toString('latin1')]),
  );

const never = () => {
  throw new Error('nothing is left to code');
};

test('the tables are in the order of the corpus; what was rejected is told with place and reason', async () => {
  const done = await run();
  expect(done).toMatchObject({ entries: 13, rejected: 2, rows: 20, resumed: 0 });
  const rows = readFileSync(outputs[0]!.path, 'utf8').trim().split('\n');
  expect(rows.map((row) => JSON.parse(row).id)).toEqual(
    [0, 1, 2, 4, 5, 6, 8, 9, 10, 11].flatMap((n) => [`ev-d${n}`, `ev2-d${n}`]),
  );
  const rejects = readFileSync(join(out, 'events.rejects.jsonl'), 'utf8').trim().split('\n');
  expect(rejects.map((line) => JSON.parse(line))).toEqual([
    { file: 'corpus.jsonl', line: 4, id: 'd3', reason: 'holds no text', excerpt: null },
    { file: 'corpus.jsonl', line: 6, id: null, reason: expect.stringMatching(/no JSON/), excerpt: 'no JSON' },
  ]);
  expect(Object.keys(filesOf())).toHaveLength(4);
});

test('the tables are the same to the byte whatever the number of workers', async () => {
  await run(fakeCoder({ size: 1 }));
  const one = filesOf();
  await run(fakeCoder({ size: 7 }), { overwrite: true });
  expect(filesOf()).toEqual(one);
});

test('a journal cut anywhere is gone on with, and the tables are those of a run that was not cut', async () => {
  await run();
  const whole = filesOf();
  emptyOut();
  const bytes = await wholeJournal();
  for (let cut = 0; cut <= bytes.length; cut += 397) {
    emptyOut();
    writeFileSync(journal, bytes.subarray(0, cut));
    await run();
    expect(filesOf()).toEqual(whole);
  }
});

/** The journal as it stands when all is coded and no table has its name yet. */
async function wholeJournal(): Promise<Buffer> {
  // A folder in the place where the last table is first written.
  mkdirSync(`${outputs[2]!.path}.new`, { recursive: true });
  await expect(run()).rejects.toThrow(/cannot write/);
  expect(readdirSync(out).sort()).toEqual(['events.jsonl.part', 'events.parquet.new']);
  const bytes = readFileSync(journal);
  emptyOut();
  return bytes;
}

test('a run that ends after some documents goes on there, and codes none of them twice', async () => {
  await run();
  const whole = filesOf();
  for (const lives of [1, 4, 9, 11]) {
    emptyOut();
    await expect(run(fakeCoder({ lives, size: 1 }))).rejects.toThrow('killed');
    const done = await run();
    expect(done.resumed).toBeGreaterThanOrEqual(lives);
    expect(filesOf()).toEqual(whole);
  }
});

test('killed while the tables were put in their places, only that is done again', async () => {
  const bytes = await wholeJournal();
  writeFileSync(journal, bytes);
  await run(never);
  const whole = filesOf();
  rmSync(outputs[2]!.path);
  writeFileSync(journal, bytes);
  writeFileSync(`${outputs[1]!.path}.new`, 'half a table');
  await run(never);
  expect(filesOf()).toEqual(whole);
});

test('a table that is there is not replaced unless asked, and nothing is begun', async () => {
  writeFileSync(outputs[1]!.path, 'mine');
  await expect(run(never)).rejects.toThrow(/events.gdelt.tsv is there already; --overwrite/);
  expect(filesOf()).toEqual({ 'events.gdelt.tsv': 'mine' });
  await run(fakeCoder(), { overwrite: true });
  expect(readFileSync(outputs[1]!.path, 'utf8')).not.toBe('mine');
});

test('a journal of another corpus or version is not gone on with', async () => {
  await expect(run(fakeCoder({ lives: 5, size: 1 }))).rejects.toThrow('killed');
  const before = readFileSync(journal, 'utf8');
  await expect(run(never, { version: '2' })).rejects.toThrow(/another corpus, or with another version/);
  writeFileSync(corpus, readFileSync(corpus, 'utf8').replace('day 0', 'day 99'));
  await expect(run(never)).rejects.toThrow(/another corpus/);
  expect(readFileSync(journal, 'utf8')).toBe(before);
  const done = await run(fakeCoder(), { overwrite: true });
  expect(done).toMatchObject({ resumed: 0, entries: 13 });
  expect(existsSync(journal)).toBe(false);
});

test('a corpus that grew after it was coded is not taken for the one in the journal', async () => {
  const bytes = await wholeJournal();
  writeFileSync(journal, bytes);
  appendFileSync(corpus, '\n{"id":"new","text":"Kenya left."}');
  await expect(run(never)).rejects.toThrow(/another corpus/);
});

test.each([
  [
    'a folder that is not there',
    () => [{ path: join(folder, 'no/such.csv'), format: 'csv' }],
    /may write to/,
  ],
  ['a folder', () => [{ path: out, format: 'csv' }], /is a folder/],
  ['the corpus', () => [{ path: corpus, format: 'csv' }], /is the corpus/],
  ['one file twice', () => [outputs[0]!, outputs[0]!], /written twice/],
] as const)('an output that is %s is refused before anything is done', async (_what, named, message) => {
  const options = { maxBytes: 100, openCoder: never, onProgress: never, settings: {}, overwrite: true };
  await expect(codeCorpus(corpus, named() as Output[], options)).rejects.toThrow(message);
});

test('an output inside the corpus is refused', async () => {
  const options = { maxBytes: 100, openCoder: never, onProgress: never, settings: {}, overwrite: true };
  await expect(codeCorpus(folder, [outputs[0]!], options)).rejects.toThrow(/lies in the corpus/);
});
