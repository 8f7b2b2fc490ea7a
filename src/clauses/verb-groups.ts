import type { Token } from '../record/index.ts';

/** How real the verb makes what it tells. `must` is what ought to be ("must", "should", "has to"). */
export type Mood = 'plain' | 'future' | 'conditional' | 'possible' | 'must';

/**
 * A verb with its auxiliaries: tokens `[first, last)`, main verb at `head`.
 *
 * `finite` verbs can have a subject of their own; `bare` is a single word that looks like a past participle or base
 * form and may be finite too; `to` and `ing` never are.
 */
export interface VerbGroup {
  readonly first: number;
  readonly head: number;
  readonly last: number;
  readonly form: 'finite' | 'bare' | 'to' | 'ing';
  readonly passive: boolean;
  readonly negated: boolean;
  readonly mood: Mood;
}

const MOODS: Readonly<Record<string, Mood>> = {
  will: 'future',
  shall: 'future',
  wo: 'future',
  "'ll": 'future',
  would: 'conditional',
  "'d": 'conditional',
  may: 'possible',
  might: 'possible',
  could: 'possible',
  can: 'possible',
  ca: 'possible',
  cannot: 'possible',
  must: 'must',
  should: 'must',
  ought: 'must',
};
const NEGATIONS = new Set(['not', "n't", 'never', 'no', 'cannot', 'neither', 'nor']);
const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'s", "'re", "'m"]);
const AUXILIARIES = new Set([...BE, 'has', 'have', 'had', 'having', 'do', 'does', 'did', "'ve"]);

/** A verb group of more words is none. */
const LONGEST = 12;

/**
 * The verb groups among `tokens[first..last)`, in order, none overlapping another. Words for which `isTime` holds may stand within
 * one: "had **last week** sent".
 */
export function verbGroupsOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  isTime: (at: number) => boolean = () => false,
): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let at = first; at < last; ) {
    const group = groupAt(tokens, at, last, isTime);
    if (group) groups.push(group);
    at = group ? group.last : at + 1;
  }
  return groups;
}

interface Parts {
  mood: Mood;
  negated: boolean;
  /** The last auxiliary is a form of "be". */
  be: boolean;
  /** Index of the last auxiliary, -1 where there is none. */
  copula: number;
  to: boolean;
}

function groupAt(
  tokens: readonly Token[],
  start: number,
  end: number,
  isTime: (at: number) => boolean,
): VerbGroup | null {
  const parts: Parts = { mood: 'plain', negated: false, be: false, copula: -1, to: false };
  for (let at = start; at < end && at < start + LONGEST; at++) {
    if (parts.copula !== -1 && isTime(at)) continue;
    const word = wordAt(tokens, at, start, end);
    if (word === 'head') return groupOf(tokens, start, at, parts);
    if (word === 'other') break;
    if (word === 'negation') parts.negated = true;
    else if (word === 'auxiliary') addAuxiliary(parts, isHad(tokens, at) ? 'had' : tokens[at]!.lower, at);
    else if (word === 'to' && at > start && parts.copula === -1) break;
    else if (word === 'to') addInfinitive(parts, at === start);
  }
  return parts.copula === -1 ? null : groupOf(tokens, start, parts.copula, { ...parts, be: false });
}

type Word = 'to' | 'negation' | 'auxiliary' | 'head' | 'adverb' | 'other';

function wordAt(tokens: readonly Token[], at: number, start: number, end: number): Word {
  const { lower, pos } = tokens[at]!;
  if (lower === 'to' && pos === 'PART' && opensInfinitive(tokens, at, end)) return 'to';
  if (at > start && NEGATIONS.has(lower)) return 'negation';
  if (isAuxiliary(tokens, at)) return 'auxiliary';
  if (pos === 'VERB') return 'head';
  // "has since confirmed": tagged a preposition
  const since = lower === 'since' && tokens[at + 1]?.pos === 'VERB';
  return (pos === 'ADV' || since) && at > start ? 'adverb' : 'other';
}

/** "he**'d** been summoned": before a participle it is no "would". */
function isHad(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (tokens[at]!.lower.replace('’', "'") !== "'d" || !next) return false;
  return next.lower === 'been' || (next.pos === 'VERB' && next.lower !== next.lemma);
}

function addAuxiliary(parts: Parts, lower: string, at: number): void {
  parts.mood = MOODS[lower] ?? parts.mood;
  parts.be = BE.has(lower);
  parts.copula = at;
}

/** "is to visit" is planned, "has to leave" is owed. */
function addInfinitive(parts: Parts, first: boolean): void {
  if (first) parts.to = true;
  else parts.mood = parts.be ? 'future' : 'must';
  parts.be = false;
}

function groupOf(tokens: readonly Token[], first: number, head: number, parts: Parts): VerbGroup {
  const { lower, lemma } = tokens[head]!;
  // "Meeting in Oslo, …": its own lemma where it is taken for a noun; "bring" has no vowel before its ending.
  const ing = /[aeiouy].*ing$/.test(lower);
  const past = !ing && lower !== lemma && !/[^s]s$/.test(lower);
  return {
    first,
    head,
    last: head + 1,
    form: formOf(lower, ing, parts),
    passive: parts.be && past,
    // "The two **never** met"
    negated: parts.negated || tokens[first - 1]?.lower === 'never',
    mood: parts.mood,
  };
}

function formOf(lower: string, ing: boolean, parts: Parts): VerbGroup['form'] {
  if (parts.to) return 'to';
  if (parts.copula !== -1) return 'finite';
  if (ing) return 'ing';
  return /[^s]s$/.test(lower) ? 'finite' : 'bare';
}

function opensInfinitive(tokens: readonly Token[], at: number, end: number): boolean {
  for (let next = at + 1; next < end && next < at + 4; next++) {
    const { pos, lower } = tokens[next]!;
    if (pos === 'VERB' || lower === 'be' || lower === 'have' || lower === 'do') return true;
    if (pos !== 'ADV' && lower !== 'not') return false;
  }
  return false;
}

function isAuxiliary(tokens: readonly Token[], at: number): boolean {
  const { lower, pos } = tokens[at]!;
  if (MOODS[lower]) return pos === 'AUX' || pos === 'VERB';
  if (lower === "'s") return pos === 'AUX';
  if (BE.has(lower)) return true;
  return AUXILIARIES.has(lower) && (pos === 'AUX' || isPerfect(tokens, at));
}

/** "is understood to **have** sent", "thanked him for **having** telephoned": the tagger takes the auxiliary for the verb. */
function isPerfect(tokens: readonly Token[], at: number): boolean {
  const [have, next] = [tokens[at]!, tokens[at + 1]];
  if (!/^(?:have|having)$/.test(have.lower) || next?.pos !== 'VERB') return false;
  return next.lower !== next.lemma && /(?:ed|en|t|d|n|k|g)$/.test(next.lower) && !next.lower.endsWith('ing');
}
