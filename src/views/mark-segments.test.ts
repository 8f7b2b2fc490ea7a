import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markSegments } from './mark-segments.ts';

const mark = (start: number, end: number, key: string) => ({ start, end, key });

it('splits overlapping marks where one begins or ends', () => {
  const [segments] = markSegments('abcdef', [mark(0, 4, 'x'), mark(2, 6, 'y')]);
  expect(segments!.map((s) => [s.start, s.end, s.keys.join(' ')])).toEqual([
    [0, 2, 'x'],
    [2, 4, 'x y'],
    [4, 6, 'y'],
  ]);
});

it('names the outer mark before the one that it holds', () => {
  const [segments] = markSegments('abcdef', [mark(2, 4, 'inner'), mark(0, 6, 'outer')]);
  expect(segments!.map((s) => s.keys.join(' '))).toEqual(['outer', 'outer inner', 'outer']);
});

it('carries a mark over a paragraph break and opens it once', () => {
  const paragraphs = markSegments('ab\r\n\r\ncd', [mark(1, 7, 'x')]);
  expect(paragraphs.map((segments) => segments.map((s) => s.opens.join()))).toEqual([
    ['', 'x'],
    ['', ''],
  ]);
});

it('clips marks to the text and drops empty ones', () => {
  expect(markSegments('ab', [mark(-3, 1, 'x'), mark(1, 9, 'y'), mark(1, 1, 'z')])).toEqual([
    [
      { start: 0, end: 1, keys: ['x'], opens: ['x'] },
      { start: 1, end: 2, keys: ['y'], opens: ['y'] },
    ],
  ]);
});

it('gives nothing for a text without words', () => {
  expect(markSegments('', [])).toEqual([]);
  expect(markSegments('\n \n', [mark(0, 3, 'x')])).toEqual([]);
});

it('covers the text in order, each place under exactly its own marks', () => {
  const marks = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 8 });
  const text = fc.array(fc.constantFrom('a', ' ', '\n', 'é', '📞'), { maxLength: 30 }).map((c) => c.join(''));
  fc.assert(
    fc.property(text, marks, (words, pairs) => {
      const all = pairs.map(([x, y], i) => mark(Math.min(x, y), Math.max(x, y), String(i)));
      const segments = markSegments(words, all).flat();
      for (const [i, s] of segments.entries()) {
        expect(s.start).toBeGreaterThanOrEqual(segments[i - 1]?.end ?? 0);
        const under = all.filter((m) => m.start <= s.start && s.end <= m.end && m.start < m.end);
        expect([...s.keys].sort()).toEqual(under.map((m) => m.key).sort());
      }
      const shown = segments.map((s) => words.slice(s.start, s.end)).join('');
      expect(shown.replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
      const opened = segments.flatMap((s) => s.opens);
      expect(new Set(opened).size).toBe(opened.length);
      expect(new Set(opened)).toEqual(new Set(segments.flatMap((s) => s.keys)));
    }),
  );
});

it('takes time in proportion to a text of one megabyte in one line', () => {
  const text = 'word '.repeat(200_000);
  const marks = Array.from({ length: 2000 }, (_, i) => mark(i * 500, i * 500 + 300, String(i)));
  expect(markSegments(text, marks)[0]).toHaveLength(4000);
});
