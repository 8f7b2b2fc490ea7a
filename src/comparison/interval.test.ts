import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intervalOf, weighedMean } from './interval.ts';

test('the example of the codebook', () => {
  const [low, high] = intervalOf([
    { value: 0, weight: 2 },
    { value: 0.5, weight: 4 },
    { value: 1, weight: 4 },
  ]);
  expect(low).toBeCloseTo(0.14, 2);
  expect(high).toBeCloseTo(0.98, 2);
});

test('nothing is known without claims, and more claims make it surer', () => {
  const widthOf = (count: number) => {
    const [low, high] = intervalOf(Array.from({ length: count }, (_, at) => ({ value: at % 2, weight: 3 })));
    return high - low;
  };
  expect(intervalOf([])).toEqual([0, 1]);
  expect(widthOf(40)).toBeLessThan(widthOf(10));
  expect(widthOf(10)).toBeLessThan(widthOf(2));
});

test('the figure itself lies within, and all within 0 to 1', () => {
  const item = fc.record({ value: fc.constantFrom(0, 0.5, 1), weight: fc.integer({ min: 1, max: 5 }) });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 30 }), (items) => {
      const [low, high] = intervalOf(items);
      expect(low).toBeLessThanOrEqual(weighedMean(items));
      expect(high).toBeGreaterThanOrEqual(weighedMean(items));
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
    }),
  );
});
