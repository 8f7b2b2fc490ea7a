import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, mergeRanges, overlaps, spanOf, trimRange } from './ranges.ts';

test('a span is the slice that its offsets cover, in UTF-16 code units', () => {
  expect(spanOf('He said no.', { start: 3, end: 7 })).toEqual({ start: 3, end: 7, text: 'said' });
  expect(spanOf('🕊 peace', { start: 3, end: 8 }).text).toBe('peace');
});

test('a range outside the text is refused', () => {
  expect(() => spanOf('short', { start: 2, end: 9 })).toThrow(RangeError);
});

test('ranges that only touch do not overlap', () => {
  expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
  expect(contains({ start: 0, end: 3 }, { start: 0, end: 3 })).toBe(true);
});

test('trimming takes spaces and stops from the edges, but not an abbreviation its stop', () => {
  const text = 'said, that he left the U.S. ';
  expect(spanOf(text, trimRange(text, { start: 4, end: text.length })!).text).toBe('that he left the U.S.');
  expect(trimRange(' , ', { start: 0, end: 3 })).toBeNull();
});

test('merging covers the same characters with ranges that do not touch', () => {
  const range = fc
    .tuple(fc.nat(50), fc.nat(10))
    .map(([start, length]) => ({ start, end: start + length + 1 }));
  const covered = (ranges: readonly { start: number; end: number }[]) =>
    new Set(ranges.flatMap((r) => Array.from({ length: r.end - r.start }, (_, i) => r.start + i)));
  fc.assert(
    fc.property(fc.array(range), (ranges) => {
      const merged = mergeRanges(ranges);
      expect(covered(merged)).toEqual(covered(ranges));
      for (let i = 1; i < merged.length; i++) expect(merged[i]!.start).toBeGreaterThan(merged[i - 1]!.end);
    }),
  );
});
