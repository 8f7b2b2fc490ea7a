import { describe, expect, test } from 'vitest';
import { actorsOf, said } from '../../fixtures/hand-cast.ts';

/** The names of those who say something together, with the words that name them. */
function joint(text: string, source: string): string[] {
  const drafts = [said(text, `${source} agreed`, 'agreed', 'to pay')];
  const found = actorsOf(text, {}, drafts).filter(
    ({ kind, mentions }) => kind === 'other' && mentions.some((mention) => mention.text === source),
  );
  return found.map(({ name }) => name);
}

describe('jointSources', () => {
  test('several parties that are one source are an actor of their own', () => {
    expect(joint('Kenya and Iraq agreed to pay.', 'Kenya and Iraq')).toEqual(['Kenya and Iraq']);
    expect(joint('Kenya, Jordan and Iraq agreed to pay.', 'Kenya, Jordan and Iraq')).toEqual([
      'Kenya and Jordan and Iraq',
    ]);
  });

  test('one party, or one with a title beside it, is none', () => {
    expect(joint('Kenya agreed to pay.', 'Kenya')).toEqual([]);
    expect(
      joint('Lena Oduya, the foreign minister, agreed to pay.', 'Lena Oduya, the foreign minister,'),
    ).toEqual([]);
  });

  test('a headline leaves out the "and" between two states', () => {
    expect(joint('Kenya, Iraq agreed to pay', 'Kenya, Iraq')).toEqual(['Kenya and Iraq']);
  });
});
