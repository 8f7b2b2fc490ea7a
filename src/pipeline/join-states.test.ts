import { expect, test } from 'vitest';
import { documentOf } from '../../fixtures/hand-built.ts';
import { analyse } from '../language/index.ts';
import { countryNames } from './country-names.ts';
import { joinStates } from './join-states.ts';
import { loadLexicons } from './load-lexicons.ts';

const names = countryNames(loadLexicons().gazetteer.countries);
const joined = (text: string) => joinStates(text, analyse(documentOf(text)), names(text));

test('a state of several words is one word, its article apart; sentences keep their words', () => {
  const text = 'The United States and Trinidad and Tobago agreed. A Sri Lankan envoy wrote to Kenya.';
  const { tokens, sentences } = joined(text);
  const words = sentences.map(({ first, last }) => tokens.slice(first, last).map((token) => token.text));
  expect(words).toEqual([
    ['The', 'United States', 'and', 'Trinidad and Tobago', 'agreed', '.'],
    ['A', 'Sri Lankan', 'envoy', 'wrote', 'to', 'Kenya', '.'],
  ]);
  expect(tokens.every((token, at) => token.index === at)).toBe(true);
  expect(tokens.every(({ start, end, text: word }) => text.slice(start, end) === word)).toBe(true);
});

test('two states in a row stay two', () => {
  expect(joined('Kenya Bulgaria Sri Lanka').tokens.map((token) => token.text)).toEqual([
    'Kenya',
    'Bulgaria',
    'Sri Lanka',
  ]);
});
