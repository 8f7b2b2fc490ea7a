import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignPairs, type Candidate } from './assign.ts';

test('the greatest worth in all wins, not the best single pair', () => {
  const pairs = assignPairs([
    { left: 0, right: 0, worth: 0.9 },
    { left: 0, right: 1, worth: 0.8 },
    { left: 1, right: 0, worth: 0.8 },
  ]);
  expect(pairs.map(({ left, right }) => [left, right])).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

test('nobody is paired without a candidate, and nobody twice', () => {
  expect(assignPairs([])).toEqual([]);
  expect(
    assignPairs([
      { left: 0, right: 3, worth: 0.2 },
      { left: 5, right: 3, worth: 0.4 },
    ]),
  ).toEqual([{ left: 5, right: 3, worth: 0.4 }]);
});

test('no other choice is worth more, as trying all of them shows', () => {
  const cells = fc.uniqueArray(
    fc.record({
      left: fc.integer({ min: 0, max: 3 }),
      right: fc.integer({ min: 0, max: 3 }),
      worth: fc.integer({ min: 1, max: 100 }),
    }),
    { selector: ({ left, right }) => left * 10 + right, maxLength: 10 },
  );
  const worthOf = (pairs: readonly Candidate[]) => pairs.reduce((sum, pair) => sum + pair.worth, 0);
  fc.assert(
    fc.property(cells, (all) => {
      expect(worthOf(assignPairs(all))).toBe(bestWorth(all));
    }),
  );
});

function bestWorth([first, ...rest]: readonly Candidate[]): number {
  if (first === undefined) return 0;
  const free = rest.filter((other) => other.left !== first.left && other.right !== first.right);
  return Math.max(bestWorth(rest), first.worth + bestWorth(free));
}
