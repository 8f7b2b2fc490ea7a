import type { Range, Sentence, Token } from '../record/index.ts';

/** The tokens that lie wholly in a range; binary search, so that it costs little on a long document. */
export function tokensIn(tokens: readonly Token[], range: Range): Token[] {
  const found: Token[] = [];
  for (
    let at = firstTokenFrom(tokens, range.start);
    at < tokens.length && tokens[at]!.end <= range.end;
    at++
  ) {
    found.push(tokens[at]!);
  }
  return found;
}

/** The sentence that holds a place in the text, or undefined between sentences. */
export function sentenceAt(sentences: readonly Sentence[], place: number): Sentence | undefined {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= place) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low];
  return sentence && sentence.start <= place ? sentence : undefined;
}

/** Index of the first token that starts at or after `start`; the number of tokens when there is none. */
export function firstTokenFrom(tokens: readonly Token[], start: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
