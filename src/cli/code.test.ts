import { spawn } from 'node:child_process';
import {
  chmodSync,
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
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectFailure, MAIN, readout } from '../../fixtures/run-readout.ts';

const example = (name: string) => fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
const CORPUS = example('corpus.jsonl');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-code-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function freshFolder(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

const TABLES = ['events.jsonl', 'events.csv', 'events.polecat.tsv', 'events.gdelt.tsv', 'events.parquet'];
const into = (path: string) => TABLES.flatMap((name) => ['-o', join(path, name)]);
const bytesOf = (path: string) =>
  Object.fromEntries(
    readdirSync(path).map((name) => [name, readFileSync(join(path, name)).toString('latin1')]),
  );

test('a corpus becomes tables, each row with the words that it came from; what is rejected stands beside them', () => {
  const out = freshFolder('tables');
  const result = readout(['code', CORPUS, '--workers', '2', ...into(out)]);
  expect(result.stderr).toMatch(/4 documents coded, 1 rejected; \d+ events/);
  expect(result.status).toBe(1);
  expect(readdirSync(out).sort()).toEqual([...TABLES, 'events.rejects.jsonl'].sort());
  const texts = new Map(
    readFileSync(CORPUS, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; text: string })
      .map(({ id, text }) => [id, text]),
  );
  const rows = readFileSync(join(out, 'events.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows.map(({ document, type }) => `${document} ${type}`)).toEqual(
    expect.arrayContaining(['cp-0412 THREATEN', 'cp-0412 CONSULT']),
  );
  for (const { document, evidence } of rows)
    for (const { start, end, text } of evidence) expect(texts.get(document)?.slice(start, end)).toBe(text);
  expect(JSON.parse(readFileSync(join(out, 'events.rejects.jsonl'), 'utf8'))).toMatchObject({
    file: 'corpus.jsonl',
    line: 5,
    id: 'cp-0416',
    reason: expect.stringMatching(/2025-02-30/),
  });
  expectFailure(readout(['code', CORPUS, ...into(out)]), 2, /is there already; --overwrite/);
});

test('killed again and again, it goes on where it stopped; the tables are the same to the byte, with any number of workers', async () => {
  const corpus = join(folder, 'many.jsonl');
  const lines = Array.from({ length: 90 }, (_, n) =>
    n % 10 === 7
      ? '{"id": broken'
      : JSON.stringify({
          id: `d${n}`,
          text: `Kenya condemned Uganda on day ${n}. Peru met Chile.`.repeat(1 + (n % 4)),
        }),
  );
  writeFileSync(corpus, lines.join('\n'));
  const whole = freshFolder('whole');
  expect(readout(['code', corpus, '--workers', '1', ...into(whole)]).status).toBe(1);

  const out = freshFolder('killed');
  const journal = join(out, 'events.jsonl.part');
  const linesDone = () => (existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').length - 1 : 0);
  for (const [workers, lines] of [
    ['1', 1],
    ['3', 8],
    ['2', 20],
  ] as const) {
    const run = spawn(process.execPath, [MAIN, 'code', corpus, '--workers', workers, ...into(out)], {
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => run.on('exit', resolve));
    while (linesDone() < lines && run.exitCode === null) await pause(5);
    run.kill('SIGKILL');
    await ended;
    expect(readdirSync(out)).toEqual(['events.jsonl.part']);
  }
  const last = readout(['code', corpus, '--workers', '2', ...into(out)]);
  expect(last.stderr).toMatch(/81 documents coded, 9 rejected, (?:19|[2-8]\d) of them by an earlier run/);
  expect(bytesOf(out)).toEqual(bytesOf(whole));
}, 240_000);

test('without an output rows go to standard output, and rejects to standard error', () => {
  const { stdout, stderr, status } = readout(['code', CORPUS, '--format', 'csv', '--workers', '1']);
  expect(stdout).toMatch(/^id,document,/);
  expect(stdout).toMatch(/,cp-0414,/);
  expect(stderr).toMatch(/corpus\.jsonl:5: date/);
  expect(status).toBe(1);
});

test('--pairs adds three columns to the rows as they are', () => {
  const { stdout, status } = readout(['code', '--pairs', example('pairs.tsv')]);
  expect(status).toBe(0);
  const rows = stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  expect(rows.map((cells) => cells.slice(2, 4).join(' ').trim())).toEqual([
    'type quad_class',
    'REQUEST 3',
    'COERCE 4',
    'SANCTION 4',
    '',
  ]);
  const out = join(folder, 'pairs.tsv');
  expect(readout(['code', '--pairs', example('pairs.tsv'), '-o', out]).status).toBe(0);
  expect(readFileSync(out, 'utf8')).toBe(stdout);
  expectFailure(readout(['code', '--pairs', example('pairs.tsv'), '-o', out]), 2, /already; --overwrite/);
});

test.each([
  [['code'], /give a corpus, or --pairs/],
  [['code', CORPUS, '--pairs', 'x.tsv'], /not both/],
  [['code', CORPUS, '--format', 'parquet'], /needs a file/],
  [['code', CORPUS, '-o', 'events.xls'], /no format ends so/],
  [['code', CORPUS, '-o', 'a.csv', '-o', 'b.csv', '--format', 'csv'], /single output/],
  [['code', CORPUS, '-o', join(CORPUS, 'events.csv')], /may write to|ENOTDIR/],
  [['code-worker'], /started by readout code/],
])('%j is wrong usage, exit code 2', (args, message) => {
  expectFailure(readout(args), 2, message);
});

test('a corpus that is not there, and lexicons that are broken, are errors of one line, exit code 1', () => {
  expectFailure(readout(['code', join(folder, 'nowhere')]), 1, /nowhere: no such file/);
  const out = freshFolder('broken');
  const result = readout(['code', CORPUS, '-o', join(out, 'events.csv'), '--lexicons', folder]);
  expectFailure(result, 1, /\.csv/);
  expect(readdirSync(out)).toEqual([]);
});

test.skipIf(process.getuid?.() === 0)(
  'a folder without write permission is refused before anything is read',
  () => {
    const out = freshFolder('locked');
    chmodSync(out, 0o555);
    expectFailure(readout(['code', CORPUS, '-o', join(out, 'events.csv')]), 2, /EACCES.*may write to/);
  },
);
