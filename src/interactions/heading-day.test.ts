import { expect, test } from 'vitest';
import { documentOf } from '../../fixtures/hand-built.ts';
import { analyse } from '../language/index.ts';
import { headingDay } from './heading-day.ts';

function dayOf(text: string, words: string) {
  const analysis = analyse(documentOf(text, { published: '2021-07-11' }));
  const at = text.indexOf(words);
  return headingDay(analysis, text, analysis.sentences.find((s) => s.start <= at && at < s.end)!);
}

test('a day at the head of an entry is that of the entry', () => {
  expect(dayOf('Tue 6. Received the envoy.', 'Received')).toBe('2021-07-06');
  expect(dayOf('6 July 2021: Received the envoy.', 'Received')).toBe('2021-07-06');
  expect(dayOf('On 6 July 2021 he left. He received the envoy.', 'received')).toBeNull();
});

test('a day alone in its block holds to the next one, unless it is the only one', () => {
  const text = 'Diary\n\nTUESDAY 6\n\nReceived the envoy.\n\nWEDNESDAY 7\n\nMet the press.';
  expect(dayOf(text, 'Received')).toBe('2021-07-06');
  expect(dayOf(text, 'Met')).toBe('2021-07-07');
  expect(dayOf('Embassy\n\n6 July 2021\n\nReceived the envoy.', 'Received')).toBeNull();
});

test('the line that opens a list says the day of its items', () => {
  const text = 'Today’s developments:\n\n• Oduya met Brandt.\n\nThat is all.';
  expect(dayOf(text, 'Oduya')).toBe('2021-07-11');
  expect(dayOf(text, 'That')).toBeNull();
});
