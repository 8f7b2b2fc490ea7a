import { expect, test } from 'vitest';
import { countryNames } from './country-names.ts';
import { loadLexicons } from './load-lexicons.ts';

const names = countryNames(loadLexicons().gazetteer.countries);
const found = (text: string) =>
  names(text).map(({ start, end, country }) => [text.slice(start, end), country]);

test('a state is found by its name, adjective, people, capital and seat, with the article', () => {
  expect(
    found('A Kenyan envoy told the Bulgarians in Sofia that the United States and the Kremlin agreed.'),
  ).toEqual([
    ['A Kenyan', 'KEN'],
    ['the Bulgarians', 'BGR'],
    ['Sofia', 'BGR'],
    ['the United States', 'USA'],
    ['the Kremlin', 'RUS'],
  ]);
});

test('the longest name wins; whole words with their capitals alone count', () => {
  expect(found('Nigerian troops, Guinea-Bissau, South Sudanese and KENYA’S fleet')).toEqual([
    ['Nigerian', 'NGA'],
    ['Guinea-Bissau', 'GNB'],
    ['South Sudanese', 'SSD'],
    ['KENYA', 'KEN'],
  ]);
  expect(found('He told us of a turkey, a chad and the Omani-style Kenyatta house.')).toEqual([
    ['the Omani', 'OMN'],
  ]);
});
