import { expect, test } from 'vitest';
import { documentOf } from '../../fixtures/hand-built.ts';
import { analyse } from '../language/index.ts';
import { codePair } from './code-pair.ts';

function pair(text: string, source: string, target: string) {
  const analysis = analyse(documentOf(text));
  const range = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  return codePair(text, analysis, range(source), range(target)).type;
}

test('of two events the one between source and target counts', () => {
  const text = 'Kenya condemned Tesseria after rebels attacked Uganda.';
  expect(pair(text, 'Kenya', 'Tesseria')).toBe('ACCUSE');
  expect(pair(text, 'rebels', 'Uganda')).toBe('ASSAULT');
});

test('passives and both-sided verbs tie what stands before them', () => {
  expect(pair('The editor was arrested by Kenyan police.', 'Kenyan police', 'The editor')).toBe('COERCE');
  expect(pair('Kenya and Tesseria held talks.', 'Kenya', 'Tesseria')).toBe('CONSULT');
});

test('what is only intended is the promise, the threat or the refusal', () => {
  expect(pair('Kenya will release two pilots of Tesseria.', 'Kenya', 'Tesseria')).toBe('AGREE');
  expect(pair('Kenya will attack Tesseria.', 'Kenya', 'Tesseria')).toBe('THREATEN');
  expect(pair('Kenya will not lift the ban on Tesseria.', 'Kenya', 'Tesseria')).toBe('REJECT');
});

test('no event is an answer, and a range outside the text too', () => {
  expect(pair('Kenya lies south of Tesseria.', 'Kenya', 'Tesseria')).toBeNull();
  const analysis = { tokens: [], sentences: [], paragraphs: [], quotations: [], times: [] };
  expect(codePair('', analysis, { start: 0, end: 3 }, { start: 5, end: 9 })).toEqual({
    type: null,
    score: 0,
    by: 'none',
  });
});
