import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeBackup } from './backup.ts';
import { FolderJournal } from './journal/folder-journal.ts';
import { restore } from './restore.ts';
import { judged } from './testing/judged.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-backup-'));
  file = join(folder, 'backup.jsonl.gz');
  const journal = await FolderJournal.open(join(folder, 'journal'));
  await journal.append(['j1', 'j2', 'j3'].map((id) => ({ judgement: judged(id, 'document', 'd') })));
  expect(await writeBackup(journal, file)).toEqual({ entries: 3, damaged: [] });
  await journal.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const place = () => ({ folder: join(folder, 'restored') });
const rewrite = (change: (text: string) => string) =>
  writeFileSync(file, gzipSync(change(gunzipSync(readFileSync(file)).toString('utf8'))));

test.each<[string, RegExp, () => void]>([
  [
    'cut short as a file',
    /cannot be read as a backup/,
    () => writeFileSync(file, readFileSync(file).subarray(0, -20)),
  ],
  ['without its end', /is not whole/, () => rewrite((text) => text.slice(0, text.indexOf('{"end"')))],
  [
    'with a line changed',
    /damaged at entry 2: its checksum/,
    () => rewrite((text) => text.replace('"id":"j2","at"', '"id":"jX","at"')),
  ],
  ['with a line missing', /is not whole/, () => rewrite((text) => text.replace(/\{"number":2.*\n/, ''))],
  [
    'of a newer version',
    /newer version of readout/,
    () => rewrite((text) => text.replace('"format":1', '"format":9')),
  ],
  ['that is none', /no backup of a record/, () => writeFileSync(file, gzipSync('{"a":1}\n'))],
  ['that is not there', /ENOENT/, () => rmSync(file)],
])('a backup %s is refused, and nothing is written', async (_, message, spoil) => {
  spoil();
  await expect(restore(file, place())).rejects.toThrow(message);
  expect(readdirSync(folder)).not.toContain('restored');
});

test('what is damaged in a journal is told and left out', async () => {
  const segment = join(folder, 'journal', '000001.jsonl');
  writeFileSync(segment, readFileSync(segment, 'utf8').replace('"id":"j2","at"', '"id":"jX","at"'));
  const journal = await FolderJournal.open(join(folder, 'journal'));
  const second = join(folder, 'second.jsonl.gz');
  expect(await writeBackup(journal, second)).toMatchObject({
    entries: 2,
    damaged: [{ why: 'its checksum does not agree' }],
  });
  await journal.close();
  expect(await restore(second, place())).toEqual({ entries: 2 });
});

test('a folder with something in it is no place to restore into', async () => {
  await expect(restore(file, { folder })).rejects.toThrow(/is no record and not empty \(.* is in it\)/);
});
