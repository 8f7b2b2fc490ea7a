import type { PartOfSpeech, Range, Token } from '../record/index.ts';
import { type TaggedWord, tagWords } from './tagger.ts';

interface Word extends Range {
  readonly lemma: string;
  readonly pos: PartOfSpeech;
}

/**
 * The words and marks of a sentence, in order. Names with a hyphen or a stop inside ("al-Sudani", "Caliber.Az",
 * "U.S.-led") are one token each; a possessive `'s` and a contracted `n't` are tokens of their own.
 *
 * `first` is the index that the first token gets; `sentence` the sentence's own.
 */
export function tokensOf(text: string, range: Range, first: number, sentence: number): Token[] {
  const words = joinCompounds(text, placeWords(tagWords(text.slice(range.start, range.end)), range.start));
  return words.map((word, offset) => {
    const slice = text.slice(word.start, word.end);
    const lower = slice.toLowerCase().replaceAll('’', "'");
    const fixed = retag(words, offset, lower, word);
    return {
      start: word.start,
      end: word.end,
      index: first + offset,
      text: slice,
      lower,
      sentence,
      ...fixed,
    };
  });
}

function placeWords(tagged: readonly TaggedWord[], start: number): Word[] {
  const words: Word[] = [];
  let at = start;
  for (const word of tagged) {
    at += word.space.length;
    words.push({
      start: at,
      end: at + word.text.length,
      lemma: word.lemma.replaceAll('’', "'"),
      pos: word.pos,
    });
    at += word.text.length;
  }
  return words;
}

/** "al", "-", "Sudani" without spaces become one word; the last part tells what it is. */
function joinCompounds(text: string, words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (let at = 0; at < words.length; at++) {
    const before = joined.at(-1);
    const link = words[at]!;
    const after = words[at + 1];
    const linked =
      before !== undefined &&
      after !== undefined &&
      before.end === link.start &&
      link.end === after.start &&
      isLink(text, before, link, after);
    if (!linked) {
      joined.push(link);
      continue;
    }
    joined[joined.length - 1] = {
      start: before.start,
      end: after.end,
      lemma: text.slice(before.start, after.end).toLowerCase().replaceAll('’', "'"),
      pos: compoundPos(text, before, after),
    };
    at++;
  }
  return joined;
}

function isLink(text: string, before: Word, link: Word, after: Word): boolean {
  const mark = text.slice(link.start, link.end);
  const isWord = (w: Word) => /[\p{L}\p{N}]$/u.test(text[w.end - 1]!) || text[w.end - 1] === '.';
  if (mark === '-' || mark === '‑') return isWord(before) && /^[\p{L}\p{N}]/u.test(text[after.start]!);
  if (mark !== '.') return false;
  return (
    /\p{L}$/u.test(text[before.end - 1]!) && /^\p{Lu}\p{L}{1,3}$/u.test(text.slice(after.start, after.end))
  );
}

function compoundPos(text: string, before: Word, after: Word): PartOfSpeech {
  if (/^\p{Lu}/u.test(text[after.start]!)) return 'PROPN';
  if (after.pos === 'VERB' || after.pos === 'ADJ') return 'ADJ';
  if (after.pos === 'AUX') return 'NOUN';
  return after.pos === 'PROPN' ? before.pos : after.pos;
}

/** What the tagger gets wrong often enough to mend: each line is a pattern seen in news. */
function retag(
  words: readonly Word[],
  at: number,
  lower: string,
  word: Word,
): { lemma: string; pos: PartOfSpeech } {
  const previous = words[at - 1];
  if (/^'?s$/.test(lower) && lower !== 's') return { lemma: lower, pos: word.pos };
  // "Caliber.Az reports, citing …": a plural noun after a name and before a comma or "that" is the verb.
  if (lower === 'reports' && word.pos === 'NOUN' && previous?.pos === 'PROPN')
    return { lemma: 'report', pos: 'VERB' };
  return { lemma: word.lemma, pos: word.pos };
}
