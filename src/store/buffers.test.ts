import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buffersFor, sizeOfTables } from './buffers.ts';

test('a large record has more of its tables in memory, within bounds', () => {
  expect([0, 1e9, 3e9, 1e12].map(buffersFor)).toEqual([128, 250, 512, 512]);
});

test('only tables count', () => {
  const folder = mkdtempSync(join(tmpdir(), 'buffers-'));
  expect(sizeOfTables(folder)).toBe(0);
  for (const [path, size] of [
    ['base/5', 1000],
    ['base/1', 200],
    ['pg_wal', 50_000],
  ] as const) {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, '16384'), 'x'.repeat(size));
  }
  expect(sizeOfTables(folder)).toBe(1200);
  rmSync(folder, { recursive: true });
});
