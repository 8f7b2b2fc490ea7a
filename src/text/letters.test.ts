import { expect, test } from 'vitest';
import { letterOf } from './letters.ts';

function partsOf(text: string): string[] | null {
  const letter = letterOf(text);
  return letter && [letter.label, letter.to!].map(({ start, end }) => text.slice(start, end));
}

test('a letter says in its heading who writes to whom', () => {
  const circulated =
    'UNITED NATIONS\nS/1\n\nLETTER DATED 5 MAY 1991 FROM THE ENVOY OF KENYA TO THE UNION ADDRESSED TO THE PRESIDENT OF THE COUNCIL\n\nI have the honour to write.';
  expect(partsOf(circulated)).toEqual(['THE ENVOY OF KENYA TO THE UNION', 'THE PRESIDENT OF THE COUNCIL']);
  const open = 'Open letter from Lena Oduya to Otto Brandt\n\nDear Otto, we shall not pay.';
  expect(partsOf(open)).toEqual(['Lena Oduya', 'Otto Brandt']);
});

test('a report on a letter is none', () => {
  expect(
    partsOf('Letter from Lena Oduya to Otto Brandt\n\nThe envoy wrote that she would not pay.'),
  ).toBeNull();
  expect(partsOf('The letter from Lena Oduya to Otto Brandt was long. We read it.')).toBeNull();
});
