import { expect, test } from 'vitest';
import { documentOf } from '../../fixtures/hand-built.ts';
import { analyse } from '../language/index.ts';
import { topicIndex } from './index.ts';

const { topicsOf } = topicIndex([
  { label: 'ceasefire', terms: ['truce', 'ceasefire'] },
  { label: 'grain exports', terms: ['grain', 'black sea grain deal'] },
  { label: 'ports', terms: ['port', 'black sea'] },
]);

test('labels come by their terms, those with more and longer terms first', () => {
  expect(topicsOf('The truce opens the port for the Black Sea grain deal.')).toEqual([
    'grain exports',
    'ceasefire',
    'ports',
  ]);
});

test('plurals match in plain text and in tokens alike', () => {
  const text = 'Both truces held at the ports.';
  expect(topicsOf(text)).toEqual(['ceasefire', 'ports']);
  expect(topicsOf(analyse(documentOf(text)).tokens)).toEqual(['ceasefire', 'ports']);
});

test('no term, no label', () => {
  expect(topicsOf('')).toEqual([]);
  expect(topicsOf('They spoke of fish.')).toEqual([]);
});

test('of labels that tell as much, what the text names first comes first', () => {
  expect(topicsOf('the port, and then the truce')).toEqual(['ports', 'ceasefire']);
});

test('a word of a name tells less than the word itself', () => {
  const { tokens } = analyse(documentOf('They told the Port Authority of the truce.'));
  expect(topicsOf(tokens)[0]).toBe('ceasefire');
});
