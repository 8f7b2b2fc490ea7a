import { expect, test } from 'vitest';
import { type PlvRow, scorePlv } from './plv.ts';

test('no event counts as wrong, and macro-F1 is the plain mean over the gold classes', () => {
  const row = (root: string): PlvRow => ({ id: '1', text: '', source: at, target: at, root });
  const score = scorePlv([row('AGREE'), row('AGREE'), row('ASSAULT')], ['AGREE', null, 'ASSAULT']);
  expect(score.root.classes.map((c) => [c.name, c.precision, c.recall])).toEqual([
    ['AGREE', 1, 0.5],
    ['ASSAULT', 1, 1],
  ]);
  expect(score.root.macroF1).toBeCloseTo((2 / 3 + 1) / 2);
  expect(score.binary.accuracy).toBeCloseTo(2 / 3);
  expect(score.coded).toBe(2);
});

const at = { start: 0, end: 0 };
