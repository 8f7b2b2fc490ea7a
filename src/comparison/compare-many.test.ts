import { expect, test } from 'vitest';
import { account } from '../../fixtures/hand-account.ts';
import { ComparisonOfMany } from '../record/index.ts';
import { compareMany } from './index.ts';

const options = { interaction: { kind: 'call', date: null, participants: [] } } as const;
const GRAIN = 'welcomed the grain shipments from the port of Tolva';
const accounts = [
  account('a', [
    GRAIN,
    { says: 'demanded the withdrawal of troops from Halvic', force: 5, act: 'directive' },
    'recalled the treaty of friendship',
  ]),
  account('b', [
    'mentioned the water level of the Sarn reservoir',
    { says: 'noted the withdrawal of troops from Halvic', force: 2 },
  ]),
  account('c', ['thanked for grain shipments from Tolva', 'invited the minister to the film festival']),
];

const said = (comparison: ComparisonOfMany) =>
  comparison.claims.map(({ spans }) => spans.map((side) => side.map((span) => span.text).join(' | ')));

test('each claim of each account stands in one row, and what is one matter for some stands together', () => {
  const comparison = compareMany(accounts, options);
  expect(() => ComparisonOfMany.parse(comparison)).not.toThrow();
  expect(said(comparison)).toContainEqual([GRAIN, '', 'thanked for grain shipments from Tolva']);
  expect(comparison.claims).toHaveLength(5);
  expect(
    said(comparison)
      .flat()
      .filter((words) => words !== ''),
  ).toHaveLength(7);
});

test('each two are judged on each matter of which one of them speaks', () => {
  const comparison = compareMany(accounts, options);
  const troops = comparison.claims.find(({ spans }) => spans[1]?.[0]?.text.includes('troops'))!;
  expect(troops.pairs.map(({ a, b, relation, stronger }) => [a, b, relation, stronger])).toEqual([
    [0, 1, 'force-differs', 'a'],
    [0, 2, 'only-a', null],
    [1, 2, 'only-a', null],
  ]);
  expect(comparison.divergences.map(({ a, b }) => [a, b])).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
});

test('in another order the accounts get other numbers and nothing else changes', () => {
  const comparison = compareMany(accounts, options);
  const turned = compareMany([accounts[2]!, accounts[0]!, accounts[1]!], options);
  const back = [1, 2, 0];
  expect(said(turned).map((sides) => back.map((at) => sides[at]!))).toEqual(said(comparison));
  expect(turned.claims.map(({ id }) => id)).toEqual(comparison.claims.map(({ id }) => id));
  const of = (one: ComparisonOfMany, a: number, b: number) =>
    one.divergences.find((pair) => pair.a === a && pair.b === b)!.divergence;
  expect(of(turned, 1, 2)).toBe(of(comparison, 0, 1));
  expect(of(turned, 0, 1)).toBe(of(comparison, 0, 2));
});

test('two accounts are not many', () => {
  expect(() => compareMany(accounts.slice(0, 2), options)).toThrow(RangeError);
});
