import { EVENT_RULES } from './rules.ts';

/** What is hoped, planned, believed or suggested is not told as a fact. */
const WISHES = [
  'hope',
  'want',
  'wish',
  'fear',
  'expect',
  'plan',
  'intend',
  'seek',
  'consider',
  'propose',
  'suggest',
  'doubt',
  'predict',
  'speculate',
  'imagine',
  'aim',
  'believe',
  'think',
  'suspect',
  'allege',
  'claim',
];

const PHRASES = EVENT_RULES.filter(
  (rule) => rule.content === 'closed' && rule.as !== 'phrase' && !rule.object && !rule.later && !rule.next,
).flatMap((rule) => rule.words);
const CLOSED_WORDS = new Set([...WISHES, ...PHRASES.filter((phrase) => !phrase.includes(' '))]);
const CLOSED_PHRASES = PHRASES.filter((phrase) => phrase.includes(' '));

/**
 * True where the cue of an attribution asks, promises, refuses, threatens, accuses or wishes: what its content tells has
 * not happened by its word. `lemmas` are those of the cue.
 */
export function isClosedSpeech(lemmas: readonly string[]): boolean {
  if (lemmas.some((lemma) => CLOSED_WORDS.has(lemma))) return true;
  const joined = ` ${lemmas.join(' ')} `;
  return lemmas.length > 1 && CLOSED_PHRASES.some((phrase) => joined.includes(` ${phrase} `));
}
