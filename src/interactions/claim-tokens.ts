import type { Token } from '../record/index.ts';

/** How a verb stands in its clause; `base` is an infinitive or a present without ending. */
export type VerbForm = 'past' | 'present' | 'participle' | 'base';

const FINITE_AUXILIARIES = new Set(
  (
    "is are was were has have had will would can could may might shall should must do does did 'm 're 've 'll 'd " +
    'am cannot'
  ).split(' '),
);
const PERSONAL = new Set('i we you they he she it'.split(' '));

/**
 * What the word could be as a verb: its lemma, and for a word in -ed, -ing or -s also what is left without the ending,
 * because the tagger takes "informed" before a name for an adjective.
 *
 * @example verbLemmas(informed) // ['informed', 'inform', 'informe']
 */
export function verbLemmas(token: Token): string[] {
  const { lower, lemma } = token;
  const lemmas = lemma === lower ? [lower] : [lemma, lower];
  if (token.pos === 'VERB' && lemma !== lower) return lemmas;
  const stem = /^(.{3,})(?:ed|ing)$/u.exec(lower)?.[1];
  if (stem !== undefined) {
    lemmas.push(stem, `${stem}e`);
    if (stem.at(-1) === stem.at(-2)) lemmas.push(stem.slice(0, -1));
    if (stem.endsWith('i')) lemmas.push(`${stem.slice(0, -1)}y`);
  }
  if (/^.{3,}[^s]s$/u.test(lower)) lemmas.push(lower.slice(0, -1));
  return lemmas;
}

/** The form of a verb by its ending and lemma. */
export function verbForm(token: Token): VerbForm {
  const { lower, lemma } = token;
  if (/.{2}ing$/u.test(lower)) return 'participle';
  if (/ed$/u.test(lower)) return 'past';
  if (/[^s]s$/u.test(lower) && lower !== lemma) return 'present';
  return lower === lemma || lower === lemma.toLowerCase() ? 'base' : 'past';
}

/** True for a verb or auxiliary that carries its clause: no infinitive, no participle, not what follows an auxiliary. */
export function isFiniteVerb(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at]!;
  if (token.pos === 'AUX' || FINITE_AUXILIARIES.has(token.lower)) return FINITE_AUXILIARIES.has(token.lower);
  if (token.pos !== 'VERB') return false;
  const form = verbForm(token);
  if (form === 'participle') return false;
  const before = previousWord(tokens, at, from);
  // "The allies' continued support": after a possessive stands no verb.
  if (/^['’]s?$/u.test(tokens[at - 1]?.text ?? '')) return false;
  if (before?.lower === 'to' || before?.pos === 'AUX' || FINITE_AUXILIARIES.has(before?.lower ?? ''))
    return false;
  if (form === 'base')
    return before !== undefined && (PERSONAL.has(before.lower) || /s$/u.test(before.lower));
  return before === undefined || before.pos !== 'DET';
}

/** "Agreements reached at …", "steps planned for": a past form after a noun that only narrows the noun. */
export function narrowsNoun(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  // "the ministry said in a statement": what is said, added or written narrows nothing, but "rebels said to be …" does.
  if (/^(?:said|added|wrote)$/u.test(tokens[at]!.lower)) return /^(?:to|by)$/u.test(after?.lower ?? '');
  return (
    (before?.pos === 'NOUN' || before?.pos === 'PROPN') &&
    verbForm(tokens[at]!) === 'past' &&
    (after === undefined || /^(?:by|in|at|for|under|during|within|from|since|last|on|to)$/u.test(after.lower))
  );
}

/** The token before `at`, adverbs and "not" passed over, not before `from`. */
export function previousWord(tokens: readonly Token[], at: number, from: number): Token | undefined {
  let index = at - 1;
  while (index >= from && (tokens[index]!.pos === 'ADV' || tokens[index]!.lower === 'not')) index--;
  return index >= from ? tokens[index] : undefined;
}

/** "The President informed Anwa": a cue in -ed that the tagger took for an adjective or noun. */
export function isMistaggedVerb(token: Token): boolean {
  return token.pos !== 'VERB' && token.pos !== 'AUX' && /ed$/u.test(token.lower);
}
