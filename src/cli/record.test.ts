import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectFailure, readout } from '../../fixtures/run-readout.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-record-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('add, judge, rebuild: a record in a folder, from the command line', { timeout: 240_000 }, () => {
  const record = ['--record', join(folder, 'record')];
  const report = join(folder, 'report.txt');
  writeFileSync(
    report,
    'NAIROBI, May 6, 2025 (Lake Post) — Kenya said on Tuesday that it would close the crossing.',
  );
  const added = readout(['add', report, join(folder, 'none.txt'), ...record]);
  expect(added.status).toBe(1);
  expect(added.stderr).toContain(`${join(folder, 'none.txt')}: no such file or folder`);
  expect(added.stderr).toContain('1 documents received, 1 of them new; 1 read, 1 failed');
  expectFailure(
    readout(['judge', 'reject', 'attribution', 'nobody', '--document', 'none', ...record]),
    2,
    /no document none/,
  );
  expectFailure(readout(['judge', 'doubt', 'attribution', 'x', ...record]), 2, /"doubt" is no verdict/);
  const rebuilt = readout(['rebuild', ...record]);
  expect(rebuilt).toMatchObject({ status: 0, stderr: expect.stringContaining('1 documents read, 0 failed') });
  expectFailure(readout(['rebuild', '--record', join(folder, 'nowhere')]), 1, /nowhere/);
});
