import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseSpan } from './spans.ts';

const any = () => true;

test('takes the likeliest first and last token', () => {
  const scores = { absent: 0, begin: Float32Array.of(0, 5, 0), end: Float32Array.of(0, 0, 5), allows: any };
  const { span, probability } = chooseSpan(scores);
  expect(span).toEqual([1, 2]);
  expect(probability).toBeGreaterThan(0.9);
});

test('is absent where that is likelier than any first token', () => {
  const scores = { absent: 6, begin: Float32Array.of(0, 5, 0), end: Float32Array.of(0, 0, 5), allows: any };
  expect(chooseSpan(scores).span).toBeNull();
});

test('does not reach over what it may not hold', () => {
  const scores = {
    absent: -9,
    begin: Float32Array.of(5, 0, 1),
    end: Float32Array.of(1, 0, 7),
    allows: (token: number) => token !== 1,
  };
  expect(chooseSpan(scores).span).toEqual([2, 2]);
});

test('is absent where no token may be chosen', () => {
  const scores = { absent: -9, begin: Float32Array.of(9), end: Float32Array.of(9), allows: () => false };
  expect(chooseSpan(scores)).toEqual({ span: null, probability: 1 });
});

test('the last token is never before the first, a forbidden one never chosen, a probability never above 1', () => {
  const score = fc.float({ min: -10, max: 10, noNaN: true });
  const list = fc.array(fc.tuple(score, score, fc.boolean()), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(score, list, (absent, rows) => {
      const { span, probability } = chooseSpan({
        absent,
        begin: Float32Array.from(rows, ([begin]) => begin),
        end: Float32Array.from(rows, ([, end]) => end),
        allows: (token) => rows[token]![2],
      });
      expect(probability).toBeLessThanOrEqual(1 + 1e-9);
      if (span === null) return;
      expect(span[0]).toBeLessThanOrEqual(span[1]);
      expect([rows[span[0]]![2], rows[span[1]]![2]]).toEqual([true, true]);
    }),
  );
});
