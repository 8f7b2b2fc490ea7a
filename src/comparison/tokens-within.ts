import type { Range, Token } from '../record/index.ts';
import { firstEndingAfter } from '../text/index.ts';

/** The tokens that lie in some ranges, range by range. */
export function tokensWithin(tokens: readonly Token[], ranges: readonly Range[]): Token[] {
  return ranges.flatMap((range) => {
    const found: Token[] = [];
    for (
      let at = firstEndingAfter(tokens, range.start);
      at < tokens.length && tokens[at]!.start < range.end;
      at++
    )
      found.push(tokens[at]!);
    return found;
  });
}
