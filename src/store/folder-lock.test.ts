import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from './folder-lock.ts';
import { processStart } from './process-start.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A lock that some process left, last beaten so many seconds ago. */
function left(holder: object, age = 0): void {
  const path = join(folder, 'lock-000001');
  writeFileSync(
    path,
    JSON.stringify({ pid: 1, host: hostname(), start: null, since: '2025-01-01T00:00:00Z', ...holder }),
  );
  const then = Date.now() / 1000 - age;
  utimesSync(path, then, then);
}

const dead = () => spawnSync(process.execPath, ['-e', '']).pid;

test('a folder is for one at a time, one after the other', () => {
  const lock = lockFolder(folder);
  expect(lock.diagnostic).toBeNull();
  expect(() => lockFolder(folder)).toThrow(`in use by process ${process.pid} on ${hostname()}, since 2`);
  lock.check();
  lock.release();
  const next = lockFolder(folder);
  expect(next.diagnostic).toBeNull();
  expect(() => lock.check()).toThrow('taken the record over');
  next.release();
  expect(readdirSync(folder)).toEqual(['lock-000002']);
});

test('a dead process’s lock is taken over, and that is said', () => {
  left({ pid: dead() });
  const lock = lockFolder(folder);
  expect(lock.diagnostic?.message).toMatch(/ended without closing/);
  lock.release();
});

test('another process with the number of a dead one is not taken for it', () => {
  left({ pid: process.pid, start: 'another boot:1' });
  if (processStart(process.pid) !== null) lockFolder(folder).release();
});

test('a lock of another machine counts as long as it beats', () => {
  left({ host: 'elsewhere', pid: dead() }, 30);
  expect(() => lockFolder(folder)).toThrow('on elsewhere');
  left({ host: 'elsewhere' }, 90);
  lockFolder(folder).release();
});

test('a lock that cannot be read counts for a minute', () => {
  writeFileSync(join(folder, 'lock-000001'), '{');
  expect(() => lockFolder(folder)).toThrow('in use by another process');
  left({}, 0);
  writeFileSync(join(folder, 'lock-000001'), '{');
  const then = Date.now() / 1000 - 90;
  utimesSync(join(folder, 'lock-000001'), then, then);
  lockFolder(folder).release();
});

test('of many processes that find a dead one’s lock, one has it at a time', async () => {
  left({ pid: dead() });
  const child = fileURLToPath(new URL('./testing/lock-child.ts', import.meta.url));
  const log = join(folder, 'log');
  writeFileSync(log, '');
  const ends = Array.from(
    { length: 4 },
    () =>
      new Promise((resolve) =>
        spawn(process.execPath, ['--import', 'tsx', child, folder, log], {
          stdio: ['ignore', 'ignore', 'inherit'],
        }).on('close', resolve),
      ),
  );
  expect(await Promise.all(ends)).toEqual([0, 0, 0, 0]);
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  expect(lines.length).toBeGreaterThan(20);
  // Each "in" is followed by the same process's "out".
  for (let at = 0; at < lines.length; at += 2) expect(lines[at + 1]).toBe(lines[at]!.replace('in', 'out'));
});
