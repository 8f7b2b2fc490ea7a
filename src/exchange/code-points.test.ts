import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointsOf } from './code-points.ts';

test('offsets in code units become offsets in code points', () => {
  const at = codePointsOf('a😀b👩‍🚀c');
  expect([0, 1, 3, 4, 6, 7, 9, 10].map(at)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test('in any text they count the characters before them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const at = codePointsOf(text);
      let units = 0;
      for (const [n, mark] of [...text].entries()) {
        expect(at(units)).toBe(n);
        units += mark.length;
      }
      expect(at(text.length)).toBe([...text].length);
    }),
  );
});
