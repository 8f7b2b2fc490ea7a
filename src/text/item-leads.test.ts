import { expect, test } from 'vitest';
import { itemLeads } from './item-leads.ts';

const leadsOf = (text: string) => itemLeads(text).map(({ start, leadEnd }) => text.slice(start, leadEnd));

test('an item opens with who said it and when', () => {
  const text = '(a) Radio Moyra, "Morning", 0700 gmt 4 Mar. Not a word.\n\n2. LTV (5 Mar): The gate is shut.';
  expect(leadsOf(text)).toEqual(['(a) Radio Moyra, "Morning", 0700 gmt 4 Mar', '2. LTV (5 Mar)']);
});

test('a sentence that ends in a day opens none', () => {
  expect(leadsOf('The two ministers met in Moyra on 9 June. They parted.')).toEqual([]);
});

test('a heading of another part ends an item', () => {
  const text = 'Radio Moyra, 4 Mar: Rain.\n(ii) Other reports\nSnow.';
  expect(itemLeads(text)[0]?.end).toBe(text.indexOf('(ii)'));
});

test('a station with its language, hour and day on a line of their own opens one', () => {
  const text =
    '1. MOYRA, Radio Oru, in English, 2315 GMT, 11 June\n\nThe gate is shut.\n\nMoyra, 4 June\n\nRain.';
  expect(leadsOf(text)).toEqual(['1. MOYRA, Radio Oru, in English, 2315 GMT, 11 June']);
});
