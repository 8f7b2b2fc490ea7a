import { expect, test } from 'vitest';
import { documentOf } from '../../../fixtures/hand-built.ts';
import { analyse } from '../../language/index.ts';
import type { ClaimView } from '../claim-view.ts';
import { datesIn } from '../date-parts.ts';
import { nearSets } from '../near-words.ts';
import { quantitiesIn } from '../quantities.ts';
import { wordStem } from '../word-stem.ts';
import { lead } from './lead.ts';
import { topic } from './topic.ts';

const tokens = (text: string) => analyse(documentOf(text)).tokens;
const quantities = (text: string) => quantitiesIn(tokens(text)).map(({ value, unit }) => [value, unit]);

test('numbers carry what they count, money its currency', () => {
  expect(quantities('another $1 billion in aid and USD 225 million')).toEqual([
    [1e9, 'usd'],
    [225e6, 'usd'],
  ]);
  expect(quantities('4,000 of its troops, thirty days, 4 per cent')).toEqual([
    [4000, 'troop'],
    [30, 'day'],
    [4, 'percent'],
  ]);
  expect(quantities('the two leaders met in 2025')).toEqual([]);
});

test('days, months, years and weekdays are told apart', () => {
  const values = (text: string) => datesIn(tokens(text)).map(({ kind, value }) => `${kind} ${value}`);
  expect(values('on 2 April, May 14 and Friday')).toEqual(['day apr-2', 'day may-14', 'weekday friday']);
  expect(values('on the 13th of August')).toEqual(['day aug-13']);
  expect(values('planned for January 2022')).toEqual(['month jan', 'year 2022']);
  expect(values('They may march on.')).toEqual([]);
});

test.each([
  ['escalation', 'escalate', false],
  ['implementation', 'implementing', false],
  ['coordination', 'coordinate', false],
  ['iran', 'iranian', true],
  ['ukraine', 'ukrainian', true],
] as const)('%s and %s have one stem', (x, y, name) => {
  expect(wordStem(x, name)).toBe(wordStem(y, name));
});

test('words of one line of the list are near, others are not', () => {
  const sets = (word: string) => [...nearSets(wordStem(word, false))];
  const near = (x: string, y: string) => sets(x).some((set) => sets(y).includes(set));
  expect(near('truce', 'ceasefire')).toBe(true);
  expect(near('teams', 'representatives')).toBe(true);
  expect(near('grain', 'hostage')).toBe(false);
});

test('topics count by the labels in common; a claim without a label says nothing', () => {
  const on = (...topics: string[]) => ({ topics }) as unknown as ClaimView;
  const weights = { weightOf: () => 1, meaningOf: () => null, weights: { start: 0, features: {} } };
  expect(topic(on('trade', 'energy'), on('energy'), weights)).toMatchObject({
    score: 0.5,
    note: 'both on energy',
  });
  expect(topic(on('trade'), on('energy'), weights)?.score).toBe(0);
  expect(topic(on(), on('energy'), weights)).toBeNull();
});

test('a pair that stands out for both leads; one that is level with the next best does not', () => {
  const clear = lead({ own: 0.8, bestForA: 0.1, bestForB: 0.2 });
  const level = lead({ own: 0.5, bestForA: 0.5, bestForB: 0.5 });
  const behind = lead({ own: 0.1, bestForA: 0.8, bestForB: 0.9 });
  expect([clear.score, level.score, behind.score]).toEqual([1, 0.5, 0]);
  expect(clear.note).toBe('neither has a nearer claim on the other side');
});
