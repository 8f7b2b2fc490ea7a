import { expect, test } from 'vitest';
import { attributionOf, castOf, documentOf, type HandActor } from '../../fixtures/hand-built.ts';
import { analyse } from '../language/index.ts';
import type { Attribution } from '../record/index.ts';
import { groupClaims } from './group-claims.ts';
import { matchParties } from './match-parties.ts';
import type { TracedDocument } from './traced.ts';

const KENYA: HandActor = { says: ['Oduya'], country: 'KEN', code: 'KENGOV' };
const UGANDA: HandActor = { says: ['Mukasa'], country: 'UGA', code: 'UGAGOV' };
const PAPER: HandActor = { says: ['Courier'], kind: 'media' };

/** A document in which one actor says one thing; all contents mean the same. */
function says(
  at: number,
  actor: HandActor,
  content: string,
  facts: Partial<Pick<Attribution, 'act' | 'negated'>> = {},
): TracedDocument {
  const [source] = actor.says as [string];
  const text = `${source} said ${content}.`;
  const document = documentOf(text, { id: `doc-${at}` });
  const attribution = attributionOf(text, { source, cue: 'said', content, speaker: 'x', ...facts });
  const rest = { events: [], interactions: [], undertakings: [], diagnostics: [] };
  const reading = { document, ...castOf(text, { x: actor }), attributions: [attribution], ...rest };
  return { reading, tokens: analyse(document).tokens, meanings: [new Float32Array([1, 0])] };
}

function areOneClaim(a: TracedDocument, b: TracedDocument): boolean {
  const documents = [a, b];
  const parties = matchParties(
    documents.map(({ reading }) => reading),
    (name) => name.toLowerCase(),
  );
  return groupClaims(documents, parties).length === 1;
}

const CLOSED = 'that the bridge at Moyra was closed after the flood';

test('the same words of one speaker are one claim, and some of them with the same meaning', () => {
  expect(areOneClaim(says(0, KENYA, CLOSED), says(1, KENYA, CLOSED))).toBe(true);
  expect(
    areOneClaim(says(0, KENYA, CLOSED), says(1, KENYA, 'that the flood had shut the Moyra bridge')),
  ).toBe(true);
  expect(areOneClaim(says(0, KENYA, CLOSED), says(1, KENYA, 'that the budget for schools would grow'))).toBe(
    false,
  );
});

test('two speakers who state one thing make one claim; a promise is its maker’s alone, unless an outlet passes it on', () => {
  const promise = { act: 'commissive' } as const;
  const WILL = 'that the crossing at Moyra would open again in March';
  expect(areOneClaim(says(0, KENYA, CLOSED), says(1, UGANDA, CLOSED))).toBe(true);
  expect(areOneClaim(says(0, KENYA, WILL, promise), says(1, UGANDA, WILL, promise))).toBe(false);
  expect(areOneClaim(says(0, KENYA, WILL, promise), says(1, PAPER, WILL, promise))).toBe(true);
});

test('two speakers must name one thing, and not speak of themselves', () => {
  const vague = 'that the bridge was closed after the flood';
  const ours = 'that our bridge at Moyra was closed after the flood';
  expect(areOneClaim(says(0, KENYA, vague), says(1, UGANDA, vague))).toBe(false);
  expect(areOneClaim(says(0, KENYA, ours), says(1, UGANDA, ours))).toBe(false);
  expect(areOneClaim(says(0, KENYA, ours), says(1, KENYA, ours))).toBe(true);
});

test('what is denied, or says too little, carries no claim', () => {
  const documents = [says(0, KENYA, CLOSED, { negated: true }), says(1, KENYA, 'the move')];
  const parties = matchParties(
    documents.map(({ reading }) => reading),
    (name) => name,
  );
  expect(groupClaims(documents, parties)).toEqual([]);
});
