import { expect, test } from 'vitest';
import { documentOf } from '../../fixtures/hand-built.ts';
import { analyse } from '../language/index.ts';
import { loadLexicons } from '../pipeline/load-lexicons.ts';
import type { CueEntry, DraftAttribution } from '../record/index.ts';
import { attribute } from './attribute.ts';
import { indexCues, matchCues } from './cue-index.ts';

const { cues, modifiers } = loadLexicons();
const index = indexCues(cues, modifiers);

/** The attributions of a sentence whose cue is the phrase of a row. */
function withCue(sentence: string, entry: CueEntry): DraftAttribution[] {
  const document = documentOf(sentence);
  const analysis = analyse(document);
  const shelf = { verb: index.verbs, noun: index.nouns, adjunct: index.adjuncts }[entry.class];
  return attribute(document, analysis, index).filter(({ cue }) =>
    analysis.tokens.some(
      (token, at) =>
        cue !== null &&
        cue.start <= token.start &&
        token.end <= cue.end &&
        matchCues(shelf, analysis.tokens, at).some((match) => match.entry.phrase === entry.phrase),
    ),
  );
}

test('the lexicon has over 350 rows, each with an example', () => {
  expect(cues.length).toBeGreaterThan(350);
  expect(cues.filter((entry) => entry.examples.length === 0)).toEqual([]);
});

test('every example holds an attribution with the cue of its row', () => {
  const missed = cues.flatMap((entry) =>
    entry.examples
      .filter((example) => withCue(example, entry).length === 0)
      .map((example) => `${entry.phrase} (${entry.frames.join(', ')}): ${example}`),
  );
  expect(missed).toEqual([]);
});

test('no counterexample holds an attribution with the cue of its row', () => {
  const wrong = cues.flatMap((entry) =>
    entry.counterexamples
      .filter((example) => withCue(example, entry).length > 0)
      .map((example) => `${entry.phrase} (${entry.frames.join(', ')}): ${example}`),
  );
  expect(wrong).toEqual([]);
});
