import { expect, test } from 'vitest';
import { registerOf } from './register.ts';

test('the example of the codebook: a demand and a discussion that name nothing give 0.5', () => {
  expect(
    registerOf([
      { force: 5, explicit: false },
      { force: 1, explicit: false },
    ]),
  ).toBe(0.5);
});

test('what is explicit counts a quarter more, and never above 1', () => {
  expect(registerOf([{ force: 2, explicit: true }])).toBe(0.5);
  expect(registerOf([{ force: 5, explicit: true }])).toBe(1);
  expect(registerOf([])).toBe(0);
});
