import { expect, test } from 'vitest';
import { asWritten } from './as-written.ts';

test.each([
  ["kenya 's trade minister", ["Kenya's Trade Minister", 'the trade minister'], "Kenya's trade minister"],
  ['his nigerian counterpart', ['his Nigerian counterpart'], 'his Nigerian counterpart'],
  ['Lomé state house', ['the State House in Lomé'], 'Lomé State House'],
  // A headline says nothing of how a word is written.
  ['ministry of trade', ['MINISTRY OF TRADE'], 'ministry of trade'],
  ['us officials', ['US officials'], 'US officials'],
  ['Adu Mensima', ['ADU MENSIMA'], 'Adu Mensima'],
])('%s, written %j, is %s', (name, mentions, expected) => {
  expect(asWritten(name, mentions)).toBe(expected);
});
