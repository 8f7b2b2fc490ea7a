import { expect, test } from 'vitest';
import { divergenceOf } from './divergence.ts';

test('the example of the codebook: (0 + 2 + 4) ⁄ 10', () => {
  expect(
    divergenceOf([
      { relation: 'shared', force: { a: 2, b: 2 } },
      { relation: 'force-differs', force: { a: 4, b: 1 } },
      { relation: 'only-a', force: { a: 4, b: null } },
    ]),
  ).toBe(0.6);
});

test('nothing said is nothing parted; all alone is 1', () => {
  expect(divergenceOf([])).toBe(0);
  expect(divergenceOf([{ relation: 'only-b', force: { a: null, b: 3 } }])).toBe(1);
});
