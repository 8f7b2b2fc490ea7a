import { expect, test } from 'vitest';
import { MATCH_WEIGHTS, matchProbability } from './match-weights.ts';

const weights = { start: -2, features: { matter: [0, 3], numbers: [1, 1.5] } } as const;

test('each feature adds its log-odds in proportion to its score; one without a weight adds nothing', () => {
  expect(matchProbability([], weights)).toBeCloseTo(1 / (1 + Math.exp(2)));
  const seen = [
    { feature: 'matter', score: 0.5 },
    { feature: 'numbers', score: 0 },
    { feature: 'weather', score: 1 },
  ];
  expect(matchProbability(seen, weights)).toBeCloseTo(1 / (1 + Math.exp(-0.5)));
});

test('likeness in words, meaning and names speaks for a pair; nothing but the start speaks against it much', () => {
  for (const feature of ['matter', 'meaning', 'names', 'lead']) {
    const [unlike, alike] = MATCH_WEIGHTS.features[feature]!;
    expect(alike, feature).toBeGreaterThan(unlike);
  }
  expect(matchProbability([], MATCH_WEIGHTS)).toBeLessThan(0.05);
});
