import { expect, test } from 'vitest';
import { daysIn, timeScale } from './time-scale.ts';

const day = (text: string) => Date.parse(text) / 86_400_000;

test.each([
  ['2031-02', '2031-02-01', '2031-02-28'],
  ['2031', '2031-01-01', '2031-12-31'],
  ['2031-02-03', '2031-02-03', '2031-02-03'],
  ['2031-02-03/2031-02-07', '2031-02-03', '2031-02-07'],
  ['2031-02~', '2031-02-01', '2031-02-28'],
])('%s is from %s to %s', (date, from, to) => {
  expect(daysIn(date)).toEqual({ from: day(from), to: day(to) });
});

test('what is no date has no days', () => {
  expect([daysIn(null), daysIn('soon')]).toEqual([null, null]);
});

test('a short time is told in months, a long one in years; a single day has room around it', () => {
  const labels = (from: string, to: string) =>
    timeScale([{ from: day(from), to: day(to) }], 0, 100).ticks.map(({ label }) => label);
  expect(labels('2031-01-20', '2031-04-20')).toEqual(['Feb 2031', 'Mar', 'Apr']);
  expect(labels('2028-06-01', '2031-06-01')).toEqual(['2029', '2030', '2031']);
  const { x } = timeScale([{ from: day('2031-01-20'), to: day('2031-01-20') }], 10, 90);
  expect(x(day('2031-01-20'))).toBe(10);
});
