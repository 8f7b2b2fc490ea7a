import { expect, test } from 'vitest';
import type { Citation } from '../record/index.ts';
import { circlesOf, reachedFrom } from './circles.ts';

/** `cites('a b', 'b c')`: a rests on b, b on c, each told by a document of its own. */
const cites = (...steps: string[]): Citation[] =>
  steps.map((step, index) => {
    const [from, to] = step.split(' ') as [string, string];
    return { from, to, document: `d${index}`, attribution: 's1', span: { start: 0, end: 1, text: 'x' } };
  });
const around = (citations: Citation[], outlets = 'abcdef') =>
  circlesOf(citations, (party) => outlets.includes(party)).map((circle) =>
    circle.map(({ from }) => from).join(''),
  );

test('two that cite each other are one circle, told once', () => {
  expect(around(cites('a b', 'b a', 'a b'))).toEqual(['ab']);
});

test('the way back is as short as can be, and every circle is found', () => {
  expect(around(cites('a b', 'b c', 'c a', 'c b'))).toEqual(['abc', 'bc']);
});

test('a line is no circle, nor is one of persons who quote each other', () => {
  expect(around(cites('a b', 'b c', 'a c'))).toEqual([]);
  expect(around(cites('a b', 'b a'), 'c')).toEqual([]);
});

test('who rests on whom is followed to the end, round a circle too', () => {
  expect([...reachedFrom(cites('a b', 'b c', 'c a', 'd a'), 'a')].sort()).toEqual(['b', 'c']);
});
