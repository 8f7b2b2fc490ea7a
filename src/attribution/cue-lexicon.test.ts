import { expect, test } from 'vitest';
import { documentOf } from '../../fixtures/hand-built.ts';
import { analyse } from '../language/index.ts';
import { loadLexicons } from '../pipeline/load-lexicons.ts';
import { loadReader, readParagraphs } from '../reader/index.ts';
import type { CueEntry, Range, Token } from '../record/index.ts';
import { indexCues, matchCues } from './cue-index.ts';

const { cues, modifiers } = loadLexicons();
const index = indexCues(cues, modifiers);
const reader = await loadReader();

function matches(entry: CueEntry, tokens: readonly Token[]): Token[] {
  const shelf = { verb: index.verbs, noun: index.nouns, adjunct: index.adjuncts }[entry.class];
  return tokens.filter((_, at) =>
    matchCues(shelf, tokens, at).some((match) => match.entry.phrase === entry.phrase),
  );
}

/** Whether the reader takes the phrase of a row for a cue in a sentence. */
async function isRead(sentence: string, entry: CueEntry): Promise<boolean> {
  const { tokens, paragraphs } = analyse(documentOf(sentence));
  const { cues: read } = await readParagraphs(sentence, paragraphs, reader);
  const holds = (cue: Range, token: Token) => cue.start <= token.start && token.end <= cue.end;
  return matches(entry, tokens).some((token) => read.some(({ cue }) => holds(cue, token)));
}

async function shareRead(sentencesOf: (entry: CueEntry) => readonly string[]): Promise<number> {
  let [read, all] = [0, 0];
  for (const entry of cues) {
    for (const sentence of sentencesOf(entry)) {
      all++;
      if (await isRead(sentence, entry)) read++;
    }
  }
  return read / all;
}

test('the lexicon has over 500 rows, each with an example', () => {
  expect(cues.length).toBeGreaterThan(500);
  expect(cues.filter((entry) => entry.examples.length === 0)).toEqual([]);
});

test('every example holds the phrase of its row', () => {
  const missed = cues.flatMap((entry) =>
    entry.examples
      .filter((example) => matches(entry, analyse(documentOf(example)).tokens).length === 0)
      .map((example) => `${entry.phrase}: ${example}`),
  );
  expect(missed).toEqual([]);
});

test('the reader takes the phrases of the lexicon for cues in their examples, and seldom in their counterexamples', async () => {
  expect(await shareRead(({ examples }) => examples)).toBeGreaterThan(0.9);
  expect(await shareRead(({ counterexamples }) => counterexamples)).toBeLessThan(0.3);
});
