import { describe, expect, test } from 'vitest';
import { speakersOf } from './spoken-by.ts';

const labelsOf = (kind: string, text: string) =>
  speakersOf(kind, text).map(({ label }) => text.slice(label.start, label.end));

describe('speakersOf', () => {
  test.each([
    ['Remarks by the Spokesperson, Ms. Ida Roe, in response to queries', 'the Spokesperson'],
    ['Comment by the Spokesman on the fire at Moyra', 'the Spokesman'],
    ['STATEMENTS MADE BY THE FOREIGN MINISTRY SPOKESPERSON (EXCERPTS)', 'THE FOREIGN MINISTRY SPOKESPERSON'],
    [
      'Statement attributable to the Spokesman for the Secretary-General on Moyra',
      'the Spokesman for the Secretary-General',
    ],
    ['The following was issued today by the Spokeswoman for the Chair:', 'the Spokeswoman for the Chair'],
    ['Foreign Ministry Spokesperson Ida Roe’s Remarks on Moyra', 'Foreign Ministry Spokesperson'],
  ])('a release is the words of the spokesman in its heading: %s', (heading, who) => {
    expect(labelsOf('readout', `Ministry\n\n${heading}\n\nThe Minister regrets the fire.`)).toEqual([who]);
  });

  test('a report is nobody’s turn, nor is a release that only tells of a spokesman', () => {
    expect(labelsOf('report', 'Remarks by the Spokesman\n\nHe left.')).toEqual([]);
    expect(labelsOf('readout', 'The Minister met the press. Her spokesman was there.')).toEqual([]);
  });

  test('a bare answer is that of whoever had the last turn with a name, else of the spokesman over it', () => {
    const named = 'Ida Roe: Good morning.\nQ: Will it open?\nA: In May.';
    expect(labelsOf('transcript', named)).toEqual(['Ida Roe', 'Q', 'Ida Roe']);
    const headed = 'Briefing by the Spokesperson\n\nGood morning.\n\nQ – Will it open?\n\nA – In May.';
    expect(labelsOf('transcript', headed)).toEqual(['the Spokesperson', 'Q', 'the Spokesperson']);
    expect(labelsOf('transcript', 'Q: Will it open?\nA: In May.')).toEqual(['Q', 'A']);
  });

  test('an office heads turns, too', () => {
    expect(labelsOf('transcript', 'Question: Will it open?\nSpokesperson: In May.')).toEqual([
      'Question',
      'Spokesperson',
    ]);
  });
});
