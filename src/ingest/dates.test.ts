import { describe, expect, it } from 'vitest';
import { findHeadDate, readDate } from './dates.ts';

describe('readDate', () => {
  it.each([
    ['Tuesday, 6 May 2025, 14:05 GMT', '2025-05-06'],
    ['Oct. 21, 2025', '2025-10-21'],
    ['October 21st 2025', '2025-10-21'],
    ['21 Sept. 2025', '2025-09-21'],
    ['the 1st of March 2019', '2019-03-01'],
    ['06-May-2025', '2025-05-06'],
    ['2026-03-14T23:40:00+03:00', '2026-03-14'],
    ['14.03.2026 [17:45]', '2026-03-14'],
    ['25/12/2025', '2025-12-25'],
    ['12/25/2025', '2025-12-25'],
    ['04/04/2026', '2026-04-04'],
    ['February 2025', '2025-02'],
  ])('reads %s as %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it('gives only the year where day and month could be swapped', () => {
    expect(readDate('03/04/2026')).toBe('2026');
  });

  it('takes a day without a year, an impossible day and a bare number for no date', () => {
    expect(readDate('May 6')).toBeNull();
    expect(readDate('30 February 2025')).toBeNull();
    expect(readDate('31.31.2025')).toBeNull();
    expect(readDate('2025')).toBeNull();
    expect(readDate('03/04/25')).toBeNull();
  });

  it('takes the first of several dates', () => {
    expect(readDate('Published 6 May 2025, updated 2025-05-07')).toBe('2025-05-06');
  });
});

describe('findHeadDate', () => {
  it.each([
    ['FBIS 11Feb98', '1998-02-11'],
    ['031420Z SEP 86', '1986-09-03'],
    ["Nov. 19, '79", '1979-11-19'],
    ['ZCZC 0412 APR 1 84', '1984-04-01'],
  ])('reads %s as %s', (text, date) => {
    expect(findHeadDate(text)?.date).toBe(date);
  });

  it('takes the hour behind a day for no year', () => {
    expect(findHeadDate('6 May 14:05')).toBeNull();
  });
});
