/**
 * Events: a document with its attributions and actors → the PLOVER events that it tells.
 *
 * The reader's network says which words tell an event and points at its parties; rows of words, one file a type in `types/`,
 * each with sentences that it must and must not match, confirm it and explain it. Who is meant, named or not, is chosen by
 * what speaks for each side (`party-signs.ts`, `party-weights.ts`); the rest finds when it was and how real it is. `codePair` codes
 * one marked pair of names by the rows alone, which is how the field compares coders.
 */
export { codeEvents } from './code-events.ts';
export { codePair, type PairCode } from './code-pair.ts';
