import type { Analysis, NamedState, Token } from '../record/index.ts';
import { firstEndingAfter } from '../text/index.ts';

const ARTICLE = /^(?:the|an?)$/u;

/**
 * An analysis in which each state's name is one word, its article apart: whoever looks for clauses at "and" or counts words then sees
 * the same in "Trinidad and Tobago" as in "Kenya". `named` is in text order.
 */
export function joinStates(text: string, analysis: Analysis, named: readonly NamedState[]): Analysis {
  const tokens: Token[] = [];
  const indexOf: number[] = [];
  let open: NamedState | null = null;
  for (const token of analysis.tokens) {
    const state = named[firstEndingAfter(named, token.start)];
    const inside = state !== undefined && state.start < token.end && !ARTICLE.test(token.lower);
    const before = tokens.at(-1);
    if (inside && state === open && before) tokens[tokens.length - 1] = joined(text, before, token);
    else tokens.push({ ...token, index: tokens.length });
    open = inside ? state : null;
    indexOf.push(tokens.length - 1);
  }
  const placed = <T extends { readonly first: number; readonly last: number }>(one: T): T => ({
    ...one,
    first: indexOf[one.first] ?? tokens.length,
    last: one.last > one.first ? indexOf[one.last - 1]! + 1 : (indexOf[one.first] ?? tokens.length),
  });
  return { ...analysis, tokens, sentences: analysis.sentences.map(placed) };
}

/** A name is what its last word is: "Sri Lankan" an adjective. */
function joined(text: string, before: Token, { end, pos, lemma }: Token): Token {
  const words = text.slice(before.start, end);
  return {
    ...before,
    end,
    text: words,
    lower: words.toLowerCase().replaceAll('’', "'"),
    lemma: `${before.lemma} ${lemma}`,
    pos,
  };
}
