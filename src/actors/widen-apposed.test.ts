import { expect, test } from 'vitest';
import { documentOf } from '../../fixtures/hand-built.ts';
import { analyse } from '../language/index.ts';
import type { Gazetteer, RoleEntry } from '../record/index.ts';
import { indexGazetteer, resolveActors } from './index.ts';

const country = (code: string, name: string, adjective: string, capital: string) => ({
  code,
  name,
  names: [],
  adjectives: [adjective],
  people: [`${adjective}s`],
  capitals: [capital],
  seats: [],
  wikidata: null,
});
const role = (phrase: string, sector: string, kind: RoleEntry['kind'] = 'person'): RoleEntry => ({
  phrase,
  sector,
  kind,
  gender: null,
});
const gazetteer: Gazetteer = {
  formerStates: [],
  countries: [country('KEN', 'Kenya', 'Kenyan', 'Nairobi'), country('EST', 'Estonia', 'Estonian', 'Tallinn')],
  organizations: [],
  leaders: [],
  places: [],
  roles: [
    role('undersecretary', 'GOV'),
    role('ambassador', 'GOV'),
    role('minister', 'GOV'),
    role('foreign minister', 'GOV'),
    role('deputy prime minister', 'GOV'),
    role('head', 'GOV'),
    role('engineer', 'CVL'),
    role('commissioner', 'GOV'),
    role('union', 'NGO', 'organization'),
    role('navy', 'MIL', 'organization'),
  ],
};
const index = indexGazetteer(gazetteer);

/** The persons of a text as "code: mention | mention". */
function personsOf(text: string): string[] {
  const document = documentOf(text);
  const { actors } = resolveActors(document, analyse(document), [], index);
  return actors
    .filter(({ kind }) => kind === 'person')
    .map(({ code, mentions }) => `${code}: ${mentions.map((one) => one.text).join(' | ')}`);
}

test.each([
  [
    'The Kenyan undersecretary for fishery, Omar Haddo, has met the press.',
    'KENGOV: The Kenyan undersecretary for fishery | Omar Haddo',
  ],
  [
    'Kenya’s ambassador in Tallinn, Omar Haddo, urged both to wait.',
    'KENGOV: Kenya’s ambassador in Tallinn | Omar Haddo',
  ],
  ['A glazier in the market, Baba Umar, lamented the price.', 'null: A glazier in the market | Baba Umar'],
  [
    'The deputy prime minister and foreign minister of Kenya, Dr. Omar Haddo, left.',
    'KENGOV: The deputy prime minister and foreign minister of Kenya | Dr. Omar Haddo',
  ],
  [
    'At the invitation of Mr. Omar Haddo, Minister of Foreign Affairs of Kenya, and of Mrs. Lena Oduya, they met.',
    'KENGOV: Mr. Omar Haddo | Minister of Foreign Affairs of Kenya',
  ],
  [
    'They met with Omar Haddo, head of the Kenyan navy, on Monday.',
    'KENMIL: Omar Haddo | head of the Kenyan navy',
  ],
  [
    'The head of the Estonian union, the Honourable Omar Haddo (ELU), spoke.',
    'ESTNGO: The head of the Estonian union | the Honourable Omar Haddo',
  ],
])('%s', (text, expected) => {
  expect(personsOf(text).some((person) => person.startsWith(expected))).toBe(true);
});

test('what a place or a ship is called is nobody', () => {
  expect(personsOf('The river of the north, Oruvel, was quiet.').join()).not.toContain('river');
});

test('a head that nobody has is no leader', () => {
  expect(personsOf('He marched at the head of the column.').join()).not.toContain('head');
});

test('a calling before a name yields to the office behind it', () => {
  expect(personsOf('Engineer Lena Oduya, the Kenyan commissioner, spoke.')[0]).toContain('KENGOV');
});

test('whom no words had placed is of the state that a later description names', () => {
  expect(
    personsOf('Minister Omar Haddo blamed nobody. Later the Estonian minister rang Nairobi.').join(),
  ).toContain('ESTGOV');
});
