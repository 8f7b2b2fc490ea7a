import type { View } from './view.ts';

/** A dateline is no longer than this: "ST. JOHN'S, Antigua, Nov. 12, 1986 (MNA) --". */
const LONGEST_DATELINE = 20;

/**
 * The token after a dateline that opens the sentence `[first, last)`: "NAIROBI, May 6 (Continental Press) —",
 * "ISLAMABAD:". `first` itself when there is none.
 */
export function afterDateline(view: View, first: number, last: number): number {
  const { tokens } = view;
  if (!/^\p{Lu}[\p{Lu}.'’-]+$/u.test(tokens[first]!.text)) return first;
  let bracket = false;
  for (let at = first + 1; at < Math.min(last - 1, first + LONGEST_DATELINE); at++) {
    const { lower, pos } = tokens[at]!;
    if (lower === '(') bracket = true;
    else if (lower === ')') bracket = false;
    else if (/^(?:[—–-]|--)$/.test(lower) && !bracket) return dashEnd(view, at);
    else if (lower === ':' && !bracket) return at + 1;
    else if (pos === 'VERB' || pos === 'AUX') return first;
  }
  return first;
}

/** The tagger may cut "--" in two. */
function dashEnd({ tokens }: View, at: number): number {
  return /^-$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
}
