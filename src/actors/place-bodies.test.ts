import { expect, test } from 'vitest';
import { documentOf } from '../../fixtures/hand-built.ts';
import { analyse } from '../language/index.ts';
import { loadLexicons } from '../pipeline/load-lexicons.ts';
import type { Actor, Document } from '../record/index.ts';
import { indexGazetteer, resolveActors } from './index.ts';

const index = indexGazetteer(loadLexicons().gazetteer);

/** Country and code of the actor that has a mention of this text. */
function codeOf(text: string, mention: string, facts: Partial<Document> = {}): string {
  const document = documentOf(text, facts);
  const { actors } = resolveActors(document, analyse(document), [], index);
  const actor: Actor | undefined = actors.find((a) => a.mentions.some((m) => m.text === mention));
  return actor ? `${actor.country} ${actor.code}` : 'nobody';
}

test('a body is of the country in its name', () => {
  expect(codeOf('The Royal Oman Police held two men.', 'Royal Oman Police')).toBe('OMN OMNCOP');
  expect(codeOf('The Chad Defence Forces fired.', 'The Chad Defence Forces')).toBe('TCD TCDMIL');
});

test('a body that states set up together, or a part of an international body, is of none', () => {
  const joint = 'The Joint Fisheries Commission met in Oslo.';
  expect(codeOf(joint, 'Joint Fisheries Commission', { dateline: 'OSLO' })).toBe('null IGO');
  expect(codeOf('The UN Lomira Mission met Omar Rashid.', 'UN Lomira Mission')).toBe('null IGO');
});

test("in a ministry's own account whoever has no country is at home", () => {
  const text =
    'Maseru, 3 May 2020\n\nThe minister thanked Zambia for its help. Defence Minister Lena Oduya agreed.';
  const facts = { kind: 'readout', dateline: 'Maseru, 3 May 2020', publisher: 'Ministry of Trade' } as const;
  expect(codeOf(text, 'Defence Minister Lena Oduya', facts)).toBe('LSO LSOGOV');
  expect(codeOf(text, 'Defence Minister Lena Oduya', { ...facts, kind: 'report' })).toBe('ZMB ZMBGOV');
});

test('of two states a paper names the foreign officials by theirs, and its own by none', () => {
  const told = (minister: string) =>
    `Foreign Minister Lena Oduya met ${minister} on Friday. Britain was patient, but Denmark was not.\n\n` +
    'Britain and Denmark share a sea. Britain and Denmark share fish, and Denmark has ships.';
  expect(codeOf(told('the Danish minister'), 'Foreign Minister Lena Oduya')).toBe('GBR GBRGOV');
  expect(codeOf(told('a minister'), 'Foreign Minister Lena Oduya')).toBe('null GOV');
});
