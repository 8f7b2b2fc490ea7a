import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedWords } from './changed-words.ts';

test('what both wordings have in order is the same, the rest is gone or new', () => {
  expect(changedWords('urged both sides to stop', 'called on both sides to stop')).toEqual([
    { kind: 'gone', text: 'urged' },
    { kind: 'new', text: 'called on' },
    { kind: 'same', text: 'both sides to stop' },
  ]);
});

test('both wordings can be put together again from the pieces', () => {
  const words = fc.array(fc.constantFrom('truce', 'river', 'both', 'sides', 'the'), { maxLength: 12 });
  fc.assert(
    fc.property(words, words, (before, after) => {
      const pieces = changedWords(before.join(' '), after.join(' '));
      const without = (kind: string) =>
        pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join(' ');
      expect(without('new')).toBe(before.join(' '));
      expect(without('gone')).toBe(after.join(' '));
    }),
  );
});
