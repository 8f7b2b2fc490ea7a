import type { Range, Sentence, Token } from '../record/index.ts';
import { firstEndingAfter, firstFrom } from './sorted-ranges.ts';

/** The tokens that lie wholly in a range; binary search, so that it costs little on a long document. */
export function tokensIn(tokens: readonly Token[], range: Range): Token[] {
  const found: Token[] = [];
  for (let at = firstFrom(tokens, range.start); at < tokens.length && tokens[at]!.end <= range.end; at++) {
    found.push(tokens[at]!);
  }
  return found;
}

/** The sentence that holds a place in the text, or undefined between sentences. */
export function sentenceAt(sentences: readonly Sentence[], place: number): Sentence | undefined {
  const sentence = sentences[firstEndingAfter(sentences, place)];
  return sentence && sentence.start <= place ? sentence : undefined;
}
