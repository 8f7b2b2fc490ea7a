import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from './index.ts';
import { FolderJournal } from './journal/folder-journal.ts';
import { type Crashing, crashing, held } from './testing/crashing.ts';
import { dumpTables, embeddedEngine } from './testing/engines.ts';

/** With those of the keeper's test they are two hundred. */
const JOURNAL_KILLS = 172;
const ADD_KILLS = 12;
const REBUILD_KILLS = 4;

let program: Crashing;
beforeAll(async () => {
  program = await crashing(new URL('./testing/crash-child.ts', import.meta.url));
}, 60_000);
afterAll(() => program.end());

test(`a journal has all that was acknowledged, once, after ${JOURNAL_KILLS} kills`, async () => {
  let acknowledged = 0;
  // Two folders side by side, as processes may well be killed on a busy machine.
  const work = async (first: number) => {
    for (let round = first; round < JOURNAL_KILLS; round += 2) {
      const record = join(program.folder, `journal-${first}-${round % 16}`);
      const told = await program.killed(['journal', record, String(round)], 60);
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
      for (const key of await program.killed(['add', place.folder, String(round)], 600)) told.add(key);
    for (let round = 0; round < REBUILD_KILLS; round++)
      await program.killed(['rebuild', place.folder, String(round)], 1500);
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
