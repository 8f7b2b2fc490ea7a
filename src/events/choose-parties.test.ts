import { expect, test } from 'vitest';
import { attributionOf, castOf, documentOf, eventSeen, type HandActor } from '../../fixtures/hand-built.ts';
import { readingsOfRows } from '../../fixtures/readings-of-rows.ts';
import { analyse } from '../language/index.ts';
import type { Attribution, EventReading, Interaction } from '../record/index.ts';
import { codeEvents } from './code-events.ts';

const SIDES: Readonly<Record<string, HandActor>> = {
  oduya: { kind: 'person', country: 'KEN', says: ['Lena Oduya', 'Oduya'] },
  brandt: { kind: 'person', country: 'TES', says: ['Karl Brandt', 'Brandt'] },
  ken: { kind: 'state', country: 'KEN', says: ['Kenya'] },
  tes: { kind: 'state', country: 'TES', says: ['Tesseria'] },
  uga: { kind: 'state', country: 'UGA', says: ['Uganda'] },
  both: { kind: 'other', says: ['both countries'] },
};

function partiesIn(
  text: string,
  attributions: readonly Attribution[] = [],
  interactions: readonly Interaction[] = [],
  readings?: readonly EventReading[],
) {
  const document = documentOf(text);
  const analysis = analyse(document);
  const cast = castOf(text, SIDES);
  const seen = readings ?? readingsOfRows(analysis);
  const country = (ids: readonly string[]) => ids.map((id) => SIDES[id]!.country ?? id).join('+');
  return codeEvents(document, analysis, attributions, cast, seen, interactions).map(
    (e) => `${e.type} ${country(e.actor)} > ${country(e.recipient)}`,
  );
}

test('a demand that names nobody goes to the side with which the speaker last had to do', () => {
  const text =
    'Kenya accused Tesseria of arming rebels. Uganda looked on. Lena Oduya demanded that the raids be stopped.';
  expect(partiesIn(text, [], [], [eventSeen(text, 'demanded', 'REQUEST')])).toContain('REQUEST KEN > TES');
});

test('those whom the words name come before whom the story is about', () => {
  const text = 'Kenya accused Tesseria of arming rebels. Kenya later urged Uganda to close the road.';
  expect(partiesIn(text, [], [], [eventSeen(text, 'urged', 'REQUEST')])).toContain('REQUEST KEN > UGA');
});

test('what is said in a talk of two is said to the other', () => {
  const text = 'Lena Oduya met Karl Brandt. Oduya demanded a truce within days.';
  const demanded = attributionOf(text, {
    id: 'a1',
    speaker: 'oduya',
    cue: 'demanded',
    content: 'a truce within days',
  });
  const call: Interaction = {
    id: 'i',
    kind: 'call',
    date: null,
    participants: ['oduya', 'brandt'],
    evidence: [],
    accounts: [{ party: 'oduya', attributions: ['a1'] }],
    by: 'by hand',
  };
  const seen = eventSeen(text, 'demanded', 'REQUEST');
  expect(partiesIn(text, [demanded], [call], [seen])).toContain('REQUEST KEN > TES');
});

test('nobody acts on himself for want of another', () => {
  const text = 'Kenya rejected the report.';
  const seen = { ...eventSeen(text, 'rejected', 'REJECT'), score: 0.999 };
  expect(partiesIn(text, [], [], [seen])).toEqual(['REJECT KEN > ']);
});

test('"both countries", spoken of by a third, are the two that the text is about', () => {
  const text =
    'Kenya accused Tesseria of arming rebels. Tesseria accused Kenya of lying. Uganda urged both countries to talk.';
  expect(partiesIn(text, [], [], [eventSeen(text, 'urged', 'REQUEST')])).toContain('REQUEST UGA > KEN+TES');
});

test('a side is no likelier for being named in many ways', () => {
  const text =
    'Lena Oduya, Oduya of Kenya, looked on. Uganda thanked Karl Brandt. Tesseria refused to pay Uganda for the road.';
  expect(partiesIn(text, [], [], [eventSeen(text, 'refused', 'REJECT')])).toContain('REJECT TES > UGA');
});
