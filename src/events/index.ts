/**
 * Events: a document with its attributions and actors → the PLOVER events that it tells.
 *
 * Rules are rows of words, one file a type in `types/`, each with sentences that it must and must not match; the rest of
 * the folder finds who does it, to whom, when, and how real it is. `codePair` codes one marked pair of names without
 * actors or attributions, which is how the field compares coders. There is no parser: clauses are found by their verbs and
 * marks, and what cannot be told that way is left out rather than guessed.
 */
export { codeEvents } from './code-events.ts';
export { codePair, type PairCode } from './code-pair.ts';
