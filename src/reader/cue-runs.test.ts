import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cueRuns, LABELS } from './cue-runs.ts';

const [O, B, I, E, S] = [0, 1, 2, 3, 4];

/** Log-probabilities that favour one label for each token. */
function favouring(...labels: number[]): Float64Array {
  return Float64Array.from(
    labels.flatMap((wanted) => Array.from({ length: LABELS }, (_, label) => (label === wanted ? -0.1 : -5))),
  );
}

test('reads cues of one word and of several', () => {
  expect(cueRuns(favouring(O!, S!, O!, B!, I!, E!, S!))).toEqual([
    [1, 1],
    [3, 5],
    [6, 6],
  ]);
});

test('a cue that begins and does not end is no cue, or one that ends', () => {
  for (const run of cueRuns(favouring(O!, B!, O!, O!))) expect(run[1]).toBeGreaterThanOrEqual(run[0]);
});

test('no tokens, no cues', () => {
  expect(cueRuns(new Float64Array(0))).toEqual([]);
});

/** The best legal sequence, by trying all. */
function bestOfAll(logs: Float64Array): number {
  const after = [
    [O, B, S],
    [I, E],
    [I, E],
    [O, B, S],
    [O, B, S],
  ];
  const go = (at: number, last: number): number => {
    if (at * LABELS === logs.length) return last === B || last === I ? Number.NEGATIVE_INFINITY : 0;
    return Math.max(...after[last]!.map((label) => logs[at * LABELS + label!]! + go(at + 1, label!)));
  };
  return go(0, O!);
}

test('the sequence is the best of all legal ones', () => {
  const scores = fc.array(fc.double({ min: -8, max: 0, noNaN: true }), { minLength: 25, maxLength: 25 });
  fc.assert(
    fc.property(scores, (values) => {
      const logs = Float64Array.from(values);
      const labels = new Array<number>(logs.length / LABELS).fill(O!);
      for (const [first, last] of cueRuns(logs)) {
        labels.fill(I!, first, last + 1);
        labels[first] = first === last ? S! : B!;
        if (first !== last) labels[last] = E!;
      }
      const score = labels.reduce((sum, label, at) => sum + logs[at * LABELS + label]!, 0);
      expect(score).toBeCloseTo(bestOfAll(logs), 9);
    }),
  );
});
