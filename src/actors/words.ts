import type { Analysis, Sentence, Token } from '../record/index.ts';

/** The tokens of one sentence as this stage reads them, and whether its capitals tell names from other words. */
export interface Line {
  readonly index: number;
  readonly paragraph: number;
  readonly words: readonly Token[];
  /** "Kenya Warns Tesseria Over Raids": every word is capitalised, so a capital marks no name. */
  readonly titleCase: boolean;
}

/** Cuts the analysis into lines. A name that the tokenizer broke at a rare letter ("Erdo|ğ|an") is one word again. */
export function linesOf(analysis: Analysis): Line[] {
  return analysis.sentences.map((sentence) => {
    const words = joinBroken(analysis.tokens, sentence);
    return {
      index: sentence.index,
      paragraph: sentence.paragraph,
      words,
      titleCase: isTitleCase(words),
    };
  });
}

function joinBroken(tokens: readonly Token[], sentence: Sentence): Token[] {
  const words: Token[] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    const token = tokens[at]!;
    const before = words.at(-1);
    const broken =
      before !== undefined && before.end === token.start && isLetters(before.text) && isLetters(token.text);
    if (broken && isForeign(before.text, token.text)) words[words.length - 1] = join(before, token);
    else words.push(token);
  }
  return words;
}

function isLetters(text: string): boolean {
  return /^[\p{L}\p{M}-]+$/u.test(text);
}

/** English contractions ("can|not") are cut between plain letters; only a letter beyond ASCII shows a broken name. */
function isForeign(before: string, after: string): boolean {
  return /[^\p{ASCII}]/u.test(before + after);
}

function join(before: Token, token: Token): Token {
  const lower = before.lower + token.lower;
  const pos = /^\p{Lu}/u.test(before.text) ? 'PROPN' : before.pos;
  return { ...before, end: token.end, text: before.text + token.text, lower, lemma: lower, pos };
}

/** "(Reporting by …)" has nothing but names in it and is no headline. */
function isTitleCase(words: readonly Token[]): boolean {
  if (words[0]?.text === '(') return false;
  const long = words.filter((word) => /^\p{L}{4,}/u.test(word.text));
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word.text));
  const ends = /[.,;?!]$/.test(words.at(-1)?.text ?? '');
  if (words.length > 1 && words.every(({ text }) => text === text.toUpperCase())) return long.length > 0;
  return long.length >= 4 && !ends && capitals.length >= long.length * 0.8;
}
