import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, expect, test } from 'vitest';
import { partyOf, rowOf } from '../../fixtures/hand-row.ts';
import { datePartsOf } from './day.ts';
import { GDELT_COLUMNS } from './gdelt.ts';
import { openRowFile, TEXT_FORMATS } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'readout-tables-'));
afterAll(() => rmSync(folder, { recursive: true }));

const kato = partyOf({ name: 'Paul Kato', country: 'UGA', code: 'UGAGOV' });
const meeting = rowOf({ type: 'CONSULT', actor: [partyOf(), kato], recipient: [partyOf(), kato] });

/** The cells of each line, by their columns where the format has a header. */
const gdelt = (row = rowOf()) => TEXT_FORMATS.gdelt.lines(row).split('\n').slice(0, -1).map(cellsOf);
const cellsOf = (line: string) => line.split('\t');
function polecat(row = rowOf()): Record<string, string>[] {
  const names = cellsOf(TEXT_FORMATS.polecat.header.trimEnd());
  const lines = TEXT_FORMATS.polecat.lines(row).split('\n').slice(0, -1);
  return lines.map((line) => Object.fromEntries(cellsOf(line).map((cell, at) => [names[at], cell])));
}

test('PLOVER is the row itself, one a line', () => {
  expect(JSON.parse(TEXT_FORMATS.plover.lines(rowOf()))).toEqual(rowOf());
});

test('GDELT has 61 columns, each in its place', () => {
  const [cells] = gdelt();
  expect(cells).toHaveLength(61);
  expect(cells?.slice(1, 15)).toEqual(
    ['20250506', '202505', '2025', '2025.4274', 'KENGOV', 'Lena Oduya', 'KEN'].concat([
      '',
      '',
      '',
      '',
      'GOV',
      '',
      '',
    ]),
  );
  expect(cells?.slice(15, 25)).toEqual(['UGA', 'Uganda', 'UGA', '', '', '', '', '', '', '']);
  expect(cells?.slice(25, 35)).toEqual(['', '100', '100', '10', '3', '-5', '1', '1', '1', '']);
  expect(cells?.slice(59)).toEqual(['20250507000000', 'https://example.org/a?b=1#doc=kn-1&char=6,30']);
});

test('GDELT tells a meeting once in each direction, with numbers that differ and stay', () => {
  const rows = gdelt(meeting);
  expect(rows.map((cells) => [cells[6], cells[16]])).toEqual([
    ['Lena Oduya', 'Paul Kato'],
    ['Paul Kato', 'Lena Oduya'],
  ]);
  const ids = rows.map(([id]) => Number(id));
  expect(new Set(ids).size).toBe(2);
  expect(ids.every(Number.isSafeInteger)).toBe(true);
  expect(gdelt(meeting)).toEqual(rows);
});

test('an event that did not occur stands in neither GDELT nor POLECAT, which could not say so', () => {
  for (const status of ['planned', 'negated', 'hypothetical'] as const) {
    expect(gdelt(rowOf({ status }))).toEqual([]);
    expect(polecat(rowOf({ status }))).toEqual([]);
    expect(TEXT_FORMATS.csv.lines(rowOf({ status }))).toContain(status);
  }
});

test('a date is given as far as it is known, and the day of publication only where the event has none', () => {
  expect(gdelt(rowOf({ date: '2024-03' }))[0]?.slice(1, 5)).toEqual(['', '202403', '2024', '']);
  expect(gdelt(rowOf({ date: null }))[0]?.[1]).toBe('20250507');
  expect(gdelt(rowOf({ date: null, published: null }))[0]?.slice(1, 5)).toEqual(['', '', '', '']);
  expect(datePartsOf('2025-10-21/2025-10-23')).toEqual({ year: '2025', month: '10', day: null });
  expect(datePartsOf('2025-10~')).toEqual({ year: '2025', month: '10', day: null });
});

test('POLECAT has its forty columns in order and three that lead to the words', () => {
  const names = cellsOf(TEXT_FORMATS.polecat.header.trimEnd());
  expect(names).toHaveLength(43);
  expect([names[0], names[7], names[15], names[23], names[39]]).toEqual([
    'Event ID',
    'Actor Name',
    'Recipient Name',
    'Placename',
    'Version',
  ]);
  expect(polecat()[0]).toMatchObject({
    'Quad Code': 'VERBAL CONFLICT',
    Contexts: 'military;territory',
    'Primary Actor Sector': 'GOV',
    'Recipient Country': 'UGA',
    'Recipient Sectors': '',
    'Document ID': 'kn-1',
    Evidence: '6-30',
  });
  expect(polecat(meeting)[0]).toMatchObject({
    'Actor Name': 'Lena Oduya;Paul Kato',
    'Actor Country': 'KEN;UGA',
  });
});

test('no text breaks a line or a cell', () => {
  const nasty = rowOf({
    title: 'a,"b"\nc',
    evidence: [
      { start: 0, end: 5, text: 'a\tb\nc' },
      { start: 6, end: 9, text: 'd;e' },
    ],
  });
  expect(polecat(nasty)[0]).toMatchObject({
    Evidence: '0-5;6-9',
    'Evidence Text': 'a b c;d,e',
    Version: '1.2.3',
  });
  expect(TEXT_FORMATS.csv.lines(nasty)).toContain(',"a,""b""\nc",');
});

test('Parquet holds the flat table: other readers get the same cells, unknown ones null', async () => {
  const path = join(folder, 'events.parquet');
  const rows = Array.from({ length: 5003 }, (_, n) =>
    rowOf({ id: `ev-${n}`, date: n % 2 ? null : '2025-05' }),
  );
  const file = await openRowFile(path, 'parquet');
  for (const row of rows) file.write(row);
  file.finish();
  const bytes = readFileSync(path);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const read = await parquetReadObjects({ file: buffer });
  expect(read).toHaveLength(5003);
  expect(read[5001]).toMatchObject({
    id: 'ev-5001',
    date: null,
    goldstein: -5,
    actor_country: 'KEN',
    title: null,
  });
  expect(read[5002]).toMatchObject({ id: 'ev-5002', date: '2025-05', evidence: '6-30' });
  expect(Object.keys(read[0]!)).toEqual(TEXT_FORMATS.csv.header.trimEnd().split(','));
});

test('a table of no rows is a table', async () => {
  for (const format of ['parquet', 'csv'] as const) {
    const path = join(folder, `empty.${format}`);
    (await openRowFile(path, format)).finish();
    expect(readFileSync(path).length).toBeGreaterThan(10);
  }
  const bytes = readFileSync(join(folder, 'empty.parquet'));
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  expect(await parquetReadObjects({ file: buffer })).toEqual([]);
});

test('docs/exports.md names every column of every table', () => {
  const page = readFileSync(new URL('../../docs/exports.md', import.meta.url), 'utf8');
  const named = new Set([...page.matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!));
  const columns = [
    ...TEXT_FORMATS.csv.header.trimEnd().split(','),
    ...TEXT_FORMATS.polecat.header.trimEnd().split('\t'),
    ...GDELT_COLUMNS,
  ];
  const sides = (name: string) =>
    name.replace(/^(?:Actor[12]|Action)Geo_/, '…Geo_').replace(/^Actor[12]/, 'Actor…');
  expect(columns.filter((name) => !named.has(name) && !named.has(sides(name)))).toEqual([]);
});
