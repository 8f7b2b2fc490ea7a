import { expect, test } from 'vitest';
import { documentOf } from '../../fixtures/hand-built.ts';
import { analyse } from '../language/index.ts';
import { clauseViewOf } from './clause-view.ts';
import { verbGroupsOf } from './verb-groups.ts';

function groups(text: string) {
  const { tokens } = analyse(documentOf(text));
  return verbGroupsOf(tokens, 0, tokens.length).map((g) => ({
    text: text.slice(tokens[g.first]!.start, tokens[g.last - 1]!.end),
    ...g,
  }));
}

test('auxiliaries, adverbs and negation belong to their verb', () => {
  expect(groups('Kenya has so far not refused the offer.')[0]).toMatchObject({
    text: 'has so far not refused',
    form: 'finite',
    negated: true,
    passive: false,
  });
});

test('"never" denies its verb, and a capital "Meeting" is a participle', () => {
  expect(groups('The two never met.')[0]).toMatchObject({ text: 'met', negated: true });
  expect(groups('Meeting in Oslo, they agreed.')[0]).toMatchObject({ form: 'ing' });
  expect(groups('They bring aid.')[0]).toMatchObject({ form: 'bare' });
});

test('a form of "be" before a participle is a passive, before "-ing" it is not', () => {
  expect(groups('Two men were arrested.')[0]).toMatchObject({ text: 'were arrested', passive: true });
  expect(groups('Troops are shelling the town.')[0]).toMatchObject({ text: 'are shelling', passive: false });
});

test('moods: what will, would, may and must be', () => {
  const mood = (text: string) => groups(text)[0]?.mood;
  expect(mood('Kenya will leave.')).toBe('future');
  expect(mood('Tekeli is to visit Iraq.')).toBe('future');
  expect(mood('Kenya would leave.')).toBe('conditional');
  expect(mood('Kenya may leave.')).toBe('possible');
  expect(mood('Kenya must leave.')).toBe('must');
  expect(mood('Kenya has to leave.')).toBe('must');
});

test('an infinitive after another verb is a group of its own', () => {
  expect(groups('Kenya agreed to release them.').map((g) => [g.text, g.form])).toEqual([
    ['agreed', 'bare'],
    ['to release', 'to'],
  ]);
});

test('an infinitive or participle of the past is one verb', () => {
  expect(groups('Oduya is understood to have sent for Brandt.')[1]).toMatchObject({
    text: 'to have sent',
    form: 'to',
  });
  expect(groups('They are said to have men there.')[1]).toMatchObject({ text: 'to have' });
});

test('"\'d" before a participle is "had", and "since" may stand within a verb', () => {
  expect(groups("He'd been summoned.")[0]).toMatchObject({ mood: 'plain', passive: true });
  expect(groups("He'd summon him.")[0]).toMatchObject({ mood: 'conditional' });
  expect(groups('She has since confirmed it.')[0]).toMatchObject({ text: 'has since confirmed' });
});

test('a time between an auxiliary and its participle belongs to the group', () => {
  const analysis = analyse(documentOf('Kenya had last week sent a letter.'));
  const { groups, tokens } = clauseViewOf(analysis, analysis.sentences[0]!);
  expect(groups.map((g) => tokens[g.head]!.text)).toEqual(['sent']);
});
