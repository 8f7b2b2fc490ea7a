import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { codePairs, type PairLine } from './code-pairs.ts';

const folder = mkdtempSync(join(tmpdir(), 'readout-pairs-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function coded(...lines: string[]): Promise<PairLine[]> {
  const path = join(folder, 'pairs.tsv');
  writeFileSync(path, lines.join('\n'));
  const results: PairLine[] = [];
  for await (const result of codePairs(path, 1000)) results.push(result);
  return results;
}

/** The last three cells of a line; none of a row that was told of. */
const added = (result: PairLine | undefined): readonly string[] =>
  result && 'line' in result ? result.line.split('\t').slice(-3) : [];

test('the columns of the input stand as they were, with type, quad class and score behind', async () => {
  const row = '7\t"<s>Kenya</s> condemned ""the raid"" by <t>Uganda</t>."\tx';
  const [header, result] = await coded('n\tmarked\tnote\r', `${row}\r`);
  expect(header).toEqual({ line: 'n\tmarked\tnote\ttype\tquad_class\tscore' });
  expect(result).toEqual({ line: expect.stringMatching(/\tACCUSE\t3\t0\.\d{3}$/) });
  expect((result as { line: string }).line.startsWith(`${row}\t`)).toBe(true);
});

test('no event is an answer, and so is a pair of which one side is marked', async () => {
  const [, nothing, passive] = await coded(
    'marked',
    '<s>Kenya</s> lies south of <t>Ethiopia</t>.',
    '<t>Two editors</t> were arrested.',
  );
  expect(added(nothing)).toEqual(['', '', '0']);
  expect(added(passive).slice(0, 2)).toEqual(['COERCE', '4']);
});

test('a row without marks, with cells too many, or too long is told of, and the rest goes on', async () => {
  const results = await coded(
    'n\tmarked',
    '1\tKenya left.',
    '2\t<s>Kenya</s> left.\tmore',
    `3\t<s>${'x'.repeat(2000)}</s>`,
    '4\t<s>Kenya</s> attacked <t>Uganda</t>.',
  );
  expect(results.slice(1, 4)).toMatchObject([
    { number: 2, reason: expect.stringMatching(/marks/) },
    { number: 3, reason: '3 cells where the header has 2' },
    { number: 4, reason: expect.stringMatching(/longer than/) },
  ]);
  expect(added(results[4])[0]).toBe('ASSAULT');
});

test.each([
  [[], /no header/],
  [['<s>Kenya</s> left.'], /first line must name the columns/],
  [['marked\ttype', '<s>Kenya</s> left.\tx'], /has a column "type"/],
])('%j is no table of pairs', async (lines, message) => {
  await expect(coded(...lines)).rejects.toThrow(message);
});
