import type { Range, Token } from '../record/index.ts';

/** The tokens that lie in some ranges, range by range. */
export function tokensWithin(tokens: readonly Token[], ranges: readonly Range[]): Token[] {
  return ranges.flatMap((range) => {
    const found: Token[] = [];
    for (let at = firstAfter(tokens, range.start); at < tokens.length && tokens[at]!.start < range.end; at++)
      found.push(tokens[at]!);
    return found;
  });
}

/** The index of the first token that ends after `offset`. */
function firstAfter(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
