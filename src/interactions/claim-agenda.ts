import type { Token } from '../record/index.ts';
import type { TokenRange } from './claim-clause.ts';
import { isFiniteVerb } from './claim-tokens.ts';

interface Break {
  /** Where the item before it ends, and where the next begins. */
  readonly cut: number;
  readonly next: number;
  readonly and: boolean;
}

/**
 * The matters of an agenda, "discussed A, a separate B, as well as C": token ranges in order, together the object but
 * for the links. A list of plain words ("trade, energy and education") and coordinated adjectives stay one.
 *
 * `object` is what follows the verb of discussion. Gives at least one range when the object is not empty.
 */
export function agendaItems(tokens: readonly Token[], object: TokenRange): TokenRange[] {
  const breaks = breaksIn(tokens, object);
  const items: TokenRange[] = [];
  let first = object.first;
  breaks.forEach((found, index) => {
    const end = breaks[index + 1]?.cut ?? object.last;
    const before = { first, last: found.cut };
    const after = { first: found.next, last: end };
    if (!separates(tokens, before, after, found, breaks.length)) return;
    items.push(before);
    first = found.next;
  });
  items.push({ first, last: object.last });
  return items.filter((item) => item.first < item.last);
}

function breaksIn(tokens: readonly Token[], object: TokenRange): Break[] {
  const breaks: Break[] = [];
  let listing = false;
  for (let at = object.first; at < object.last; at++) {
    const { lower } = tokens[at]!;
    // "Issues including A, B and C", "between A and B", "from A to B": what follows spells out one item.
    if (/^(?:including|include|between|especially|particularly|whether)$/u.test(lower)) listing = true;
    if (/^(?:which|who|whose|where|that)$/u.test(lower)) listing = true;
    const found = breakAt(tokens, at, object.last);
    if (found === null) continue;
    const closes = tokens[at]!.lower === 'as' || tokens[at + 1]?.lower === 'as';
    if (!listing || closes) breaks.push(found);
    if (closes) listing = false;
    at = found.next - 1;
  }
  return breaks;
}

function breakAt(tokens: readonly Token[], at: number, last: number): Break | null {
  let next = at;
  let and = false;
  if (tokens[next]!.lower === ',' || tokens[next]!.lower === ';') next++;
  if (/^(?:and|plus)$/u.test(tokens[next]?.lower ?? '')) {
    next++;
    and = true;
  } else if (isPhrase(tokens, next, ['as', 'well', 'as']) || isPhrase(tokens, next, ['along', 'with'])) {
    next += tokens[next]!.lower === 'as' ? 3 : 2;
    and = true;
  }
  if (next === at || next >= last) return null;
  while (next < last - 1 && /^(?:also|then|on|about)$/u.test(tokens[next]!.lower)) next++;
  return { cut: at, next, and };
}

function isPhrase(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, offset) => tokens[at + offset]?.lower === word);
}

function separates(
  tokens: readonly Token[],
  before: TokenRange,
  after: TokenRange,
  found: Break,
  count: number,
): boolean {
  const head = tokens[after.first]!;
  if (!['DET', 'PRON', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'ADV'].includes(head.pos)) return false;
  if (/^(?:which|who|whose|where|when|it|they|this|other)$/u.test(head.lower)) return false;
  if (!hasNoun(tokens, before) || !hasNoun(tokens, after)) return false;
  // "The sanctions the Union and its allies would impose": the verb still waits for its subject.
  if (breaksClause(tokens, before, after)) return false;
  const opens = head.pos === 'DET' || /^(?:its|their|his|her|our|ways|efforts)$/u.test(head.lower);
  if (opens && samePlaces(tokens, before, after)) return false;
  const heavy = isHeavy(tokens, before) && isHeavy(tokens, after);
  const linked = found.and && found.next - found.cut >= 3;
  return heavy && (opens || linked || count >= 2);
}

/** A matter with a frame of its own: an article or a preposition, or at least three words. */
function isHeavy(tokens: readonly Token[], item: TokenRange): boolean {
  const words = tokens.slice(item.first, item.last);
  return words.length >= 3 && words.some((word) => word.pos === 'DET' || word.pos === 'ADP');
}

function breaksClause(tokens: readonly Token[], before: TokenRange, after: TokenRange): boolean {
  for (let at = after.first; at < after.last; at++) {
    if (/^(?:that|which|who|whose|where|how|what|when)$/u.test(tokens[at]!.lower)) return false;
    if (tokens[at]!.pos === 'AUX') return isFiniteVerb(tokens, at, before.first);
  }
  return false;
}

function hasNoun(tokens: readonly Token[], item: TokenRange): boolean {
  return tokens.slice(item.first, item.last).some((word) => word.pos === 'NOUN' || word.pos === 'PROPN');
}

/** "The situation in the Sahel and the Horn of Africa": two places of one matter. */
function samePlaces(tokens: readonly Token[], before: TokenRange, after: TokenRange): boolean {
  const name = tokens[after.first + 1];
  const lastBefore = tokens[before.last - 1];
  const nouns = tokens.slice(after.first, after.last).filter((word) => word.pos === 'NOUN');
  return name?.pos === 'PROPN' && lastBefore?.pos === 'PROPN' && nouns.length === 0;
}
