import { expect, test } from 'vitest';
import { documentOf } from '../../fixtures/hand-built.ts';
import { analyse } from '../language/index.ts';
import type { Range } from '../record/index.ts';
import type { Found } from './found.ts';
import { viewOf } from './view.ts';
import { withAddressees } from './written-to.ts';

/** The words that are spoken to in the last of these, each a source, a cue and what is said. */
function addressees(
  text: string,
  ...said: readonly [source: string, cue: string, content: string][]
): string[] {
  const document = documentOf(text);
  const view = viewOf(document, analyse(document));
  const at = (words: string): Range => {
    const start = text.indexOf(words);
    expect(start, words).toBeGreaterThanOrEqual(0);
    return { start, end: start + words.length };
  };
  const found = said.map(
    ([source, cue, content]): Found => ({
      source: source === '' ? null : at(source),
      cue: at(cue),
      content: [at(content)],
      recipients: [],
      cited: [],
      negated: false,
      entry: null,
      frame: 'clause',
      score: 1,
      by: 'hand',
      sentence: view.sentences.findIndex(({ start, end }) => start <= at(cue).start && at(cue).start < end),
    }),
  );
  return withAddressees(view, found)
    .at(-1)!
    .recipients.map(({ start, end }) => text.slice(start, end));
}

test.each<[string, [string, string, string], string[]]>([
  [
    'In a letter to Parliament, Oduya asks for more time.',
    ['Oduya', 'asks for', 'more time'],
    ['Parliament'],
  ],
  [
    'Oduya said in a message to the council that it was late.',
    ['Oduya', 'said', 'that it was late'],
    ['the council'],
  ],
  ['Addressing newsmen, Oduya vowed to stay.', ['Oduya', 'vowed', 'to stay'], ['newsmen']],
  [
    'In an interview with his old newspaper, Oduya said it was late.',
    ['Oduya', 'said', 'it was late'],
    ['his old newspaper'],
  ],
  ['On Monday Oduya telephoned Brandt to ask for a delay.', ['Oduya', 'ask for', 'a delay'], ['Brandt']],
  ['Oduya handed the consul a note demanding an answer.', ['', 'demanding', 'an answer'], ['the consul']],
  [
    'Oduya sent a letter to the chairman proposing patrols.',
    ['Oduya', 'proposing', 'patrols'],
    ['the chairman'],
  ],
  [
    'Oduya handed Brandt a letter in which the government asked for time.',
    ['the government', 'asked for', 'time'],
    ['Brandt'],
  ],
  ['Oduya telephoned Brandt and then said it was late.', ['Oduya', 'said', 'it was late'], []],
  ['Oduya handed Brandt a prize praising the team.', ['', 'praising', 'the team'], []],
])('a letter or a call says to whom its words go: %s', (text, said, wanted) => {
  expect(addressees(text, said)).toEqual(wanted);
});

test('what somebody else’s letter says is no address of the words behind', () => {
  const text = 'Oduya, in a letter to Parliament, asked for time, newspapers reported on Monday.';
  expect(addressees(text, ['Oduya', 'asked for', 'time'])).toEqual(['Parliament']);
  expect(addressees(text, ['Oduya', 'asked for', 'time'], ['newspapers', 'reported', 'time'])).toEqual([]);
});
