import { expect, test } from 'vitest';
import { castOf, documentOf, type HandActor } from '../../fixtures/hand-built.ts';
import type { Reading } from '../record/index.ts';
import { matchParties } from './match-parties.ts';

/** A reading that has nothing but actors, whose names are also its text. */
function readingOf(at: number, actors: Record<string, HandActor>, publisher: string | null = null): Reading {
  const text = Object.values(actors)
    .map(({ says }) => says[0])
    .join(', ');
  const document = documentOf(text, { id: `doc-${at}`, input: `${at}.txt`, publisher });
  const rest = { attributions: [], events: [], interactions: [], undertakings: [], diagnostics: [] };
  return { document, ...rest, actors: castOf(text, actors).actors };
}

/** Whether the actors x of two documents are one party. */
function areOne(a: HandActor, b: HandActor, ...more: HandActor[]): boolean {
  const readings = [a, b, ...more].map((x, at) => readingOf(at, { x }));
  const parties = matchParties(readings, (name) => name.toLowerCase());
  return parties.of(0, 'x') === parties.of(1, 'x');
}

test.each<[string, boolean, HandActor, HandActor, ...HandActor[]]>([
  [
    'a person of one full name, whatever the countries',
    true,
    { says: ['Lena Oduya'], country: 'KEN' },
    { says: ['Lena Oduya'], country: 'EGY' },
  ],
  [
    'a bare surname and the one full name',
    true,
    { says: ['Oduya'], country: 'KEN' },
    { says: ['Lena Oduya'], country: 'KEN' },
  ],
  [
    'a bare surname and two full names',
    false,
    { says: ['Oduya'] },
    { says: ['Lena Oduya'] },
    { says: ['Paul Oduya'] },
  ],
  [
    'a surname in another country',
    false,
    { says: ['Oduya'], country: 'UGA' },
    { says: ['Lena Oduya'], country: 'KEN' },
  ],
  [
    'one Wikidata item under two names',
    true,
    { says: ['Lagos Post'], kind: 'media', wikidata: 'Q7' },
    { says: ['Post of Lagos'], kind: 'media', wikidata: 'Q7' },
  ],
  [
    'a state and its government',
    true,
    { says: ['Kenya'], kind: 'state', country: 'KEN' },
    { says: ['Nairobi'], kind: 'government', country: 'KEN' },
  ],
  [
    'papers of one name in two countries',
    false,
    { says: ['The Star'], kind: 'media', country: 'KEN' },
    { says: ['The Star'], kind: 'media', country: 'MYS' },
  ],
  [
    'papers of one name, one of unknown country',
    true,
    { says: ['The Star'], kind: 'media', country: 'KEN' },
    { says: ['Star'], kind: 'media' },
  ],
  ['a person and a paper of one name', false, { says: ['Star'] }, { says: ['Star'], kind: 'media' }],
  [
    'officials',
    false,
    { says: ['officials'], kind: 'population' },
    { says: ['officials'], kind: 'population' },
  ],
  ['a nameless diplomat', false, { says: ['senior Kenyan diplomat'] }, { says: ['senior Kenyan diplomat'] }],
])('%s: one party is %s', (_what, one, a, b, ...more) => {
  expect(areOne(a, b, ...more)).toBe(one);
});

test('a party speaks for the government whose state, office, official or force it is', () => {
  const parties = matchParties(
    [
      readingOf(0, {
        state: { says: ['Kenya'], kind: 'state', country: 'KEN' },
        minister: { says: ['Lena Oduya'], country: 'KEN', code: 'KENGOV' },
        army: { says: ['Kenya Army'], kind: 'organization', country: 'KEN', code: 'KENMIL' },
        paper: { says: ['Nairobi Post'], kind: 'media', country: 'KEN', code: 'KENMED' },
        officials: { says: ['Kenyan officials'], kind: 'population', country: 'KEN', code: 'KENGOV' },
      }),
    ],
    (name) => name,
  );
  expect(parties.all.map(({ government }) => government)).toEqual(['KEN', 'KEN', 'KEN', null, null, null]);
});

test('a document without a publisher stands for it', () => {
  const parties = matchParties([readingOf(0, { x: { says: ['Kenya'] } })], (name) => name);
  expect(parties.all.find(({ id }) => id === parties.publisher(0))).toMatchObject({
    name: '0.txt',
    actors: [],
  });
});
