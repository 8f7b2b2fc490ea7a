import { expect, test } from 'vitest';
import { readMarkedPair } from './marked-pair.ts';

test('marks are taken out and become ranges of the plain text', () => {
  const { text, source, target } = readMarkedPair('<t>Two men</t> were freed by <s>Kenya</s>.');
  expect(text).toBe('Two men were freed by Kenya.');
  expect(text.slice(source.start, source.end)).toBe('Kenya');
  expect(text.slice(target.start, target.end)).toBe('Two men');
});

test('a row without a target mark has an empty range', () => {
  const { text, target } = readMarkedPair('<s>Kenya</s> lifted the curfew.');
  expect(target).toEqual({ start: text.length, end: text.length });
});
