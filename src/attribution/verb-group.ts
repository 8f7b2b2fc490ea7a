import type { Token } from '../record/index.ts';
import type { View } from './view.ts';

/**
 * A verb with the words that belong to it: tokens `[first, last)` around the main verb `head` ("did not say", "has
 * been urged", "to call"). `last` is one past the main verb.
 *
 * `form`: `finite` can have a subject of its own; `to` is an infinitive with "to"; `ing` and `past` are participles
 * without auxiliary (a `past` may also be a plain past tense: the tagger cannot tell); `base` is a bare verb.
 */
export interface VerbGroup {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly form: 'finite' | 'to' | 'ing' | 'past' | 'base';
  readonly passive: boolean;
  readonly negated: boolean;
  readonly copula: boolean;
}

const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'s", "'re", "'m"]);
const HAVE = new Set(['have', 'has', 'had', 'having', "'ve", "'d", "'s"]);
const MODAL = new Set("will would shall should can could may might must ca wo 'll 'd cannot".split(' '));
const NEGATION = new Set(['not', "n't", 'never']);
const NEITHER_ADVERB = new Set([
  'so',
  'too',
  'then',
  'there',
  'here',
  'now',
  'else',
  'why',
  'how',
  'when',
  'where',
]);

/** The verb groups of the sentence `[first, last)`, in order; none overlap. Time is linear. */
export function verbGroupsOf(view: View, first: number, last: number): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let at = first; at < last; ) {
    const group = groupAt(view.tokens, at, last);
    if (group) groups.push(group);
    at = group ? group.last : at + 1;
  }
  return groups;
}

function groupAt(tokens: readonly Token[], start: number, end: number): VerbGroup | null {
  const opening = tokens[start]!;
  const infinitive = opening.lower === 'to' && isInfinitive(tokens, start, end);
  if (!infinitive && opening.pos !== 'VERB' && !isAuxiliary(tokens, start)) return null;
  let at = infinitive ? start + 1 : start;
  let negated = false;
  let auxiliary: Token | null = null;
  let auxiliaryAt = -1;
  for (; at < end; at++) {
    const token = tokens[at]!;
    if (NEGATION.has(token.lower)) negated = true;
    else if (isAuxiliary(tokens, at)) {
      auxiliary = token;
      auxiliaryAt = at;
    } else if (token.pos === 'VERB')
      return mainVerb(tokens, { start, head: at, infinitive, negated, auxiliary, auxiliaryAt });
    else if (!isInnerAdverb(tokens, at, end)) break;
  }
  if (!auxiliary) return null;
  return copulaGroup(tokens, start, at, { infinitive, negated });
}

function mainVerb(
  tokens: readonly Token[],
  g: {
    start: number;
    head: number;
    infinitive: boolean;
    negated: boolean;
    auxiliary: Token | null;
    auxiliaryAt: number;
  },
): VerbGroup {
  const head = tokens[g.head]!;
  const ing = head.lower.endsWith('ing') && head.lower !== head.lemma;
  const byBe = g.auxiliary !== null && BE.has(g.auxiliary.lower);
  const past = !ing && head.lower !== head.lemma && !/[^s]s$/.test(head.lower);
  const bare = g.auxiliary === null;
  let form: VerbGroup['form'] = 'finite';
  if (g.infinitive) form = 'to';
  else if (ing && bare) form = 'ing';
  else if (
    g.auxiliary &&
    (g.auxiliary.lower === 'being' || g.auxiliary.lower === 'having') &&
    g.auxiliaryAt === g.start
  )
    form = 'ing';
  else if (past && bare) form = 'past';
  else if (bare && head.lower === head.lemma) form = 'base';
  return {
    first: g.start,
    last: g.head + 1,
    head: g.head,
    form,
    passive: byBe && !ing && past,
    negated: g.negated,
    copula: false,
  };
}

/** "is not", "was", "will be": the last auxiliary is the verb itself. */
function copulaGroup(
  tokens: readonly Token[],
  start: number,
  end: number,
  g: { infinitive: boolean; negated: boolean },
): VerbGroup {
  let head = end - 1;
  while (head > start && !isAuxiliary(tokens, head)) head--;
  const form = g.infinitive ? 'to' : tokens[head]!.lower === 'being' && head === start ? 'ing' : 'finite';
  const last = NEGATION.has(tokens[head + 1]?.lower ?? '') ? head + 2 : head + 1;
  return { first: start, last, head, form, passive: false, negated: g.negated, copula: true };
}

function isInfinitive(tokens: readonly Token[], at: number, end: number): boolean {
  if (at + 1 >= end) return false;
  const next = tokens[at + 1]!;
  if (next.pos === 'VERB') return next.lower === next.lemma;
  if (next.lower === 'be' || next.lower === 'have' || next.lower === 'do') return true;
  return (
    next.pos === 'ADV' && tokens[at + 2]?.pos === 'VERB' && tokens[at + 2]!.lower === tokens[at + 2]!.lemma
  );
}

function isAuxiliary(tokens: readonly Token[], at: number): boolean {
  const { lower, pos } = tokens[at]!;
  if (MODAL.has(lower)) return pos !== 'NOUN' && pos !== 'PROPN';
  if (lower === "'s") return pos === 'AUX';
  if (BE.has(lower)) return true;
  if (HAVE.has(lower)) return pos === 'AUX' || followsParticiple(tokens, at);
  return /^(?:do|does|did)$/.test(lower) && pos === 'AUX';
}

function followsParticiple(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && (next.lower === 'been' || NEGATION.has(next.lower));
}

function isInnerAdverb(tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[at]!;
  if (token.pos !== 'ADV' || NEITHER_ADVERB.has(token.lower)) return false;
  const next = tokens[at + 1];
  return (
    at + 1 < end &&
    next !== undefined &&
    (next.pos === 'ADV' || next.pos === 'VERB' || next.pos === 'AUX' || NEGATION.has(next.lower))
  );
}
