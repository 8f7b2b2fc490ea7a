import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { PartOfSpeech } from '../record/index.ts';

/** A word as the tagger cuts it; `space` is what stands before it. */
export interface TaggedWord {
  readonly text: string;
  readonly space: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
}

/** Longer runs without a space are no words; the tagger's patterns take quadratic time on them. */
const LONGEST_WORD = 80;

let tagger: ReturnType<typeof winkNLP> | undefined;

/**
 * Cuts a piece of English text into words with part of speech and lemma: the sole door to wink-nlp.
 *
 * `space + text` of all words, joined, is the piece again, to the letter. A run of over 80 characters without a space
 * is one word of kind `X`.
 *
 * @see https://winkjs.org/wink-nlp/
 */
export function tagWords(piece: string): TaggedWord[] {
  const words: TaggedWord[] = [];
  for (const part of piece.split(/(\s*\S{81,})/u)) {
    const run = part.trimStart();
    if (run.length > LONGEST_WORD && !/\s/.test(run)) {
      words.push({
        text: run,
        space: part.slice(0, part.length - run.length),
        lemma: run.toLowerCase(),
        pos: 'X',
      });
    } else if (run !== '') {
      for (const word of tagPart(part)) words.push(word);
    }
  }
  return words;
}

function tagPart(raw: string): TaggedWord[] {
  // The tagger cuts "I'm" in two but not "I’m".
  const part = raw.replaceAll('’', "'");
  // The library's own types leave out two of its readers' overloads, hence the casts below.
  tagger ??= winkNLP(winkModel, ['pos']);
  const its = tagger.its;
  const tokens = tagger.readDoc(part).tokens();
  const texts = tokens.out() as string[];
  const tags = tokens.out(its.pos as never) as unknown as PartOfSpeech[];
  const lemmas = tokens.out(its.lemma as never) as unknown as string[];
  const words: TaggedWord[] = [];
  let at = 0;
  texts.forEach((text, index) => {
    const found = part.indexOf(text, at);
    if (found === -1) return;
    words.push({ text, space: part.slice(at, found), lemma: lemmas[index]!, pos: tags[index]! });
    at = found + text.length;
  });
  return words;
}
