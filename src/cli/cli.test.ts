import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectFailure, MAIN, readout } from '../../fixtures/run-readout.ts';
import { Comparison, ComparisonOfMany, Reading, Sourcing, VersionHistory } from '../record/index.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const A = join(EXAMPLES, 'security-call/a.txt');
const B = join(EXAMPLES, 'security-call/b.txt');
const REPORT = join(EXAMPLES, 'report-two-accounts.txt');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('--help and --version answer with 0', () => {
  expect(readout(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('compare') });
  expect(readout(['--version'])).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  });
});

test('read --format json gives one valid record a line, in the order of the inputs', () => {
  const { status, stdout } = readout(['read', A, REPORT, '--format', 'json']);
  expect(status).toBe(0);
  const readings = stdout
    .trim()
    .split('\n')
    .map((line) => Reading.parse(JSON.parse(line)));
  expect(readings.map((r) => r.document.input)).toEqual([A, REPORT]);
  expect(readings.every((r) => r.attributions.length > 0)).toBe(true);
});

test('standard input is read as -', () => {
  const { status, stdout } = readout(
    ['read', '-', '-f', 'json'],
    'Oduya said that Kenya would close the crossing.',
  );
  expect(status).toBe(0);
  expect(Reading.parse(JSON.parse(stdout))).toMatchObject({
    document: { input: '-' },
    attributions: [{ cue: { text: 'said' } }],
  });
});

test('compare gives a valid comparison; swapped, the sides swap and nothing else', () => {
  const [ab, ba] = [readout(['compare', A, B, '-f', 'json']), readout(['compare', B, A, '-f', 'json'])];
  const [one, two] = [Comparison.parse(JSON.parse(ab.stdout)), Comparison.parse(JSON.parse(ba.stdout))];
  expect(one.claims.length).toBeGreaterThan(2);
  expect(two.claims.map((c) => c.id)).toEqual(one.claims.map((c) => c.id));
  expect(two.claims.map((c) => c.a)).toEqual(one.claims.map((c) => c.b));
  expect(two.divergence).toBe(one.divergence);
});

test('three accounts, versions of one, half a page: each by its own record or drawing', () => {
  const joint = join(EXAMPLES, 'three-accounts/joint.txt');
  const three = readout(['compare', A, B, joint, '-f', 'json']);
  expect(ComparisonOfMany.parse(JSON.parse(three.stdout)).accounts).toHaveLength(3);
  const versions = readout([
    'compare',
    '--versions',
    A,
    join(EXAMPLES, 'versions/evening.txt'),
    '-f',
    'json',
  ]);
  expect(VersionHistory.parse(JSON.parse(versions.stdout)).steps).toHaveLength(1);
  expect(readout(['compare', '--brief', A, B]).stdout).toContain('Only Kenya says');
});

test('accounts of different calls are refused, and compared with --anyway', () => {
  const other = join(EXAMPLES, 'trade-call/b.txt');
  expectFailure(readout(['compare', A, other]), 1, /different interactions/);
  expect(readout(['compare', '--anyway', A, other]).status).toBe(0);
});

test('compare on one report finds the two accounts that it carries', () => {
  const { status, stdout } = readout(['compare', REPORT, '-f', 'json']);
  expect(status).toBe(0);
  const { accounts } = Comparison.parse(JSON.parse(stdout));
  expect(accounts[0].party).not.toBe(accounts[1].party);
});

test('text is plain when piped and coloured on demand', () => {
  const codes = '\u001b[';
  expect(readout(['compare', A, B]).stdout).not.toContain(codes);
  expect(readout(['compare', A, B, '--color', 'always']).stdout).toContain(codes);
});

test('text keeps to the width asked for', () => {
  for (const width of [60, 100]) {
    const lines = readout(['compare', A, B, '--width', String(width)]).stdout.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
  }
});

test('--output writes the whole result to a file, or leaves what was there', () => {
  const path = join(folder, 'out.html');
  expect(readout(['compare', A, B, '-f', 'html', '-o', path]).status).toBe(0);
  expect(readFileSync(path, 'utf8')).toMatch(/^<!doctype html>/i);
  expectFailure(readout(['compare', A, B, '-o', join(folder, 'no/such/folder/x')]), 2, /cannot write/);
});

test.each([
  ['a file that is not there', 'nowhere.txt', /nowhere\.txt: .*(not found|no such|does not exist)/i],
  ['a folder', '.', /folder/i],
  ['an address of another kind', 'ftp://example.org/x', /http/],
  ['a loopback address', 'http://127.0.0.1:9/', /--allow-private/],
])('%s is an error of one line, exit code 1', (_what, input, message) => {
  expectFailure(readout(['read', input]), 1, message);
});

test.each([
  ['an empty file', '', /empty/],
  ['a file of spaces', ' \n ', /empty|no text/i],
  ['a binary file', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0, 0, 3]), /binary|not text/i],
  ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj\u0000', /PDF/],
  [
    'a page without an article',
    '<!doctype html><html><head><title>x</title></head><body><nav><a href="/">Home</a></nav></body></html>',
    /no article|no text/i,
  ],
])('%s is an error of one line, exit code 1', (what, content, message) => {
  expectFailure(readout(['read', file(`${what.replaceAll(' ', '-')}.bin`, content)]), 1, message);
});

test('a text of 50 MB is refused by its size', () => {
  expectFailure(readout(['read', file('large.txt', 'word '.repeat(10_500_000))]), 1, /large|MB/);
});

test('an input that fails does not stop the others', () => {
  const result = readout(['read', 'nowhere.txt', A, '-f', 'json']);
  expect(result.status).toBe(1);
  expect(JSON.parse(result.stdout).document.input).toBe(A);
});

test.each([
  [['read', A, '--nonsense']],
  [['read']],
  [['read', A, '--format', 'pdf']],
  [['read', A, '--width', 'wide']],
  [['compare', A, B, '--interaction', '1']],
  [['compare', A, '--versions']],
  [['compare', A, B, '--brief', '-f', 'html']],
  [['compare', A, B, A, '--brief']],
  [['nonsense']],
])('%j is wrong usage, exit code 2', (args) => {
  expectFailure(readout(args), 2, /./);
});

test('invalid UTF-8, a lone surrogate and right-to-left text are read, with a diagnostic where something was lost', () => {
  const broken = file(
    'broken.txt',
    Buffer.from([...Buffer.from('Oduya said that the caf'), 0xe9, ...Buffer.from(' would close on Monday.')]),
  );
  const result = readout(['read', broken, '-f', 'json']);
  expect(result.status).toBe(0);
  expect(Reading.parse(JSON.parse(result.stdout)).diagnostics.length).toBeGreaterThan(0);
  const arabic = readout(
    ['read', '-', '-f', 'json'],
    'قال الوزير إن المعبر سيغلق يوم الاثنين إذا استمرت الغارات.',
  );
  expect(arabic.status).toBe(0);
  expect(Reading.parse(JSON.parse(arabic.stdout)).document.text).toContain('الوزير');
});

test('one report without two accounts cannot be compared with itself', () => {
  const single = file('single.txt', 'Oduya said on Monday that the crossing would close.');
  expectFailure(readout(['compare', single]), 1, /two accounts/);
});

test('a lexicon that is broken is named with file, line and remedy', () => {
  expectFailure(readout(['read', A, '--lexicons', folder]), 1, /\.csv/);
});

test('own actors are read from --gazetteer; a broken file is named once, with line and remedy', () => {
  const own = file(
    'own.yaml',
    'organizations:\n  - { id: moyra-front, name: Moyra Front, kind: armed-group }\n',
  );
  const text = 'The Moyra Front said on Monday that it would wait.';
  const result = readout(['read', '-', '-f', 'json', '--gazetteer', own], text);
  expect(Reading.parse(JSON.parse(result.stdout)).actors[0]).toMatchObject({ kind: 'armed-group' });
  const broken = file('broken.yaml', 'organizations:\n  - { id: x, name: X, kind: paper }\n');
  const failed = readout(['read', A, B, '--gazetteer', own, '--gazetteer', broken]);
  expectFailure(failed, 1, /broken\.yaml:2: kind is "paper"; write one of/);
  expect(failed.stderr.trim().split('\n')).toHaveLength(1);
});

test('sources counts origins, shows a circle, and says what could not be read', () => {
  const claim = 'A cargo ship with grain sank off the port of Moyra on Sunday';
  const one = file('one.txt', `OSLO, June 2, 2025 (Fjord Times) — ${claim}, the Evening Ledger reported.`);
  const two = file('two.txt', `VIENNA, June 2, 2025 (Evening Ledger) — ${claim}, the Fjord Times reported.`);
  const { status, stdout } = readout(['sources', one, two, '--width', '120']);
  expect(status).toBe(0);
  expect(stdout).toContain('2 documents, 0 independent origins');
  expect(stdout).toContain('circular: Fjord Times → Evening Ledger');
  const result = readout(['sources', one, 'nowhere.txt', one, '-f', 'json']);
  expect(result.status).toBe(1);
  expect(result.stderr).toMatch(/nowhere\.txt: .*\n.*same text/s);
  expect(Sourcing.parse(JSON.parse(result.stdout)).documents).toHaveLength(1);
  expectFailure(readout(['sources', one, '-f', 'html']), 2, /text, json/);
});

let server: Server | undefined;
afterAll(() => server?.close());

test('a page is read over http from a private address when that is allowed, and an endless redirect is refused', async () => {
  server = createServer((request, response) => {
    if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end();
    else
      response
        .setHeader('content-type', 'text/plain')
        .end('Oduya said that the crossing would close on Monday.');
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const run = async (path: string) => {
    const { execFile } = await import('node:child_process');
    return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      execFile(
        process.execPath,
        [MAIN, 'read', `http://127.0.0.1:${port}${path}`, '--allow-private', '-f', 'json'],
        (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
      );
    });
  };
  expect(JSON.parse((await run('/page')).stdout).attributions).toHaveLength(1);
  expect(await run('/loop')).toMatchObject({ code: 1, stderr: expect.stringMatching(/redirect/) });
});
