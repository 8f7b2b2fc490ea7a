import { expect, test } from 'vitest';
import { fitLogistic } from './fit-logistic.ts';

test('a column that goes with the answer gets a weight, one that does not gets none', () => {
  const rows = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => [at % 2, at < 4 ? 1 : 0]);
  const right = rows.map(([first], at) => (at === 7 ? false : first === 1));
  const { weights } = fitLogistic(rows, right, 0.1);
  expect(weights[0]).toBeGreaterThan(2);
  expect(Math.abs(weights[1]!)).toBeLessThan(weights[0]! / 2);
});

test('without telling columns the start is the odds of the answers', () => {
  const { start } = fitLogistic([[0], [0], [0], [0]], [true, false, false, false], 1);
  expect(start).toBeCloseTo(Math.log(1 / 3), 3);
});
