import type { Analysis, Cast, InteractionKind, Mention, Range, Sentence, Token } from '../record/index.ts';
import { overlaps, PhraseIndex } from '../text/index.ts';
import {
  INTERACTION_ADJUNCTS,
  INTERACTION_NOUNS,
  INTERACTION_VERBS,
  type InteractionWord,
} from './interaction-words.ts';
import { adjunctParticipants, canTakePart, nounParticipants, verbParticipants } from './participants.ts';

/** One place where the text names an interaction. `participants` may be incomplete or empty ("the call followed …"). */
export interface InteractionMention {
  readonly kind: InteractionKind;
  readonly sentence: number;
  readonly evidence: Range;
  readonly participants: readonly string[];
  readonly date: string | null;
  /** True when it points back ("the call") and brings nothing new. */
  readonly definite: boolean;
  /** True when its sentence looks back at an earlier time ("back in March", "a year ago"). */
  readonly retrospective: boolean;
  readonly by: string;
}

type Form = 'verb' | 'noun' | 'adjunct';

interface Hit {
  readonly first: number;
  readonly last: number;
  readonly word: InteractionWord;
  readonly form: Form;
}

/** "made a call for restraint": the noun is no interaction where one of these follows. */
const NOT_AFTER = new Set(['for', 'to', 'on']);
const CANCELLED = new Set([
  'cancel',
  'postpone',
  'refuse',
  'decline',
  'reject',
  'propose',
  'offer',
  'avoid',
  'plan',
]);
const UNREAL = /^(?:not|n't|never|would|will|could|should|may|might|must|if|unless|to)$/;
const LOOKS_BACK =
  /\b(?:back in|earlier|previous|previously|ago|last (?:month|year|week)|in (?:19|20)\d\d|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b/;

const indexOf = (words: readonly InteractionWord[]) =>
  new PhraseIndex(words.map((word) => [word.phrase, word] as const));
const [nouns, verbs, adjuncts] = [INTERACTION_NOUNS, INTERACTION_VERBS, INTERACTION_ADJUNCTS].map(indexOf);

/**
 * Every place where the text names a call, meeting, visit, letter or round of talks that took place.
 *
 * Interactions that are only wished for, planned, put off or cancelled are left out.
 */
export function interactionMentions(analysis: Analysis, cast: Cast): InteractionMention[] {
  return analysis.sentences.flatMap((sentence) =>
    hitsIn(analysis.tokens, sentence).flatMap((hit) => mentionOf(analysis, cast, sentence, hit) ?? []),
  );
}

function hitsIn(tokens: readonly Token[], sentence: Sentence): Hit[] {
  const hits: Hit[] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    const hit = hitAt(tokens, at);
    if (!hit) continue;
    // "spoke by phone": the adjunct belongs to the verb that has been found.
    if (hit.form !== 'adjunct' || hits.at(-1)?.form !== 'verb') hits.push(hit);
    at = hit.last - 1;
  }
  return hits;
}

function hitAt(tokens: readonly Token[], at: number): Hit | null {
  const verb = tokens[at]!.pos === 'VERB' && verbs!.matchesAt(tokens, at).at(-1);
  if (verb && !opensNoun(tokens, verb.last)) return { ...verb, word: verb.value, form: 'verb' };
  const adjunct = adjuncts!.matchesAt(tokens, at).at(-1);
  if (adjunct) return { ...adjunct, word: adjunct.value, form: 'adjunct' };
  const noun = nouns!.matchesAt(tokens, at).at(-1);
  return noun && isNoun(tokens, noun.first, noun.last) ? { ...noun, word: noun.value, form: 'noun' } : null;
}

/** "received a letter from", "hosted talks with": the noun says what took place. */
function opensNoun(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 5 && at < tokens.length; at++) {
    const { pos } = tokens[at]!;
    if (nouns!.matchesAt(tokens, at).length > 0 && (pos === 'NOUN' || pos === 'PROPN')) return true;
    if (!/^(?:DET|ADJ|NOUN|ADV|PROPN|NUM)$/.test(pos)) return false;
  }
  return false;
}

function isNoun(tokens: readonly Token[], first: number, last: number): boolean {
  const head = tokens[last - 1]!;
  const next = tokens[last];
  if (head.pos !== 'NOUN' && head.pos !== 'PROPN') return false;
  if (head.lemma === 'call' && next && NOT_AFTER.has(next.lower)) return false;
  const before = tokens.slice(Math.max(0, first - 4), first);
  return !before.some((token) => token.pos === 'VERB' && CANCELLED.has(token.lemma));
}

function mentionOf(analysis: Analysis, cast: Cast, sentence: Sentence, hit: Hit): InteractionMention | null {
  const { tokens } = analysis;
  const clause = clauseAround(tokens, sentence, hit);
  if (hit.form === 'verb' && isUnreal(tokens, clause.first, hit.first)) return null;
  const at = {
    analysis,
    cast,
    before: { start: tokens[clause.first]!.start, end: tokens[hit.first]!.start },
    after: { start: tokens[hit.last - 1]!.end, end: tokens[clause.last - 1]!.end },
  };
  const found =
    hit.form === 'verb'
      ? verbParticipants(at, hit.word.partner === 'after-with')
      : hit.form === 'adjunct'
        ? adjunctParticipants(at)
        : nounParticipants(at);
  const participants = found.filter(canTakePart);
  const unique = [...new Set(participants.map((m) => m.actor))];
  if (unique.length < 2 && (hit.form !== 'noun' || !isDefinite(tokens, hit.first))) return null;
  return {
    kind: hit.word.kind,
    sentence: sentence.index,
    evidence: covering(tokens, hit, participants),
    participants: unique,
    date: dateNear(analysis, sentence, hit),
    definite: unique.length < 2,
    retrospective: LOOKS_BACK.test(wordsBefore(tokens, sentence, hit)),
    by: `interaction/${hit.form}`,
  };
}

/** The clause around a hit: to the nearest semicolon, dash, or comma that a new verb group follows. */
function clauseAround(
  tokens: readonly Token[],
  sentence: Sentence,
  hit: Hit,
): { first: number; last: number } {
  let first = hit.first;
  while (first > sentence.first && !/^[;:—–]$/.test(tokens[first - 1]!.text)) first--;
  let last = hit.last;
  while (last < sentence.last && !/^[;—–.]$/.test(tokens[last]!.text)) {
    const { text, pos } = tokens[last]!;
    if (text === ',' && tokens[last + 1]?.pos === 'VERB') break;
    if (hit.form === 'verb' && (pos === 'VERB' || pos === 'SCONJ')) break;
    last++;
  }
  return { first, last };
}

/** "would meet", "did not meet", "is to meet": no interaction that took place. */
function isUnreal(tokens: readonly Token[], first: number, verb: number): boolean {
  return tokens.slice(Math.max(first, verb - 4), verb).some((t) => UNREAL.test(t.lower));
}

/** "The call", "that meeting", "their talks": a bare "talks" or "consultation" points back to nothing. */
function isDefinite(tokens: readonly Token[], first: number): boolean {
  return /^(?:the|this|that|these|those|their|his|her|its)$/.test(tokens[first - 1]?.lower ?? '');
}

function wordsBefore(tokens: readonly Token[], sentence: Sentence, hit: Hit): string {
  const words = tokens.slice(sentence.first, hit.first).map((token) => token.lower);
  return words.join(' ');
}

function covering(tokens: readonly Token[], hit: Hit, mentions: readonly Mention[]): Range {
  return {
    start: Math.min(tokens[hit.first]!.start, ...mentions.map((m) => m.start)),
    end: Math.max(tokens[hit.last - 1]!.end, ...mentions.map((m) => m.end)),
  };
}

/** The time in the same sentence that stands nearest; a later sentence's time says nothing of this one. */
function dateNear(analysis: Analysis, sentence: Sentence, hit: Hit): string | null {
  const words = { start: analysis.tokens[hit.first]!.start, end: analysis.tokens[hit.last - 1]!.end };
  const times = analysis.times.filter((time) => overlaps(time, sentence) && time.edtf !== null);
  const distance = (time: Range) =>
    time.start < words.start ? words.start - time.end : time.start - words.end;
  return times.sort((a, b) => distance(a) - distance(b))[0]?.edtf ?? null;
}
