import { expect, test } from 'vitest';
import { nearCopies } from './near-copies.ts';

const words = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `word${from + index}`).join(' ');

test('a text with a new head, and cut from its end, is a copy of the first', () => {
  expect(nearCopies([words(0, 100), words(200, 300), `A new head ${words(0, 60)}`])).toEqual([null, null, 0]);
});

test('a copy of a copy is a copy of the first', () => {
  expect(nearCopies([words(0, 100), words(0, 90), words(0, 80)])).toEqual([null, 0, 0]);
});

test('half in common is no copy, nor are two short texts', () => {
  expect(nearCopies([words(0, 100), words(50, 150)])).toEqual([null, null]);
  expect(nearCopies([words(0, 20), words(0, 20)])).toEqual([null, null]);
});

test('case and punctuation make no difference', () => {
  expect(nearCopies([words(0, 60), words(0, 60).toUpperCase().replaceAll(' ', ', ')])).toEqual([null, 0]);
});
