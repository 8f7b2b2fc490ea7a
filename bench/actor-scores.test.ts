import { expect, test } from 'vitest';
import type { Actor, Range } from '../src/record/index.ts';
import { actorScores } from './actor-scores.ts';

const text = 'Oduya said she and the minister of Kenya met. He left.';

function at(words: string): Range & { text: string } {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words };
}

function actor(id: string, facts: Partial<Actor>, ...mentions: string[]): Actor {
  return {
    id,
    name: id,
    kind: 'person',
    country: null,
    code: null,
    roles: [],
    wikidata: null,
    ...facts,
    mentions: mentions.map(at),
  };
}

test('B³ is worked out as by hand', () => {
  const gold = [actor('g1', {}, 'Oduya', 'she'), actor('g2', {}, 'the minister of Kenya', 'He')];
  const predicted = [actor('p1', {}, 'Oduya', 'she', 'He'), actor('p2', {}, 'minister of Kenya')];
  const { mentions } = actorScores(text, predicted, gold);
  // Precision: Oduya 2/3, she 2/3, He 1/3, minister 1/1. Recall: Oduya 1, she 1, minister 1/2, He 1/2.
  expect(mentions.precision).toBeCloseTo(2 / 3 + 2 / 3 + 1 / 3 + 1);
  expect(mentions.recall).toBeCloseTo(3);
  expect(mentions).toMatchObject({ predicted: 4, gold: 4 });
});

test('a mention that the other side lacks earns nothing', () => {
  const { mentions, found } = actorScores(text, [actor('p', {}, 'Kenya')], [actor('g', {}, 'Oduya')]);
  expect(mentions).toEqual({ precision: 0, recall: 0, predicted: 1, gold: 1 });
  expect(found.hits).toBe(0);
});

test('country, code and kind count over actors that share a mention', () => {
  const gold = [actor('g1', { country: 'KEN', code: 'KENGOV' }, 'Oduya'), actor('g2', {}, 'He')];
  const predicted = [actor('p1', { country: 'KEN', code: 'KEN', kind: 'state' }, 'Oduya')];
  expect(actorScores(text, predicted, gold)).toMatchObject({
    matched: 1,
    goldActors: 2,
    country: 1,
    code: 0,
    kind: 0,
  });
});
