import type { Range, Token } from '../record/index.ts';
import { firstEndingAfter } from '../text/index.ts';
import type { Found } from './found.ts';
import { phraseBefore, phraseBehind } from './spoken-to.ts';
import type { View } from './view.ts';

/** How many tokens may stand between "quoted" and "as": "quoted by the official news agency of Moyra as saying". */
const REACH = 14;

/**
 * "The Ledger quoted *Oduya* as saying …", "*Oduya* was quoted by the Ledger as saying …": whoever is quoted says it, not the one who quotes
 * (codebook, section 3).
 */
export function withQuotees(view: View, found: readonly Found[]): Found[] {
  return found.map((one) => ({ ...one, source: quoteeOf(view, one) ?? one.source }));
}

/** The words for whoever is quoted, where the cue is the "saying" of "quoted as saying". */
function quoteeOf(view: View, { cue }: Found): Range | null {
  const { tokens } = view;
  const saying = firstEndingAfter(tokens, cue.start);
  const as = tokens[saying - 1]?.lower === 'having' ? saying - 2 : saying - 1;
  const quoted = tokens[as]?.lower === 'as' ? verbOfQuoting(tokens, as) : null;
  if (quoted === null) return null;
  let first = quoted;
  while (/^(?:AUX|ADV|PART)$/.test(tokens[first - 1]?.pos ?? '')) first--;
  const passive = tokens
    .slice(first, quoted)
    .some(({ lower }) => /^(?:is|are|was|were|been|being)$/.test(lower));
  return passive ? phraseBefore(view, first) : phraseBehind(view, quoted + 1);
}

function verbOfQuoting(tokens: readonly Token[], as: number): number | null {
  for (let at = as - 1; at >= Math.max(0, as - REACH); at--) {
    const { lower, pos, sentence } = tokens[at]!;
    if (sentence !== tokens[as]!.sentence) return null;
    if (/^(?:quot|cit)(?:ed|es|e|ing)$/.test(lower)) return at;
    if (pos === 'VERB') return null;
  }
  return null;
}
