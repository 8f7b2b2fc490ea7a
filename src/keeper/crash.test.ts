import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../store/index.ts';
import { type Crashing, crashing, held } from '../store/testing/crashing.ts';
import { dumpTables } from '../store/testing/engines.ts';
import { readUnwritten } from './index.ts';

/** With those of the store's test they are two hundred. Each is killed soon after one of its first `lines` lines. */
const KILLS = [
  { kind: 'add', times: 3, lines: 12 },
  { kind: 'judge', times: 3, lines: 6 },
  { kind: 'watch', times: 3, lines: 12 },
  { kind: 'rebuild', times: 3, lines: 20 },
];
const WITHIN = 200;

let program: Crashing;
beforeAll(async () => {
  program = await crashing(new URL('./testing/crash-child.ts', import.meta.url));
}, 60_000);
afterAll(() => program.end());

test(`a record holds what was acknowledged, once, and the same as one made anew, after kills of ${KILLS.map(({ kind, times }) => `${kind} (${times})`).join(', ')}`, async () => {
  const { folder } = program;
  const place = { folder: join(folder, 'record') };
  const told = new Map<string, Set<string>>();
  const rounds = Math.max(...KILLS.map(({ times }) => times));
  let seed = 0;
  for (let round = 0; round < rounds; round++)
    for (const { kind, times, lines } of KILLS) {
      if (round >= times) continue;
      const said = await program.killed([kind, folder, String(seed++)], WITHIN, lines);
      const kept = said.filter((line) => /^(?:received|judgement):/.test(line));
      told.set(kind, new Set([...(told.get(kind) ?? []), ...kept]));
    }
  const store = await openStore(place);
  const keys = await held(store.journal);
  await store.close();
  expect(new Set(keys).size, 'none is there twice').toBe(keys.length);
  const there = new Set(keys);
  const missing = [...told.values()].flatMap((all) => [...all]).filter((key) => !there.has(key));
  expect(missing).toEqual([]);
  for (const kind of ['add', 'judge', 'watch'])
    expect(told.get(kind)!.size, `${kind} was killed at work`).toBeGreaterThan(0);

  await readAll();
  const resumed = await dumpTables(place);
  await readAll(true);
  expect(resumed.judgement!.length).toBe(keys.filter((key) => key.startsWith('judgement:')).length);
  expect(await dumpTables(place)).toEqual(resumed);

  async function readAll(clear = false) {
    const store = await openStore(place, { clear });
    await readUnwritten(store, { program: '0.0.0-test' });
    await store.close();
  }
}, 1_800_000);
