import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csvLine } from '../text/index.ts';
import { type CorpusEntry, isReject, openCorpus } from './index.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-corpus-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function entriesOf(path: string, maxBytes = 10_000): Promise<CorpusEntry[]> {
  const entries: CorpusEntry[] = [];
  for await (const entry of (await openCorpus(path, maxBytes)).entries()) entries.push(entry);
  return entries;
}

/** Each entry in short: the id of a document, or the line and reason of a reject. */
async function inShort(path: string, maxBytes?: number): Promise<string[]> {
  const entries = await entriesOf(path, maxBytes);
  return entries.map((entry) =>
    isReject(entry) ? `${entry.where.line ?? entry.where.file}: ${entry.reason}` : entry.id,
  );
}

test('JSON Lines: what a row says of its text comes along, under the names that corpora use', async () => {
  const row = {
    id: 7,
    text: 'Oduya met Brandt.',
    headline: 'Talks',
    source: 'Daily Courier',
    date: '20250506',
    words: 3,
  };
  const [entry] = await entriesOf(file('facts.jsonl', JSON.stringify(row)));
  expect(entry).toMatchObject({
    id: '7',
    where: { file: 'facts.jsonl', line: 1 },
    content: {
      text: 'Oduya met Brandt.',
      facts: { title: 'Talks', publisher: 'Daily Courier', published: '2025-05-06' },
    },
  });
});

test.each([
  ['2025-05-06T10:20:00Z', '2025-05-06'],
  ['2025-05', '2025-05'],
  ['1997', '1997'],
  ['May 6, 2025', '2025-05-06'],
])('the date %s is %s', async (date, published) => {
  const [entry] = await entriesOf(file('date.jsonl', JSON.stringify({ text: 'Oduya left.', date })));
  expect(entry).toMatchObject({ content: { facts: { published } } });
});

test('lines that hold no document are rejected with their number, and the rest goes on', async () => {
  const lines = [
    '{"id":"a","text":"Kenya left."}',
    '{"id":"b","text":',
    '["Kenya left."]',
    '',
    '{"id":"c"}',
    '{"id":"d","text":" \\n"}',
    '{"id":"e","text":["Kenya left."]}',
    '{"id":"f","text":"Kenya left.","date":"2025-02-30"}',
    '{"id":{},"text":"Kenya left."}',
    '{"id":"a","text":"Uganda left."}',
    '{"id":"z","text":"Uganda left.","title":5.5,"url":null,"publisher":""}',
  ];
  const got = await inShort(file('bad.jsonl', lines.join('\n')));
  expect(got[0]).toBe('a');
  expect(got.at(-1)).toBe('z');
  expect(got.slice(1, -1)).toEqual([
    expect.stringMatching(/^2: is no JSON;/),
    expect.stringMatching(/^3: is no JSON object/),
    expect.stringMatching(/^5: has no text;/),
    expect.stringMatching(/^6: has no text, only blanks/),
    expect.stringMatching(/^7: text is no string/),
    expect.stringMatching(/^8: date "2025-02-30" is no date/),
    expect.stringMatching(/^9: id is neither/),
    expect.stringMatching(/^10: repeats the id "a"/),
  ]);
});

test('a line that is too long or no UTF-8 is passed over without being held', async () => {
  const path = file(
    'long.jsonl',
    Buffer.concat([
      Buffer.from('\ufeff{"id":"a","text":"Kenya left."}\r\n'),
      Buffer.from(`{"id":"b","text":"${'x'.repeat(600_000)}"}\n`),
      Buffer.from([0x7b, 0xe9, 0x7d, 0x0a]),
      Buffer.from('{"id":"c","text":"Kenya stayed."}'),
    ]),
  );
  expect(await inShort(path)).toEqual([
    'a',
    expect.stringMatching(/^2: longer than/),
    expect.stringMatching(/^3: not UTF-8/),
    'c',
  ]);
});

test('a document without an id is named for its words, wherever it stands', async () => {
  const [one] = await entriesOf(file('one.jsonl', '{"text":"Kenya left."}'));
  const [, two] = await entriesOf(file('two.jsonl', '{"text":"Uganda left."}\n{"text":"Kenya left."}'));
  expect(two?.id).toBe(one?.id);
  expect(two?.fingerprint).not.toBe(one?.fingerprint);
});

test('CSV: a quoted cell may hold commas, marks and lines; the offsets behind each row add up', async () => {
  const path = file(
    'table.csv',
    'ID,Text,date\r\na,"He said ""no"",\r\nand left.",2025-05-06\r\n\r\nb,Kenya left.,\r\n',
  );
  const entries = await entriesOf(path);
  expect(entries).toMatchObject([
    {
      id: 'a',
      where: { line: 2 },
      content: { text: 'He said "no",\r\nand left.', facts: { published: '2025-05-06' } },
    },
    { id: 'b', where: { line: 5 }, content: { facts: {} } },
  ]);
  expect(entries.at(-1)?.consumed).toBe((await openCorpus(path, 1000)).size);
});

test('CSV: one bad row does not swallow those behind it', async () => {
  const rows = [
    'id,text',
    'a,"never closed',
    'b,"Kenya left."',
    'c,"Kenya "left"."',
    'd,one,two',
    'e,Kenya left.',
    'f,"open to the end',
    'g,Kenya stayed.',
  ];
  expect(await inShort(file('bad.csv', rows.join('\n')))).toEqual([
    expect.stringMatching(/^2: a quotation mark/),
    'b',
    expect.stringMatching(/^4: a quotation mark/),
    expect.stringMatching(/^5: 3 cells where the header has 2/),
    'e',
    expect.stringMatching(/^7: a quotation mark is opened and never closed/),
    'g',
  ]);
});

test('CSV: a mark that stays open beyond the largest document costs its own line alone', async () => {
  const more = Array.from({ length: 50 }, (_, n) => `r${n},Kenya left on day ${n} of the month.`);
  const got = await inShort(file('open.csv', ['id,text', 'a,"open', ...more].join('\n')), 500);
  expect(got[0]).toMatch(/^2: .*--max-size/);
  expect(got.slice(1)).toEqual(more.map((row) => row.split(',')[0]));
});

test('CSV: a table without a column "text" is one reject', async () => {
  expect(await inShort(file('no-text.csv', 'id,body\na,Kenya left.\n'))).toEqual([
    expect.stringMatching(/^1: .*"text"/),
  ]);
});

test('CSV: whatever cells are written are read again', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', '\r\n', ' ', '🕊️') });
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 8 }), async (texts) => {
      // A full stop in front: before a line end that begins a cell, csvLine writes an apostrophe.
      const rows = texts.map((text, at) => csvLine([`d${at}`, `.${text}.`]));
      const entries = await entriesOf(file('any.csv', `id,text\n${rows.join('')}`));
      expect(
        entries.map((entry) => 'content' in entry && 'text' in entry.content && entry.content.text),
      ).toEqual(texts.map((text) => `.${text}.`));
    }),
    { numRuns: 100 },
  );
});

test('a folder is read in the order of its names, each file by its ending', async () => {
  for (const [name, content] of [
    ['tree/b.txt', 'Kenya left.'],
    ['tree/a/rows.jsonl', '{"id":"r1","text":"Kenya left."}\n{"id":"b.txt","text":"Kenya left."}\n'],
    ['tree/a/more.tsv', 'text\tid\nKenya left.\tr2\n'],
    ['tree/.hidden/x.txt', 'Kenya left.'],
  ] as const)
    file(name, content);
  expect(await inShort(join(folder, 'tree'))).toEqual([
    'r2',
    'r1',
    'b.txt',
    expect.stringMatching(/^b.txt: repeats the id "b.txt"/),
  ]);
});

test('a corpus that is not there is an error that names it', async () => {
  await expect(openCorpus(join(folder, 'nowhere'), 1000)).rejects.toThrow(/nowhere: no such file/);
});
