import type { Token } from '../record/index.ts';
import { isDateWord } from './date-parts.ts';
import { nearSets } from './near-words.ts';
import { FILLERS, STOPWORDS } from './plain-words.ts';
import { wordStem } from './word-stem.ts';

/** A word of a claim's matter: its stem, how much it tells (0 to 1.2, before rarity), and itself. */
export interface MatterWord {
  readonly stem: string;
  readonly worth: number;
  readonly text: string;
  /** The sets of near words that it stands in (see `near-words.ts`). */
  readonly near: ReadonlySet<number>;
}

/** How the words of one account are read. */
export interface WordReading {
  /** Start of each token of a state's name → key of the state. */
  readonly keys: ReadonlyMap<number, string>;
  /** Stems of the parties' own names: they tell little of what a claim is about. */
  readonly party: ReadonlySet<string>;
}

const WORTH: Readonly<Record<string, number>> = {
  PROPN: 1.2,
  NOUN: 1,
  VERB: 0.8,
  ADJ: 0.7,
  X: 0.7,
  NUM: 0.7,
  ADV: 0.3,
  ADP: 0.3,
};
const FILLER = 0.25;

/** The words that say what a claim is about, each once, without articles, auxiliaries and the like. */
export function matterWords(tokens: readonly Token[], reading: WordReading): MatterWord[] {
  const words = new Map<string, MatterWord>();
  for (const token of tokens) {
    const word = matterWord(token, reading);
    if (word === null) continue;
    const known = words.get(word.stem);
    if (known === undefined || known.worth < word.worth) words.set(word.stem, word);
  }
  return [...words.values()];
}

function matterWord(token: Token, { keys, party }: WordReading): MatterWord | null {
  const key = keys.get(token.start);
  if (key !== undefined) return wordOf(key, party.has(key) ? FILLER : WORTH.PROPN!, token);
  const worth = WORTH[token.pos] ?? 0;
  if (worth === 0 || !/[\p{L}\p{N}]/u.test(token.text)) return null;
  const plain = token.lemma.toLowerCase();
  if (STOPWORDS.has(token.lower) || STOPWORDS.has(plain) || isMeasure(token)) return null;
  const name = /^\p{Lu}/u.test(token.text) && token.pos !== 'VERB';
  const stem = wordStem(name ? token.lower : plain, name);
  // A filler keeps its whole word: "importance" is no kin of "imports".
  if (FILLERS.has(plain) || FILLERS.has(token.lower)) return wordOf(plain, FILLER, token);
  return wordOf(stem, party.has(stem) ? FILLER : worth, token);
}

function wordOf(stem: string, worth: number, { text }: Token): MatterWord {
  return { stem, worth, text, near: nearSets(stem) };
}

/** Dates and amounts have features of their own; "two" mostly counts the leaders. */
function isMeasure(token: Token): boolean {
  if (isDateWord(token.lower) && token.pos === 'PROPN') return true;
  return /^(?:one|two|hundred|thousand|million|billion|percent|per|cent|usd|eur|dollars?|euros?|(?:19|20)\d\d)$/u.test(
    token.lower,
  );
}

/** The names among some tokens by stem or country key, with the words of the text; the parties' own are left out. */
export function namesAmong(
  tokens: readonly Token[],
  { keys, party }: WordReading,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const token of tokens) {
    const key = keys.get(token.start);
    if (key !== undefined) names.set(key, token.text);
    if (key !== undefined || token.pos !== 'PROPN' || STOPWORDS.has(token.lower)) continue;
    if (isDateWord(token.lower)) continue;
    // "The Kenya-Tesseria Commission" names both.
    const parts = token.text.split(/[-–]/u).filter((part) => /^\p{Lu}\p{L}+/u.test(part));
    for (const part of parts) names.set(wordStem(part.toLowerCase(), true), part);
  }
  for (const key of party) names.delete(key);
  return names;
}
