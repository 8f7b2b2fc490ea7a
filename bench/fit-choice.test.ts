import { expect, test } from 'vitest';
import { fitChoice } from './fit-choice.ts';

test('a sign that only the right one has gets a weight above 0, one that only wrong ones have as much below', () => {
  const [good = 0, bad = 0, both = 0] = fitChoice(
    [
      {
        signs: [
          [0, 2],
          [1, 2],
        ],
        right: [true, false],
      },
      {
        signs: [
          [1, 2],
          [0, 2],
          [1, 2],
        ],
        right: [false, true, false],
      },
    ],
    3,
    0.1,
  );
  expect(good).toBeGreaterThan(1);
  expect(bad).toBeCloseTo(-good, 3);
  expect(both).toBeCloseTo(0, 3);
});

test('what has no right one teaches nothing', () => {
  expect(fitChoice([{ signs: [[0], [1]], right: [false, false] }], 2, 0.1)).toEqual([0, 0]);
});
