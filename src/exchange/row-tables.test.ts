import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, expect, test } from 'vitest';
import { handReading } from '../../fixtures/exchange/hand-reading.ts';
import { oddReading } from '../../fixtures/exchange/odd-readings.ts';
import type { Reading } from '../record/index.ts';
import { csvOf, openParquet } from '../tables/index.ts';
import { ROW_TABLES } from './row-tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'readout-exchange-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Reads CSV character by character, as RFC 4180 has it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], '', false];
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    if (quoted && mark === '"' && text[at + 1] === '"') cell += text[at++];
    else if (mark === '"') quoted = !quoted;
    else if (!quoted && (mark === ',' || mark === '\n')) {
      row.push(cell);
      cell = '';
      if (mark === '\n') rows.push(row.splice(0));
    } else cell += mark;
  }
  expect([row, cell, quoted]).toEqual([[], '', false]);
  return rows;
}

/** The cells of a table of one reading by column, as a reader of CSV gets them. */
function cells(name: string, reading: Reading): Record<string, string>[] {
  const { rows, columns } = ROW_TABLES[name]!;
  const { header, lines } = csvOf(columns);
  const [names, ...found] = readCsv(header + rows({ id: 'doc-1', reading }).map(lines).join(''));
  return found.map((row) => {
    expect(row).toHaveLength(names!.length);
    return Object.fromEntries(row.map((cell, at) => [names![at]!, cell]));
  });
}

test('a statement is a row: who said what to whom, through whom, and where it stands', () => {
  expect(cells('statements', handReading())[2]).toMatchObject({
    id: 'doc-1.s3',
    document: 'doc-1',
    publisher: 'Continental Press',
    speaker_name: 'Lena Oduya',
    speaker_country: 'KEN',
    speaker_mention: 'she',
    recipient_name: 'Pavel Strand',
    cue: 'had demanded',
    content: 'the crossing be opened',
    content_offsets: '174-196',
    paragraph: '3',
    force: '5',
    negated: 'false',
    chain: 'Continental Press;Daily Courier;Lena Oduya',
    parent: 'doc-1.s2',
  });
});

test('interactions lead to the statements of each account, undertakings to those in which they stand', () => {
  expect(cells('interactions', handReading())).toMatchObject([
    {
      id: 'doc-1.i-1',
      kind: 'meeting',
      date: '2031-05-05/2031-05-06',
      participant_name: 'Lena Oduya;Pavel Strand;Moyra',
      account_party: 'Lena Oduya',
      account_statements: 'doc-1.s1 doc-1.s3',
    },
  ]);
  expect(cells('undertakings', handReading())).toMatchObject([
    {
      kind: 'demand',
      from_name: 'Lena Oduya',
      to_name: 'Pavel Strand',
      what: 'the crossing be opened',
      condition: '“no longer.”',
      statements: 'doc-1.s3',
    },
  ]);
});

test('no cell is a formula, none is lost, and taking the apostrophe away gives the text back', () => {
  fc.assert(
    fc.property(
      oddReading,
      fc.constantFrom('', '=', '+1', '-', '@x', "'", "'=", '\t', '＝'),
      (reading, head) => {
        const title = `${head}${reading.document.title ?? 'x'}`;
        const [row] = cells('statements', { ...reading, document: { ...reading.document, title } });
        for (const cell of Object.values(row!)) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(row!.title!.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '')).toBe(title);
        expect(cells('undertakings', reading)).toHaveLength(1);
        expect(cells('interactions', reading)).toHaveLength(1);
      },
    ),
  );
});

test('Parquet holds the same cells: another reader gets them, unknown ones null, numbers as numbers', async () => {
  for (const [name, { rows, columns }] of Object.entries(ROW_TABLES)) {
    const path = join(folder, `${name}.parquet`);
    const file = await openParquet(path, columns);
    for (const row of rows({ id: 'doc-1', reading: handReading() })) file.write(row);
    file.finish();
    const bytes = readFileSync(path);
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const read = await parquetReadObjects({ file: buffer });
    const expected = cells(name, handReading());
    const asText = read.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, String(value ?? '')])),
    );
    expect(asText).toEqual(expected);
  }
});
