import type { Analysis, Range, Token } from '../record/index.ts';
import { tokensIn, trimRange } from '../text/index.ts';

/**
 * The two ways that an ultimatum leaves, cut at its "or": "to either leave or disarm" → "leave", "disarm". Empty when its
 * terms name no second way.
 */
export function waysOut(text: string, analysis: Analysis, terms: Range): Range[] {
  const inside = tokensIn(analysis.tokens, terms);
  const or = inside.findIndex((token, at) => token.lower === 'or' && startsWay(inside[at + 1]));
  if (or === -1) return [];
  const opening = inside.findIndex((token) => token.lower === 'either');
  const first = opening === -1 ? (inside[0]?.lower === 'to' ? 1 : 0) : opening + 1;
  const one = first < or && trimRange(text, { start: inside[first]!.start, end: inside[or - 1]!.end });
  const two = trimRange(text, { start: inside[or + 1]!.start, end: terms.end });
  return one && two ? [one, two] : [];
}

/** "or face …", "or shift toward …": anything but small words, since the tagger takes some verbs for nouns here. */
function startsWay(token: Token | undefined): boolean {
  return token !== undefined && !/^(?:DET|ADP|NUM|PUNCT)$/.test(token.pos);
}
