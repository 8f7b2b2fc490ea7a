import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectFailure, readout } from '../../fixtures/run-readout.ts';

const scratch = mkdtempSync(join(tmpdir(), 'readout-ask-'));
const record = join(scratch, 'record');
const DOCUMENTS = ['ghana-readout', 'estonia-readout', 'volta-wire'].map(
  (name) => `examples/dossier/2031-01-27-${name}.txt`,
);

beforeAll(() => {
  expect(readout(['add', ...DOCUMENTS, '--record', record])).toMatchObject({ status: 0 });
}, 120_000);
afterAll(() => rmSync(scratch, { recursive: true }));

test.each([
  [['search', 'trawler'], /Who said what \(\d+\)[\s\S]*trawler/],
  [['timeline', 'Ghana', 'Estonia'], /27 January 2031/],
  [['ledger'], /Ghana|Estonia/],
  [['interactions', 'Ghana'], /27 January 2031 · call[\s\S]*Estonia: Ministry of Foreign Affairs of Estonia/],
  [['divergence', 'Ghana', 'EST'], /divergence 0\.\d\d/],
  [['actor', 'Katrin Vaher'], /Katrin Vaher/],
  [['publishers'], /Volta Wire/],
])('%j is answered from the record', (words, expected) => {
  const { status, stdout } = readout([...words, '--record', record]);
  expect(status).toBe(0);
  expect(stdout).toMatch(expected);
});

test('the same rows as JSON, CSV and Markdown; --after goes on where --limit stopped', () => {
  const search = (...more: string[]) => readout(['search', '--record', record, ...more]);
  const page = JSON.parse(search('--format', 'json', '--limit', '1').stdout) as {
    rows: { id: string }[];
    next: string;
  };
  expect(page.rows).toHaveLength(1);
  const following = JSON.parse(search('--format', 'json', '--limit', '1', '--after', page.next).stdout);
  expect(following.rows[0]).not.toEqual(page.rows[0]);
  expect(search('--format', 'csv', '--limit', '1').stdout.split('\n')[0]).toMatch(
    /^speaker,recipients,act,force/,
  );
  expect(search('--format', 'markdown', '--limit', '1').stdout).toMatch(/^## Who said what\n\n\| speaker/);
});

test('whom the record does not know is wrong usage; a record that is not there is said so', () => {
  expectFailure(
    readout(['timeline', 'Ghana', 'Atlantis', '--record', record]),
    2,
    /nobody in the record goes by "Atlantis"/,
  );
  expectFailure(readout(['ledger', '--record', join(scratch, 'nowhere')]), 1, /no record/);
});

test('a backup becomes the same record again', () => {
  const [file, copy] = [join(scratch, 'backup.gz'), join(scratch, 'copy')];
  expect(readout(['backup', file, '--record', record])).toMatchObject({ status: 0 });
  expect(readout(['restore', file, '--record', copy])).toMatchObject({ status: 0 });
  expect(readout(['rebuild', '--record', copy])).toMatchObject({ status: 0 });
  const ledger = (at: string) => readout(['ledger', '--format', 'json', '--record', at]).stdout;
  expect(ledger(copy)).toBe(ledger(record));
}, 120_000);
