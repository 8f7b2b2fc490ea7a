import { expect, test } from 'vitest';
import { SeenIds } from './seen-ids.ts';

test('an id is new once, however many others come between', () => {
  const seen = new SeenIds();
  const ids = Array.from({ length: 20_000 }, (_, n) => `kn-${n}`);
  expect(ids.every((id) => seen.add(id))).toBe(true);
  expect(ids.some((id) => seen.add(id))).toBe(false);
});
