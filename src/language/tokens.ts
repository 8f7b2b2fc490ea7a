import type { PartOfSpeech, Range, Token } from '../record/index.ts';
import { type RawWord, retag } from './retag.ts';
import { type TaggedWord, tagWords } from './tagger.ts';

interface Word extends Range {
  readonly lemma: string;
  readonly pos: PartOfSpeech;
}

/**
 * The words and marks of a sentence, in order. Names with a hyphen or a stop inside ("al-Sudani", "Kivu.Net",
 * "U.S.-led") are one token each; a possessive `'s` and a contracted `n't` are tokens of their own.
 *
 * `first` is the index that the first token gets; `sentence` the sentence's own.
 */
export function tokensOf(text: string, range: Range, first: number, sentence: number): Token[] {
  const words = joinCompounds(text, placeWords(tagWords(text.slice(range.start, range.end)), range.start));
  const mended: (Word & RawWord)[] = words.map((word) => ({
    ...word,
    text: text.slice(word.start, word.end),
  }));
  return words.map((word, offset) => {
    const { text: slice } = mended[offset]!;
    const lower = slice.toLowerCase().replaceAll('’', "'");
    const { lemma, pos } = retag(mended, offset, lower);
    mended[offset] = { start: word.start, end: word.end, text: slice, lemma, pos };
    return {
      start: word.start,
      end: word.end,
      index: first + offset,
      text: slice,
      lower,
      sentence,
      lemma,
      pos,
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
    const bracketed = bracketedWord(text, words, at);
    if (bracketed) {
      joined.push(bracketed);
      at += 3;
      continue;
    }
    const after = words[at + 1];
    if (before && isOwnStop(text, before, link, after)) {
      joined[joined.length - 1] = { ...before, end: link.end };
      continue;
    }
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

/** "Maj. | Gen. Ali", "Sh. | Omarov": a stop behind a capital that the sentence goes on after belongs to the word before it. */
function isOwnStop(text: string, before: Word, link: Word, after: Word | undefined): boolean {
  return (
    text.slice(link.start, link.end) === '.' &&
    before.end === link.start &&
    /^\p{Lu}\p{L}{0,4}$/u.test(text.slice(before.start, before.end)) &&
    after !== undefined &&
    link.end < after.start &&
    /^\p{Lu}/u.test(text.slice(after.start, after.end))
  );
}

/** "[W]e won't": an editor's capital; the four pieces are one word. */
function bracketedWord(text: string, words: readonly Word[], at: number): Word | null {
  const [open, letter, close, rest] = words.slice(at, at + 4);
  if (!open || !letter || !close || !rest || letter.end - letter.start !== 1) return null;
  if (text[open.start] !== '[' || text[close.start] !== ']' || rest.start - open.start !== 3) return null;
  const lemma = (text.slice(letter.start, letter.end) + text.slice(rest.start, rest.end)).toLowerCase();
  const pronoun = /^(?:i|we|you|he|she|it|they|this|that)$/.test(lemma);
  return { start: open.start, end: rest.end, lemma, pos: pronoun ? 'PRON' : rest.pos };
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
