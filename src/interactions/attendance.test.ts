import { expect, test } from 'vitest';
import { castOf, documentOf, type HandActor } from '../../fixtures/hand-built.ts';
import { analyse } from '../language/index.ts';
import { findInteractions } from './find-interactions.ts';

const people: Record<string, HandActor> = {
  oduya: { says: ['Oduya', 'They'], country: 'KEN' },
  brandt: { says: ['Brandt'], country: 'DEU' },
  kato: { says: ['Kato'], country: 'UGA' },
};

function found(text: string) {
  return findInteractions(documentOf(text), analyse(documentOf(text)), [], castOf(text, people)).map(
    ({ participants }) => [...participants].sort().join(' '),
  );
}

test.each([
  'Kato was also present.',
  'Kato attended.',
  'Kato also took part in the talks.',
  'They were joined by Kato.',
  'Also present was Kato.',
  'Kato hosted the meeting.',
])('whoever was there besides took part: %s', (told) => {
  expect(found(`Oduya met Brandt in Lamu. ${told}`)).toEqual(['brandt kato oduya']);
});

test.each([
  'Kato attended a conference in Oslo.',
  'Kato did not attend.',
  'Kato was to attend the talks.',
])('nobody is added: %s', (told) => {
  expect(found(`Oduya met Brandt in Lamu. ${told}`)).toEqual(['brandt oduya']);
});

test('a call has no attendance', () => {
  expect(found('Oduya telephoned Brandt. Kato was present.')).toEqual(['brandt oduya']);
});
