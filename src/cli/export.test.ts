import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectFailure, readout } from '../../fixtures/run-readout.ts';
import {
  DOSSIER_COLUMNS,
  JOINED_INTERACTION_STREAMS,
  LEDGER_STREAMS,
  PARTY_STREAMS,
  ROW_TABLES,
  TEXT_STREAMS,
} from '../exchange/index.ts';
import { EXPORT_FORMATS } from './export-formats.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const REPORT = join(EXAMPLES, 'report-wire.txt');
const A = join(EXAMPLES, 'security-call/a.txt');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-export-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the command knows every format that there is', () => {
  const tables = [...Object.keys(ROW_TABLES), 'events'].map((name) => `${name}.parquet`);
  const events = ['events.csv', 'events.jsonl', 'polecat', 'gdelt'];
  const spanning = Object.entries({
    parties: PARTY_STREAMS,
    'joined-interactions': JOINED_INTERACTION_STREAMS,
    ledger: LEDGER_STREAMS,
  }).flatMap(([name, streams]) => Object.keys(streams).map((ending) => `${name}.${ending}`));
  expect([...EXPORT_FORMATS].sort()).toEqual(
    [...Object.keys(TEXT_STREAMS), ...tables, ...events, ...spanning, 'brat'].sort(),
  );
});

test('one input that cannot be read leaves the others; one that comes twice is given out once', () => {
  const result = readout(['export', REPORT, join(folder, 'none.txt'), REPORT, A, '-f', 'csl']);
  expectFailure(result, 1, /none\.txt/);
  expect(result.stderr).toMatch(/is the same text as .* and is given out once/);
  const items = JSON.parse(result.stdout) as { id: string }[];
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  expect(new Set(items.map(({ id }) => id.split('.')[0])).size).toBe(2);
});

test('a file is written whole', () => {
  const path = join(folder, 'x.bib');
  expect(readout(['export', REPORT, '-f', 'bibtex', '-o', path])).toMatchObject({ status: 0, stdout: '' });
  expect(readFileSync(path, 'utf8')).toMatch(/^@misc\{doc-/);
  expectFailure(readout(['export', A, '-f', 'bibtex', '-o', join(path, 'y')]), 2, /cannot write/);
});

test('events are those of readout code', () => {
  const [plain] = readout(['export', REPORT, '-f', 'events.jsonl']).stdout.split('\n');
  expect(JSON.parse(plain!)).toMatchObject({
    cameo: expect.anything(),
    document: expect.stringMatching(/^doc-/),
  });
});

test('Parquet needs a file', async () => {
  expectFailure(readout(['export', REPORT, '-f', 'statements.parquet']), 2, /--output/);
  const path = join(folder, 's.parquet');
  expect(readout(['export', REPORT, '-f', 'statements.parquet', '-o', path]).status).toBe(0);
  const bytes = readFileSync(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  expect((await parquetReadObjects({ file })).length).toBeGreaterThan(5);
  expectFailure(
    readout(['export', REPORT, '-f', 'statements.parquet', '-o', join(folder, 'no/where.parquet')]),
    2,
    /cannot write/,
  );
});

test('brat gets a folder whose names come from no input', () => {
  const odd = join(folder, '..evil name.txt');
  writeFileSync(odd, 'Title: ../../../x\n\nOduya 😀 said that\nKenya would wait.');
  expectFailure(readout(['export', odd, '-f', 'brat']), 2, /--output/);
  const into = join(folder, 'new', 'brat');
  expect(readout(['export', odd, '-f', 'brat', '-o', into]).status).toBe(0);
  const names = readdirSync(into).sort();
  expect(names).toEqual([
    'annotation.conf',
    expect.stringMatching(/^doc-[0-9a-f]+\.ann$/),
    expect.stringMatching(/^doc-[0-9a-f]+\.txt$/),
  ]);
  expect(existsSync(join(folder, 'x'))).toBe(false);
  expectFailure(readout(['export', odd, '-f', 'brat', '-o', odd]), 2, /cannot write/);
});

test('what spans documents needs a record, and a record and inputs do not go together', () => {
  expectFailure(readout(['export', REPORT, '-f', 'ledger.csv']), 2, /needs a record/);
  expectFailure(readout(['export', REPORT, '--record', folder, '-f', 'csl']), 2, /not both/);
  expectFailure(readout(['export', '--record', join(folder, 'nowhere'), '-f', 'csl']), 1, /nowhere/);
});

test('without a format, or with one that is none, the command says which there are', () => {
  expectFailure(readout(['export', REPORT]), 2, /--format/);
  expectFailure(readout(['export', REPORT, '-f', 'word']), 2, /annotations/);
});

test('docs/exports.md has a section on every format and names every column', () => {
  const page = readFileSync(new URL('../../docs/exports.md', import.meta.url), 'utf8');
  const named = new Set([...page.matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!));
  expect(EXPORT_FORMATS.filter((format) => !named.has(format))).toEqual([]);
  const parts = ['name', 'kind', 'country', 'code', 'role', 'wikidata', 'mention'];
  const columns = [...Object.values(ROW_TABLES).map((table) => table.columns), ...DOSSIER_COLUMNS].flatMap(
    (table) => table.map(({ name }) => name),
  );
  const party = (name: string) => name.replace(/^(?:speaker|recipient|participant|from|to)_/, '…_');
  expect(parts.filter((part) => !named.has(`…_${part}`))).toEqual([]);
  expect(columns.filter((name) => !named.has(name) && !named.has(party(name)))).toEqual([]);
});
