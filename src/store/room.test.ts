import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { checkRoom } from './room.ts';

test('a database with too little room is not begun with', () => {
  expect(() => checkRoom('/record', 12_000_000)).toThrow(/^\/record: only 12 MB are left.*make room/);
  checkRoom('/record', 1e12);
  checkRoom('/record', null);
  checkRoom(tmpdir());
});
