import type { CueEntry, Token } from '../record/index.ts';
import { verbLemmas } from './claim-tokens.ts';

/** A cue phrase at a place: tokens `[first, last)`. */
export interface FoundCue {
  readonly entry: CueEntry;
  readonly first: number;
  readonly last: number;
}

/** Looks up which reporting verb begins at a token. */
export interface CueFinder {
  verbAt(tokens: readonly Token[], first: number): FoundCue | null;
}

/** Words that may stand inside a phrase: "made it clear", "called once more for", "expressed his deep concern". */
const LONGEST_GAP = 4;
const LEAST_STRENGTH = 0.4;

/**
 * Looks up reporting verbs, longest phrase first. A phrase is in lemmas; the last word may stand some words behind the
 * others, with an object, adverb or adjective between. British and American spellings find each other.
 *
 * @example cueFinder(cues).verbAt(tokens, 2)?.entry.phrase // 'make clear' for "They have made it clear"
 */
export function cueFinder(cues: readonly CueEntry[]): CueFinder {
  const byFirst = new Map<string, { words: string[]; entry: CueEntry }[]>();
  for (const entry of cues) {
    if (entry.class !== 'verb' || !isUsable(entry)) continue;
    const words = entry.phrase.toLowerCase().split(/\s+/);
    for (const first of spellings(words[0]!)) {
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words, entry }]);
    }
  }
  return {
    verbAt(tokens, first) {
      let best: FoundCue | null = null;
      for (const lemma of verbLemmas(tokens[first]!)) {
        for (const { words, entry } of byFirst.get(lemma) ?? []) {
          const last = phraseEnd(tokens, first, words);
          if (last !== null && (best === null || longer(words, best.entry))) best = { entry, first, last };
        }
        if (best) return best;
      }
      return best;
    },
  };
}

/** A verb that is rarely a cue ("hit", "attempt") cuts nothing, unless it is listed as an act of its own ("welcome"). */
function isUsable(entry: CueEntry): boolean {
  return entry.strength >= LEAST_STRENGTH || entry.act !== 'assertive' || entry.force !== 2;
}

function longer(words: readonly string[], entry: CueEntry): boolean {
  return words.length > entry.phrase.split(/\s+/).length;
}

function spellings(word: string): Set<string> {
  return new Set([word, word.replace(/ise$/u, 'ize'), word.replace(/ize$/u, 'ise')]);
}

function phraseEnd(tokens: readonly Token[], first: number, words: readonly string[]): number | null {
  let at = first + 1;
  for (const word of words.slice(1)) {
    const found = findWord(tokens, at, word);
    if (found === null) return null;
    at = found + 1;
  }
  return at;
}

function findWord(tokens: readonly Token[], from: number, word: string): number | null {
  const sentence = tokens[from - 1]!.sentence;
  for (let at = from; at <= from + LONGEST_GAP && tokens[at]?.sentence === sentence; at++) {
    const token = tokens[at]!;
    if (token.lower === word || token.lemma === word) return at;
    // A clause or a new phrase begins: what follows is no part of the cue.
    if (token.pos === 'PUNCT' || token.pos === 'SCONJ' || token.pos === 'CCONJ') return null;
    if (token.pos === 'VERB' && token.lower !== 'concerned') return null;
    if (token.pos === 'ADP') return null;
  }
  return null;
}
