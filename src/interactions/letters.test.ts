import { expect, test } from 'vitest';
import { castOf, documentOf, type HandActor } from '../../fixtures/hand-built.ts';
import { analyse } from '../language/index.ts';
import { findInteractions } from './find-interactions.ts';

const people: Record<string, HandActor> = {
  oduya: { says: ['Oduya', 'THE ENVOY OF KENYA'], country: 'KEN' },
  brandt: { says: ['Brandt', 'THE PRESIDENT OF THE COUNCIL'], country: 'DEU' },
  envoy: { says: ['The envoy', 'the envoy', 'who'], form: 'description', country: 'KEN' },
};

function letters(text: string) {
  const document = documentOf(text);
  return findInteractions(document, analyse(document), [], castOf(text, people))
    .filter(({ kind }) => kind === 'letter')
    .map(({ participants }) => participants.join(' '));
}

test('who asks in a letter wrote it, to whom it asks', () => {
  expect(letters('The envoy delivered a letter in which Oduya offers Brandt the use of the port.')).toEqual([
    'oduya brandt',
  ]);
  expect(letters('The radio carried a letter in which Oduya proposed to Brandt a meeting.')).toEqual([
    'oduya brandt',
  ]);
});

test('what is put to somebody in a letter was written to him', () => {
  expect(letters('Oduya put this to Brandt in a letter in May.')).toEqual(['oduya brandt']);
});

test('who received the bearer received the letter', () => {
  expect(letters('Brandt received the envoy, who handed over a letter from Oduya.')).toEqual([
    'oduya brandt',
  ]);
});

test('the heading of a letter says who wrote it to whom', () => {
  const text = 'LETTER DATED 9 JUNE 1993 FROM THE ENVOY OF KENYA ADDRESSED TO THE PRESIDENT OF THE COUNCIL';
  expect(letters(text)).toEqual(['oduya brandt']);
});

test('who delivers what nobody else wrote wrote it himself', () => {
  expect(letters('Oduya delivered to Brandt a message on Monday.')).toEqual(['oduya brandt']);
  expect(letters('In a letter to Oduya dated 5 May, Brandt asked for help.')).toEqual(['brandt oduya']);
});

test('a note is a letter, but taking note is none, nor is what is handed to one who was summoned', () => {
  expect(letters('Oduya handed Brandt a note.')).toEqual(['oduya brandt']);
  expect(letters('Oduya took note of the wish of Brandt.')).toEqual([]);
  expect(letters('Oduya summoned Brandt and handed Brandt a note.')).toEqual([]);
});
