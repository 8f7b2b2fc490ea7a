import { type Analysis, type Cast, type Mention, sideOf, type Token } from '../record/index.ts';
import type { TokenRange } from './claim-clause.ts';

/** Who acts, as a party key: ISO 3166-1 alpha-3, a name in lower case, or `both`. */
export interface Parties {
  /** The party that the words name; null when they name none. Pronouns stand for the one who acted last. */
  of(range: TokenRange, previous: string | null): string | null;
  /** The party that a mention beginning at this token names. */
  at(index: number): { readonly key: string; readonly last: number } | null;
}

const JOINT =
  /^(?:leaders|presidents|ministers|premiers|sides|parties|interlocutors|counterparts|delegations|negotiators|diplomats|envoys|chancellors|monarchs|heads|secretaries|countries|nations)$/u;
const TALKS = /^(?:meeting|talks|talk|conversation|call|discussion|discussions|consultations|negotiations)$/u;
const OWN = /^(?:i|we|our|my|us)$/u;

/**
 * Finds the parties of an account by the cast's mentions and the words for both sides ("the two leaders", "they").
 * `party` is whose account it is, for "I" and "we".
 */
export function partiesOf(analysis: Analysis, cast: Cast, party: string | null): Parties {
  const keys = new Map(cast.actors.map((actor) => [actor.id, sideOf(actor).key]));
  const byStart = new Map<number, Mention>();
  for (const mention of cast.mentions) {
    const known = byStart.get(mention.start);
    if (known === undefined || known.end < mention.end) byStart.set(mention.start, mention);
  }
  const { tokens } = analysis;
  const at = (index: number) => {
    const mention = mentionFrom(tokens, index, byStart);
    if (mention === undefined) return null;
    let last = index;
    while (last < tokens.length && tokens[last]!.start < mention.end) last++;
    return { key: keys.get(mention.actor) ?? mention.actor, last };
  };
  return { at, of: (range, previous) => namedIn(tokens, range, previous, party, at) };
}

function mentionFrom(tokens: readonly Token[], index: number, byStart: ReadonlyMap<number, Mention>) {
  const token = tokens[index];
  if (token === undefined) return undefined;
  const mention = byStart.get(token.start);
  return mention ?? (token.pos === 'DET' ? byStart.get(tokens[index + 1]?.start ?? -1) : undefined);
}

function namedIn(
  tokens: readonly Token[],
  range: TokenRange,
  previous: string | null,
  party: string | null,
  at: Parties['at'],
): string | null {
  if (isJoint(tokens, range)) return 'both';
  const found = new Set<string>();
  let pronoun: string | null = null;
  for (let index = range.first; index < range.last; ) {
    const { lower } = tokens[index]!;
    if (OWN.test(lower) && party !== null) found.add(party);
    if (/^(?:he|she|it)$/u.test(lower)) pronoun = previous === 'both' ? null : previous;
    const mention = at(index);
    if (mention) found.add(mention.key);
    index = Math.max(index + 1, mention?.last ?? 0);
  }
  if (found.size > 1 && tokens.slice(range.first, range.last).some((token) => token.lower === 'and'))
    return 'both';
  return [...found][0] ?? pronoun;
}

/** "They", "the two leaders", "both sides", "the ministers", "the talks"; not "Kenyan ministers". */
function isJoint(tokens: readonly Token[], range: TokenRange): boolean {
  for (let at = range.first; at < range.last; at++) {
    const { lower } = tokens[at]!;
    if (lower === 'they' || lower === 'both' || TALKS.test(lower)) return true;
    const before = at > range.first ? tokens[at - 1]!.lower : '';
    const before2 = at > range.first + 1 ? tokens[at - 2]!.lower : '';
    if (JOINT.test(lower) && /^(?:the|both|two|these|all)$/u.test(before)) return true;
    if (JOINT.test(lower) && /^(?:two|both)$/u.test(before2)) return true;
  }
  return false;
}
