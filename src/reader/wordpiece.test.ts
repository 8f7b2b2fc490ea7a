import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordPiece } from './wordpiece.ts';

const folder = new URL('../../', import.meta.url);
const wordPiece = new WordPiece(readFileSync(new URL('models/reader/vocabulary.txt', folder), 'utf8'));

/** Made by the encoder's own tokenizer: `training/reader/oracle.py`. */
const oracle: readonly { text: string; ids: number[]; places: [number, number][] }[] = JSON.parse(
  readFileSync(new URL('fixtures/wordpiece.json', folder), 'utf8'),
);

test.each(oracle)('cuts as the encoder was taught: $text', ({ text, ids, places }) => {
  const pieces = wordPiece.pieces(text, 0, text.length);
  expect(pieces.map(({ id }) => id)).toEqual(ids);
  expect(pieces.map(({ start, end }) => [start, end])).toEqual(places);
});

test('places count from the start of the text, and nothing outside the range is read', () => {
  const text = 'Before. He spoke. After.';
  const pieces = wordPiece.pieces(text, 8, 17);
  expect(pieces.map(({ start, end }) => text.slice(start, end))).toEqual(['He', 'spoke', '.']);
});

test('on any text, pieces stand in order and inside it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      let start = 0;
      for (const piece of wordPiece.pieces(text, 0, text.length)) {
        expect(piece.end).toBeGreaterThan(piece.start);
        expect(piece.start).toBeGreaterThanOrEqual(start);
        expect(piece.end).toBeLessThanOrEqual(text.length);
        start = piece.start;
      }
    }),
  );
});
