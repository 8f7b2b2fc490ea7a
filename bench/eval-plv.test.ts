import { expect, test } from 'vitest';
import { foldsOf } from './eval-plv.ts';

test('rows of one sentence stand in one fold, and the folds hold every row once', () => {
  const rows = ['a', 'b', 'a', 'c', 'd', 'e', 'f'].map((text) => ({ text }));
  const folds = foldsOf(
    rows,
    rows.map(({ text }) => ({ [text]: 1 })),
  );
  expect(folds).toEqual([{ a: 2, f: 1 }, { b: 1 }, { c: 1 }, { d: 1 }, { e: 1 }]);
});
