/**
 * Actors: a document, its words and its draft attributions → the cast: who is spoken of, and where.
 *
 * Finds names, titles, offices, states, capitals that stand for governments, groups and pronouns; decides by fixed
 * sieves which of them are one; gives kind, country and CAMEO/PLOVER code. It does not decide who says what, and it
 * links no mention of which it is unsure.
 */
export { foldName } from './fold-name.ts';
export { type GazetteerIndex, indexGazetteer } from './gazetteer-index.ts';
export { resolveActors } from './resolve-actors.ts';
