import { expect, test } from 'vitest';
import { daysOf } from './days.ts';
import { trendOf } from './trend.ts';

test('a date is the days that it may mean', () => {
  expect(daysOf('2025-10-21')).toEqual({ from: '2025-10-21', to: '2025-10-21' });
  expect(daysOf('2024-02~')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  expect(daysOf('2025')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  expect(daysOf('2025-10-21/2025-11')).toEqual({ from: '2025-10-21', to: '2025-11-30' });
  expect(daysOf('2025-10-21/..')).toEqual({ from: '2025-10-21', to: '9999-12-31' });
  expect(daysOf('2025-10-21/')).toEqual({ from: '2025-10-21', to: '2025-10-21' });
});

test('no date, and a day that no calendar has, are none', () => {
  expect([null, '', '2025-02-30', '2025-13', '2025-03/2025-01'].map(daysOf)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

const on = (day: string, value: number) => ({ from: day, to: day, value });

test('a trend is the median slope in a year, which one odd value does not bend', () => {
  const rising = [on('2023-01-01', 0.1), on('2024-01-01', 0.2), on('2025-01-01', 0.3)];
  expect(trendOf(rising)?.slope).toBeCloseTo(0.1, 2);
  const odd = [...rising, on('2026-01-01', 0.4), on('2027-01-01', 0)];
  expect(trendOf(odd)?.slope).toBeCloseTo(0.1, 1);
  expect(trendOf(odd)?.points).toBe(5);
});

test('two days make no trend', () => {
  expect(trendOf([on('2023-01-01', 0), on('2024-01-01', 1), on('2024-01-01', 1)])).toBeNull();
});
