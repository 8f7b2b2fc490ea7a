import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from './index.ts';
import { FolderJournal } from './journal/folder-journal.ts';
import type { Journal } from './journal/journal.ts';
import { dumpTables, embeddedEngine } from './testing/engines.ts';
import { seeded } from './testing/seeded.ts';

const JOURNAL_KILLS = 184;
const ADD_KILLS = 12;
const REBUILD_KILLS = 4;

/** Holds the child, built as the command is: one file, with the database's thread beside it. */
let folder: string;
const random = seeded(2025);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-crash-'));
  symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(folder, 'node_modules'));
  await build({
    entryPoints: {
      child: fileURLToPath(new URL('./testing/crash-child.ts', import.meta.url)),
      'pglite-worker': fileURLToPath(new URL('./pglite-worker.ts', import.meta.url)),
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a child and kills it some ms after it has said its first word; gives what it said was acknowledged. */
function killed(kind: string, record: string, seed: number, within: number): Promise<string[]> {
  const child = spawn(process.execPath, [join(folder, 'child.js'), kind, record, String(seed)]);
  const wait = random() * within;
  let said = '';
  let failed = '';
  child.stdout.on('data', (data) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), wait);
    said += data;
  });
  child.stderr.on('data', (data) => {
    failed += data;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`the child ended by itself: ${failed}`));
      // A last line that the kill cut off was not heard.
      else resolve(said.slice(0, said.lastIndexOf('\n')).split('\n').slice(1));
    });
  });
}

/** What is in a journal, `kind:id`, in order. */
async function held(journal: Journal): Promise<string[]> {
  const keys: string[] = [];
  for await (const { entry } of journal.entries())
    keys.push('received' in entry ? `received:${entry.received.id}` : `judgement:${entry.judgement.id}`);
  return keys;
}

test(`a journal has all that was acknowledged, once, after ${JOURNAL_KILLS} kills`, async () => {
  let acknowledged = 0;
  // Two folders side by side, as processes may well be killed on a busy machine.
  const work = async (first: number) => {
    for (let round = first; round < JOURNAL_KILLS; round += 2) {
      const record = join(folder, `journal-${first}-${round % 16}`);
      const told = await killed('journal', record, round, 60);
      const journal = await FolderJournal.open(record);
      const keys = await held(journal);
      await journal.close();
      expect(new Set(keys).size, `kill ${round}: none is there twice`).toBe(keys.length);
      const there = new Set(keys);
      expect(
        told.filter((key) => !there.has(key)),
        `kill ${round}: none is missing`,
      ).toEqual([]);
      acknowledged += told.length;
    }
  };
  await Promise.all([work(0), work(1)]);
  expect(acknowledged).toBeGreaterThan(JOURNAL_KILLS);
}, 300_000);

test(`a record opens with all that was acknowledged after ${ADD_KILLS} kills of adding and ${REBUILD_KILLS} of rebuilding`, async () => {
  const engine = await embeddedEngine();
  try {
    const place = (await engine.fresh()) as { folder: string };
    const told = new Set<string>();
    for (let round = 0; round < ADD_KILLS; round++)
      for (const key of await killed('add', place.folder, round, 600)) told.add(key);
    for (let round = 0; round < REBUILD_KILLS; round++) await killed('rebuild', place.folder, round, 1500);
    const store = await openStore(place);
    const keys = await held(store.journal);
    expect(new Set(keys).size).toBe(keys.length);
    const there = new Set(keys);
    expect([...told].filter((key) => !there.has(key))).toEqual([]);
    expect(told.size).toBeGreaterThan(ADD_KILLS);
    await store.close();
    const { document, statement } = await dumpTables(place);
    // Each made-up document has six statements: none was written in part.
    expect(statement!.length).toBe(6 * document!.length);
  } finally {
    await engine.stop();
  }
}, 300_000);
