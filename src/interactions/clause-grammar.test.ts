import { expect, test } from 'vitest';
import { castOf, documentOf, type HandActor } from '../../fixtures/hand-built.ts';
import { analyse } from '../language/index.ts';
import { findInteractions } from './find-interactions.ts';

const people: Record<string, HandActor> = {
  oduya: { says: ['Oduya'], country: 'KEN' },
  brandt: { says: ['Brandt'], country: 'DEU' },
  envoy: { says: ['The envoy'], form: 'description', country: 'DEU' },
  kenya: { says: ['Kenya'], kind: 'state', country: 'KEN' },
  germany: { says: ['Germany'], kind: 'state', country: 'DEU' },
  peru: { says: ['Peru'], kind: 'state', country: 'PER' },
  chile: { says: ['Chile'], kind: 'state', country: 'CHL' },
  ministry: { says: ['the Foreign Ministry'], kind: 'office', form: 'description', country: 'KEN' },
  embassy: { says: ['the German embassy'], kind: 'office', form: 'description', country: 'DEU' },
};

function told(text: string) {
  const document = documentOf(text, { published: '2025-05-07' });
  return findInteractions(document, analyse(document), [], castOf(text, people)).map(
    ({ kind, participants, date }) => `${kind} ${participants.toSorted().join(' ')} ${date ?? '-'}`,
  );
}

test('of a passive who did it and to whom it was said took part', () => {
  expect(told('Brandt was told by Oduya in talks on Monday that the port would close.')).toEqual([
    'talks brandt oduya 2025-05-05',
  ]);
  expect(told('The envoy was called in on Monday and was told by Oduya that the port would close.')).toEqual([
    'meeting envoy oduya 2025-05-05',
  ]);
});

test('what is asked for, and what is told to come, has not taken place', () => {
  expect(told('Brandt and Oduya gathered in Lamu.')).toHaveLength(1);
  expect(told('She suggests that Brandt and Oduya gather in Lamu.')).toEqual([]);
  expect(told('It will be settled when Brandt and Oduya meet in Lamu.')).toEqual([]);
  expect(told('It will be settled if Brandt and Oduya met in Lamu.')).toEqual([]);
  expect(told('It was settled when Brandt and Oduya met in Lamu.')).toHaveLength(1);
});

test('a note that was delivered is a letter of those who had it delivered', () => {
  expect(
    told('A note to the same effect was delivered by the German embassy to the Foreign Ministry on Monday.'),
  ).toEqual(['letter embassy ministry 2025-05-05']);
  expect(told('Kenya, in a note verbale dated 5 May to Germany, regretted the delay.')).toEqual([
    'letter germany kenya 2025-05-05',
  ]);
  expect(told('The paper refers to a letter that Oduya sent on Monday to Brandt.')).toHaveLength(1);
});

test('when it was stands between a conversation and the one it was with', () => {
  expect(told('Oduya had a telephone conversation yesterday evening with Brandt.')).toEqual([
    'call brandt oduya 2025-05-06',
  ]);
  expect(told('Oduya had on Monday sent a letter to Brandt.')).toHaveLength(1);
  expect(told('The conversation of Oduya with Brandt was brief.')).toHaveLength(1);
});

test('two days that are joined are all the days, two that are told apart are not', () => {
  expect(told('Oduya and Brandt held talks yesterday and today.')).toEqual([
    'talks brandt oduya 2025-05-06/2025-05-07',
  ]);
  expect(told('Oduya and Brandt held talks on Monday and again yesterday.')[0]).toContain('2025-05-05');
});

test('at whose invitation they met stands before those who met', () => {
  expect(told('At the invitation of Peru and Chile, Kenya and Germany held talks on Monday.')).toEqual([
    'talks germany kenya 2025-05-05',
  ]);
});

test('people named by their title alone are those of that title, of the two states where these own them', () => {
  const titled: Record<string, HandActor> = {
    ...people,
    obi: { says: ['Obi'], country: 'PER', roles: [{ title: 'mayor', of: null }] },
    ruiz: { says: ['Ruiz'], country: 'CHL', roles: [{ title: 'mayor', of: null }] },
    mayors: { says: ['the two mayors'], kind: 'other', form: 'description' },
    soto: { says: ['Soto'], country: 'PER', roles: [{ title: 'trade minister', of: 'Peru' }] },
    vega: { says: ['Vega'], country: 'CHL', roles: [{ title: 'trade minister', of: 'Chile' }] },
    both: { says: ["the two countries' trade ministers"], kind: 'other', form: 'description' },
  };
  const parties = (text: string) =>
    findInteractions(documentOf(text), analyse(documentOf(text)), [], castOf(text, titled)).map((i) =>
      i.participants.toSorted().join(' '),
    );
  expect(parties('Obi, Ruiz and Brandt were there. On Monday the two mayors met.')).toEqual(['obi ruiz']);
  expect(
    parties(
      "Peru and Chile agreed after talks between the two countries' trade ministers. Soto, Vega and Brandt smiled.",
    ),
  ).toEqual(['soto vega']);
});
