import { expect, test } from 'vitest';
import { total } from './bootstrap.ts';
import { readGoldFolder } from './gold.ts';
import { GOLD_FIGURES, goldScores } from './gold-scores.ts';
import { scoredFromGold } from './scored.ts';

const documents = readGoldFolder(new URL('../fixtures/gold/tune/', import.meta.url).pathname);

test('the gold set scored against itself is right in every figure', () => {
  const sum = total(documents.map((document) => goldScores(scoredFromGold(document), document)));
  for (const { name, value, items } of GOLD_FIGURES) {
    expect(value(sum), name).toBeCloseTo(1, 5);
    expect(items(sum), name).toBeGreaterThan(0);
  }
});

test('an empty reading is wrong in every figure', () => {
  const [document] = documents;
  const empty = {
    actors: [],
    attributions: [],
    events: [],
    interactions: [],
    undertakings: [],
  };
  const counts = goldScores(empty, document!);
  for (const { name, value } of GOLD_FIGURES) expect(value(counts) || 0, name).toBe(0);
});
