import { expect, test } from 'vitest';
import { deadlineIn, plausible } from './deadline.ts';

test.each([
  ['that Ghana free the sailors by 15 February', '2031-01-27', '2031-02-15'],
  ['must pay by September 1 or its ships will be barred', '2031-07-08', '2031-09-01'],
  ['to leave before 3 March 2033', '2031-07-08', '2033-03-03'],
  ['to leave by January 5', '2031-12-20', '2032-01-05'],
  ['a reply before the end of February', '2031-12-20', '2032-02-29'],
  ['to visit the crew on 29 January', '2031-01-27', null],
  ['to stand by May Andersen', '2031-01-27', null],
])('%s, said on %s: %s', (text, said, deadline) => {
  expect(deadlineIn(text, said)).toBe(deadline);
});

test('without a year and a day of saying there is no deadline', () => {
  expect(deadlineIn('by 15 February', null)).toBeNull();
});

test('a deadline before its own saying is none', () => {
  expect(plausible('2030-02', '2031-01-28')).toBeNull();
  expect(plausible('2031-02', '2031-02-10')).toBe('2031-02');
});
