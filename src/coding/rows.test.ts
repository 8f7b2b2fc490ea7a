import { expect, test } from 'vitest';
import { attributionOf, documentOf } from '../../fixtures/hand-built.ts';
import type { Actor, Event, Reading } from '../record/index.ts';
import { cameoOf } from './cameo.ts';
import { placeOf } from './place-of.ts';
import { rowsOfReading } from './rows-of-reading.ts';

const text = 'Kenya waited. Oduya demanded that Uganda stop.';
const span = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  text: words,
});
const demand = attributionOf(text, {
  id: 't1',
  cue: 'demanded',
  content: 'that Uganda stop',
  speaker: 'a1',
  force: 5,
});

const actorOf = (id: string, name: string, country: string, mentions: string[]): Actor => ({
  id,
  name,
  kind: 'person',
  country,
  code: `${country}GOV`,
  roles: [{ title: 'foreign minister', of: 'Kenya' }],
  wikidata: null,
  mentions: mentions.map(span),
});

function readingOf(...events: Partial<Event>[]): Reading {
  return {
    document: documentOf(text, { published: '2025-05-07' }),
    actors: [
      actorOf('a1', 'Lena Oduya', 'KEN', ['Kenya', 'Oduya']),
      actorOf('a2', 'Uganda', 'UGA', ['Uganda']),
    ],
    attributions: [demand],
    events: events.map((event) => ({
      id: 'e-1',
      type: 'REQUEST',
      mode: null,
      contexts: [],
      actor: ['a1'],
      recipient: ['a2'],
      date: null,
      status: 'occurred',
      attribution: 't1',
      evidence: [span('demanded that Uganda stop')],
      score: 0.9,
      by: 'event/request/demand',
      ...event,
    })),
    interactions: [],
    undertakings: [],
    diagnostics: [],
  };
}

test('a row stands by itself: parties by what is known of them, the mention nearest to the words, the statement, CAMEO', () => {
  const [row] = rowsOfReading(readingOf({}), 'kn-1', '1.2.3');
  expect(row).toMatchObject({
    document: 'kn-1',
    textId: 'doc-test',
    published: '2025-05-07',
    date: null,
    quad: 3,
    cameo: { root: '10', code: '100', quad: 3, goldstein: -5 },
    actor: [{ name: 'Lena Oduya', code: 'KENGOV', role: 'foreign minister', mention: span('Oduya') }],
    recipient: [{ country: 'UGA', mention: span('Uganda') }],
    attribution: { speaker: 'Lena Oduya', cue: span('demanded'), force: 5 },
    version: '1.2.3',
  });
});

test('ids are those of the document and the event: the same each time, and never twice', () => {
  const twice = readingOf({}, { status: 'negated' });
  const ids = rowsOfReading(twice, 'kn-1', '1').map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
  expect(rowsOfReading(twice, 'kn-1', '2').map(({ id }) => id)).toEqual(ids);
  expect(rowsOfReading(twice, 'kn-2', '1').map(({ id }) => id)).not.toEqual(ids);
});

test('how strongly something was told is not how strongly it was done', () => {
  const told = readingOf({ evidence: [span('Kenya waited')] });
  expect(rowsOfReading(told, 'kn-1', '1')[0]?.cameo.root).toBe('02');
});

test('a place is named in the words of the event, behind a word of place', () => {
  const told = 'Oduya met Brandt in Rome. Kenya demanded that Uganda leave Lisbon.';
  const at = (words: string) => ({
    start: told.indexOf(words),
    end: told.indexOf(words) + words.length,
    text: words,
  });
  const place = (name: string, country: string): Actor => ({
    ...actorOf(name, name, country, []),
    kind: 'place',
    mentions: [at(name)],
  });
  const cast = [place('Rome', 'ITA'), place('Lisbon', 'PRT')];
  expect(placeOf(told, cast, [at('met Brandt in Rome')])).toEqual({
    name: 'Rome',
    country: 'ITA',
    isState: false,
    mention: at('Rome'),
  });
  expect(placeOf(told, cast, [at('demanded that Uganda leave Lisbon')])).toBeNull();
  expect(placeOf(told, cast, [at('met Brandt')])).toBeNull();
});

test.each([
  ['CONSULT', 'visit', null, '042', 1.9],
  ['REQUEST', 'yield', 4, '025', -0.3],
  ['REQUEST', 'yield', 5, '105', -5],
  ['RETREAT', 'ceasefire', null, '087', 9],
  ['COERCE', 'cyber', null, '170', -7],
  ['CONSULT', null, null, '040', 1],
] as const)('%s (%s, force %s) has the CAMEO code %s below its root', (type, mode, force, code, goldstein) => {
  expect(cameoOf({ type, mode }, force)).toMatchObject({ code, goldstein });
});

test.each([
  ['CONSULT', 'phone', null, '04', 1, 1],
  ['REQUEST', null, 4, '02', 1, 3],
  ['REQUEST', null, 5, '10', 3, -5],
  ['ACCUSE', 'investigate', null, '09', 3, -2],
  ['RETREAT', 'ceasefire', null, '08', 2, 9],
  ['ASSAULT', 'torture', null, '18', 4, -9.5],
  ['ASSAULT', 'heavy-weapons', null, '19', 4, -10],
  ['ASSAULT', 'cleansing', null, '20', 4, -10],
] as const)('%s (%s, force %s) is CAMEO %s', (type, mode, force, root, quad, goldstein) => {
  expect(cameoOf({ type, mode }, force)).toMatchObject({ root, quad, goldstein });
});
