import { execFile } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RecordError } from '../../record/index.ts';
import { judged } from '../testing/judged.ts';
import { FolderJournal } from './folder-journal.ts';
import type { DamagedEntry, JournalEntry } from './journal.ts';

let root: string;
let count = 0;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'readout-journal-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const fresh = () => join(root, String(count++));
const entry = (id: string): JournalEntry => ({ judgement: judged(id, 'document', 'd') });
const names = (n: number, from = 0) => Array.from({ length: n }, (_, at) => `j${from + at}`);

/** Opens, works, closes. */
async function using<T>(
  folder: string,
  work: (journal: FolderJournal) => Promise<T>,
  options?: { segmentBytes?: number },
): Promise<T> {
  const journal = await FolderJournal.open(folder, options);
  try {
    return await work(journal);
  } finally {
    await journal.close();
  }
}

async function idsIn(journal: FolderJournal, passOver?: (damaged: DamagedEntry) => void): Promise<string[]> {
  const ids: string[] = [];
  for await (const { entry } of journal.entries(passOver ? { passOver } : {}))
    ids.push('received' in entry ? entry.received.id : entry.judgement.id);
  return ids;
}

/** A folder with j0, j1, … in one segment, and the path of that. */
async function filled(n: number): Promise<[string, string]> {
  const folder = fresh();
  await using(folder, (journal) => journal.append(names(n).map(entry)));
  return [folder, join(folder, '000001.jsonl')];
}

function edit(path: string, line: number, change: (text: string) => string): void {
  const lines = readFileSync(path, 'utf8').split('\n');
  lines[line - 1] = change(lines[line - 1]!);
  writeFileSync(path, lines.join('\n'));
}

describe('a journal in a folder', () => {
  test('makes nothing until something is kept', async () => {
    const folder = fresh();
    await using(folder, async (journal) => expect(await idsIn(journal)).toEqual([]));
    expect(() => readdirSync(folder)).toThrow('ENOENT');
  });

  test('keeps each entry once, whoever appends it at the same time', async () => {
    const folder = fresh();
    await using(folder, async (journal) => {
      const all = await Promise.all(Array.from({ length: 20 }, () => journal.append(names(3).map(entry))));
      expect(all.flat()).toHaveLength(3);
      expect(await idsIn(journal)).toEqual(names(3));
    });
    await using(folder, async (journal) => {
      expect(await journal.append(names(4).map(entry))).toEqual([entry('j3')]);
      expect(await idsIn(journal)).toEqual(names(4));
    });
  });

  test('goes on after what it had already', async () => {
    await using(fresh(), async (journal) => {
      await journal.append([entry('j1')]);
      expect(await journal.append([entry('j1')])).toEqual([]);
      expect(await journal.append([entry('j2')])).toEqual([entry('j2')]);
    });
  });

  test('goes over many segments, and is opened by their indexes or without them', async () => {
    const folder = fresh();
    for (let at = 0; at < 40; at += 4)
      await using(folder, (journal) => journal.append(names(4, at).map(entry)), { segmentBytes: 2_000 });
    const files = readdirSync(folder);
    const indexes = files.filter((name) => name.endsWith('.index'));
    expect(files.filter((name) => name.endsWith('.jsonl')).length).toBe(indexes.length + 1);
    expect(indexes.length).toBeGreaterThan(2);
    await using(folder, async (journal) => expect(await idsIn(journal)).toEqual(names(40)));
    rmSync(join(folder, indexes[0]!));
    writeFileSync(join(folder, indexes[1]!), '{"size":');
    await using(folder, async (journal) => {
      expect(await journal.append(names(40).map(entry))).toEqual([]);
      expect(await idsIn(journal)).toEqual(names(40));
    });
  });

  test('cuts off what a killed process left of a line, and says so', async () => {
    const [folder, segment] = await filled(3);
    const whole = readFileSync(segment);
    appendFileSync(segment, '{"number":4,"sum":"00');
    await using(folder, async (journal) => {
      expect(journal.diagnostics).toMatchObject([{ rule: 'journal.torn' }]);
      expect(readFileSync(segment)).toEqual(whole);
      await journal.append([entry('j3')]);
    });
    await using(folder, async (journal) => {
      expect(journal.diagnostics).toEqual([]);
      expect(await idsIn(journal)).toEqual(names(4));
    });
  });

  test('names the line that is damaged, and goes on behind it only when told', async () => {
    const [folder, segment] = await filled(5);
    edit(segment, 3, (line) => line.replace('reader', 'rEader'));
    await using(folder, async (journal) => {
      expect(journal.diagnostics).toMatchObject([{ rule: 'journal.damaged' }]);
      await expect(idsIn(journal)).rejects.toThrow(/000001\.jsonl:3: .*checksum/);
      const damaged: DamagedEntry[] = [];
      expect(await idsIn(journal, (one) => damaged.push(one))).toEqual(['j0', 'j1', 'j3', 'j4']);
      expect(damaged).toHaveLength(1);
      // What was in it is not known to be there, so it can be added again.
      expect(await journal.append([entry('j2'), entry('j5')])).toHaveLength(2);
    });
    await using(folder, async (journal) => {
      expect(await idsIn(journal, () => {})).toEqual(['j0', 'j1', 'j3', 'j4', 'j2', 'j5']);
    });
  });

  test('gives no number twice when its last line is damaged', async () => {
    const [folder, segment] = await filled(3);
    edit(segment, 3, (line) => `${line.slice(0, -3)}x}}`);
    await using(folder, (journal) => journal.append([entry('j9')]));
    await using(folder, async (journal) => {
      const damaged: DamagedEntry[] = [];
      const numbers: number[] = [];
      for await (const { number } of journal.entries({ passOver: (one) => damaged.push(one) }))
        numbers.push(number);
      expect(numbers).toEqual([1, 2, 4]);
      expect(damaged).toHaveLength(1);
    });
  });

  test('sees that lines are missing', async () => {
    const [folder, segment] = await filled(4);
    const lines = readFileSync(segment, 'utf8').split('\n');
    writeFileSync(segment, [lines[0], ...lines.slice(2)].join('\n'));
    await using(folder, (journal) => expect(idsIn(journal)).rejects.toThrow('entry 2 is missing'));
  });

  test('says what is wrong with a place that cannot be written', async () => {
    const file = fresh();
    writeFileSync(file, '');
    const journal = await FolderJournal.open(join(fresh(), 'journal'));
    expect(await journal.append([])).toEqual([]);
    await expect(FolderJournal.open(file)).rejects.toThrow(RecordError);
    const nowhere = await FolderJournal.open(join(root, 'nowhere'));
    writeFileSync(join(root, 'nowhere'), '');
    await expect(nowhere.append([entry('j0')])).rejects.toThrow(/nowhere: cannot be written/);
  });

  test('takes back what did not fit, and goes on when there is room', async () => {
    const folder = fresh();
    mkdirSync(folder, { recursive: true });
    const child = fileURLToPath(new URL('../testing/full-disk-child.ts', import.meta.url));
    // A file of this process may have 64 kB; to write more fails as on a full disk.
    const { stdout } = await promisify(execFile)('bash', [
      '-c',
      `ulimit -f 64; exec "${process.execPath}" --import tsx "${child}" "${folder}"`,
    ]);
    const { kept, error, after } = JSON.parse(stdout) as { kept: string[]; error: string; after: string[] };
    expect(error).toMatch(/cannot be written \(EFBIG\).*make room/);
    expect(after).toEqual(['small']);
    await using(folder, async (journal) => {
      expect(journal.diagnostics).toEqual([]);
      expect(await idsIn(journal)).toEqual([...kept, 'small']);
      await journal.append([entry('later')]);
      expect(await idsIn(journal)).toEqual([...kept, 'small', 'later']);
    });
  });

  test('writes no more once the folder is another’s', async () => {
    const folder = fresh();
    let ours = true;
    const guard = () => {
      if (!ours) throw new RecordError(folder, 'taken over');
    };
    const journal = await FolderJournal.open(folder, { guard });
    await journal.append([entry('j0')]);
    ours = false;
    await expect(journal.append([entry('j1')])).rejects.toThrow('taken over');
    ours = true;
    await expect(journal.append([entry('j2')])).rejects.toThrow('taken over');
    expect(await idsIn(journal)).toEqual(['j0']);
  });
});
