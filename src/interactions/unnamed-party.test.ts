import { expect, test } from 'vitest';
import { attributionOf, castOf, documentOf, type HandActor } from '../../fixtures/hand-built.ts';
import { analyse } from '../language/index.ts';
import type { Attribution, Document } from '../record/index.ts';
import { findInteractions } from './find-interactions.ts';

const people: Record<string, HandActor> = {
  oduya: { says: ['Oduya'], country: 'KEN' },
  brandt: { says: ['Brandt', 'My colleague'], country: 'DEU' },
  kenya: { says: ['Kenya'], kind: 'state', country: 'KEN' },
  germany: { says: ['Germany'], kind: 'state', country: 'DEU' },
};

function found(text: string, facts: Partial<Document> = {}, attributions: readonly Attribution[] = []) {
  const document = documentOf(text, { published: '2021-07-11', kind: 'readout', ...facts });
  return findInteractions(document, analyse(document), attributions, castOf(text, people)).map(
    ({ kind, date, participants }) => [kind, date, ...[...participants].sort()].join(' '),
  );
}

/** What the ministry of Kenya says in a text. */
function said(text: string) {
  return [attributionOf(text, { cue: 'says', content: 'Brandt', speaker: 'kenya', chain: ['kenya'] })];
}

test('in a diary its owner is meant', () => {
  const text =
    'The week of Oduya, Kenya says\n\nTue 6. Received Brandt.\n\nThu 8. Brandt telephoned, 20 minutes.';
  expect(found(text, {}, said(text))).toEqual([
    'meeting 2021-07-06 brandt oduya',
    'call 2021-07-08 brandt oduya',
  ]);
});

test('a letter to nobody named, and a call to nobody, went to the state whose readout tells of it', () => {
  const letter = 'Kenya says: we note the letter of 6 July from Brandt.';
  expect(found(letter, {}, said(letter))).toEqual(['letter 2021-07-06 brandt kenya']);
  const call = 'Kenya says that Brandt phoned an hour ago.';
  expect(found(call, {}, said(call))).toEqual(['call 2021-07-11 brandt kenya']);
  expect(found(call, { kind: 'report' }, said(call))).toEqual([]);
});

test('"my colleague rang" the speaker', () => {
  const text = 'ODUYA: Welcome. My colleague rang on Tuesday. Oduya says so.';
  const mine = { cue: 'says', content: 'My colleague rang on Tuesday', speaker: 'oduya', chain: ['oduya'] };
  expect(found(text, { kind: 'transcript' }, [attributionOf(text, mine)])).toEqual([
    'call 2021-07-06 brandt oduya',
  ]);
});

test('one who repeats something by phone repeats it to whom he dealt with before', () => {
  const text = 'Brandt called on Oduya on 5 July. Brandt repeated the offer by telephone yesterday.';
  expect(found(text, { kind: 'report' })).toEqual([
    'meeting 2021-07-05 brandt oduya',
    'call 2021-07-10 brandt oduya',
  ]);
});

test('a call that is known by its day is between the two whom the text is about', () => {
  const text =
    'Oduya and Brandt are at odds. The call on Monday ended badly. A cabinet meeting on Tuesday changed nothing.';
  expect(found(text, { kind: 'report' })).toEqual(['call 2021-07-05 brandt oduya']);
});
