import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CSL_DATE_FIELDS,
  CSL_DATE_PARTS,
  CSL_NAME_FIELDS,
  CSL_NAME_PARTS,
  CSL_TEXT_FIELDS,
  CSL_TYPES,
} from '../../fixtures/exchange/csl-fields.ts';
import { handReading } from '../../fixtures/exchange/hand-reading.ts';
import { oddReading } from '../../fixtures/exchange/odd-readings.ts';
import { type CslItem, cslItems } from './csl.ts';

/** What the published schema would refuse of an item. */
function refused(item: CslItem): string[] {
  const { type, id, ...fields } = item;
  const wrong = Object.entries(fields).filter(([name, value]) => {
    if (name === 'custom') return typeof value !== 'object';
    if (CSL_NAME_FIELDS.includes(name))
      return !(value as object[]).every((one) => holds(one, CSL_NAME_PARTS));
    if (CSL_DATE_FIELDS.includes(name)) return !holds(value as object, CSL_DATE_PARTS) || !isDate(value);
    return !CSL_TEXT_FIELDS.includes(name) || typeof value !== 'string';
  });
  return [
    ...(CSL_TYPES.includes(type) ? [] : [`type ${type}`]),
    ...(typeof id === 'string' ? [] : ['id']),
    ...wrong.map(([name]) => name),
  ];
}

function holds(value: object, names: readonly string[]): boolean {
  return Object.keys(value).every((name) => names.includes(name));
}

function isDate(value: unknown): boolean {
  const parts = (value as { 'date-parts': number[][] })['date-parts'];
  return (
    parts.length >= 1 &&
    parts.length <= 2 &&
    parts.every((one) => one.length >= 1 && one.length <= 3 && one.every(Number.isInteger))
  );
}

test('a statement is an item by its speaker, in the document that has it, with the place of its words', () => {
  const items = cslItems({ id: 'doc-1', reading: handReading() });
  expect(items[0]).toEqual({
    id: 'doc-1.s1',
    type: 'article-newspaper',
    title: '“We wait,” … “no longer.”',
    author: [{ literal: 'Lena Oduya' }],
    recipient: [{ literal: 'Pavel Strand' }],
    'container-title': 'Continental Press',
    'container-author': [{ literal: 'Jo Bye' }],
    publisher: 'Continental Press',
    issued: { 'date-parts': [[2031, 5, 6]] },
    URL: 'https://example.org/a?b=1&c=%20d#e',
    language: 'en',
    keyword: 'borders, trade & tariffs',
    note: 'in “Oduya warns Strand 😀 over “50% & more””; paragraph 2, characters 71–81, 112–124; came through Continental Press → Lena Oduya',
    custom: expect.objectContaining({
      characters: [
        [71, 81],
        [112, 124],
      ],
      force: 2,
    }),
  });
});

test('before a paraphrase stands what was done by saying it, and what was not said is not cited', () => {
  const items = cslItems({ id: 'doc-1', reading: handReading() });
  expect(items.map(({ title }) => title)).toEqual([
    '“We wait,” … “no longer.”',
    '[reported] that she had demanded the crossing be opened',
    '[had demanded] the crossing be opened',
  ]);
});

test('dates are as exact as they were, and genres have their types', () => {
  const of = (published: string | null, kind: 'report' | 'readout' = 'report') =>
    cslItems({ id: 'd', reading: handReading({ published, kind }) })[0]!;
  expect(of('2031-05~').issued).toEqual({ 'date-parts': [[2031, 5]], circa: true });
  expect(of('2031-05-06/2031-06-01').issued).toEqual({
    'date-parts': [
      [2031, 5, 6],
      [2031, 6, 1],
    ],
  });
  expect(of('2031-05-06/..').issued).toEqual({ 'date-parts': [[2031, 5, 6]] });
  expect(of(null)).not.toHaveProperty('issued');
  expect(of(null, 'readout')).toMatchObject({
    type: 'report',
    'container-title': 'Oduya warns Strand 😀 over “50% & more”',
  });
});

test('the published schema refuses nothing, however odd the text', () => {
  expect(cslItems({ id: 'doc-1', reading: handReading() }).flatMap(refused)).toEqual([]);
  fc.assert(
    fc.property(oddReading, (reading) => {
      const items = JSON.parse(JSON.stringify(cslItems({ id: 'doc-1', reading }))) as CslItem[];
      expect(items.flatMap(refused)).toEqual([]);
      expect(items.map(({ title }) => title).join('')).not.toMatch(/[\r\n\u2028]/);
    }),
  );
});
