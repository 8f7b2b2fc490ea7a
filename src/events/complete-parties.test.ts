import { expect, test } from 'vitest';
import { castOf } from '../../fixtures/hand-built.ts';
import type { Event, Interaction } from '../record/index.ts';
import { completeParties } from './complete-parties.ts';

const text = 'Oduya and Brandt spoke. The two leaders agreed.';
const cast = castOf(text, {
  oduya: { says: ['Oduya'], country: 'KEN' },
  brandt: { says: ['Brandt'], country: 'DEU' },
  both: { says: ['The two leaders'], kind: 'other' },
});
const call: Interaction = {
  id: 'i',
  kind: 'call',
  date: null,
  participants: ['oduya', 'brandt'],
  evidence: [],
  accounts: [{ party: 'oduya', attributions: ['s1'] }],
  by: 'by hand',
};

function event(facts: Partial<Event>): Event {
  return {
    id: 'e',
    type: 'AGREE',
    mode: null,
    contexts: [],
    actor: ['brandt'],
    recipient: [],
    date: null,
    status: 'occurred',
    attribution: 's1',
    evidence: [],
    score: 1,
    by: 'by hand',
    ...facts,
  };
}

test('what one side promises in a call is promised to the other', () => {
  expect(completeParties([event({})], [call], cast)).toMatchObject([
    { actor: ['brandt'], recipient: ['oduya'] },
  ]);
});

test('what the two agree they agree with each other', () => {
  const [done] = completeParties([event({ actor: ['both'] })], [call], cast);
  expect(done).toMatchObject({ actor: ['oduya', 'brandt'], recipient: ['oduya', 'brandt'] });
});

test('a recipient that the words name stays, and so does what nobody told of the call', () => {
  const named = event({ recipient: ['both'] });
  const elsewhere = event({ attribution: null });
  const attack = event({ type: 'ASSAULT' });
  expect(completeParties([named, elsewhere, attack], [call], cast)).toEqual([named, elsewhere, attack]);
});
