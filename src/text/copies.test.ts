import { expect, test } from 'vitest';
import { copyKeys, isCopy, shinglesOf } from './copies.ts';

const words = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `word${from + index}`).join(' ');
const shareKey = (a: string, b: string) => {
  const [one, other] = [a, b].map((text) => copyKeys(shinglesOf(text))) as [number[], number[]];
  return one.some((key, at) => key === other[at]);
};

test('a text with a new head, and cut from its end, is a copy', () => {
  expect(isCopy(shinglesOf(words(0, 100)), shinglesOf(`A new head ${words(0, 60)}`))).toBe(true);
  expect(isCopy(shinglesOf(words(0, 100)), shinglesOf(words(50, 150)))).toBe(false);
});

test('copies have a key in common and strangers have none', () => {
  const starts = Array.from({ length: 200 }, (_, at) => at * 1000);
  const found = starts.filter((at) => shareKey(words(at, at + 300), `${words(at, at + 170)} says the paper`));
  expect(found.length).toBeGreaterThanOrEqual(198);
  expect(starts.filter((at) => shareKey(words(at, at + 300), words(at + 300, at + 600)))).toEqual([]);
});

test('keys fit the integers of a database, and a short text has none', () => {
  const keys = copyKeys(shinglesOf(words(0, 300)));
  expect(keys).toHaveLength(64);
  expect(keys.every((key) => Number.isInteger(key) && key >= -(2 ** 31) && key < 2 ** 31)).toBe(true);
  expect(copyKeys(shinglesOf(words(0, 20)))).toEqual([]);
});
