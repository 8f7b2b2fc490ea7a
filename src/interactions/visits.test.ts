import { expect, test } from 'vitest';
import { castOf, documentOf, type HandActor } from '../../fixtures/hand-built.ts';
import { analyse } from '../language/index.ts';
import { findInteractions } from './find-interactions.ts';

const people: Record<string, HandActor> = {
  oduya: { says: ['Oduya'], country: 'KEN' },
  brandt: { says: ['Brandt'], country: 'DEU' },
  kenya: { says: ['Kenya'], kind: 'state', country: 'KEN' },
  lamu: { says: ['Lamu'], kind: 'place', country: 'KEN' },
};

function found(text: string) {
  const document = documentOf(text, { published: '2025-05-07' });
  return findInteractions(document, analyse(document), [], castOf(`${text} Kenya`, people)).map(
    ({ kind, date, participants }) => [kind, date, ...participants].join(' '),
  );
}

test('a dated journey to a foreign country is a visit to its state, or to whom of it the traveller spoke', () => {
  expect(found('Brandt flew to Lamu on Monday.')).toEqual(['visit 2025-05-05 brandt kenya']);
  expect(found('Brandt was in Lamu from 2 to 4 May.')).toEqual(['visit 2025-05-02/2025-05-04 brandt kenya']);
  expect(found('Brandt flew to Lamu on Monday and was assured by Oduya that it was shut.')).toEqual([
    'visit 2025-05-05 brandt oduya',
  ]);
  expect(
    found('It is clear that Brandt, visiting Lamu on Monday, hinted to Oduya that it was shut.'),
  ).toEqual(['visit 2025-05-05 brandt oduya']);
});

test('who is in a country on a visit visits its state', () => {
  expect(found('Brandt is in Kenya on a three-day visit.')).toEqual(['visit  brandt kenya']);
});

test('at home, at no known time, or still to come it is none', () => {
  expect(found('Oduya flew to Lamu on Monday.')).toEqual([]);
  expect(found('Brandt flew to Lamu.')).toEqual([]);
  expect(found('Brandt flies to Lamu on Monday.')).toEqual([]);
  expect(found('Brandt is in Lamu on Monday.')).toEqual([]);
});

test('who travels to a meeting that the sentence tells of has met, and no more', () => {
  expect(found('Brandt flew to Lamu on Monday, where Brandt met Oduya.')).toEqual([
    'meeting 2025-05-05 brandt oduya',
  ]);
});
