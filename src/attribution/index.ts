/**
 * Attribution: who says what. A document and its analysis → for each expression of speech or thought its source, cue and
 * content as ranges (`attribute`), then, once the actors are known, speakers, recipients and chains (`linkAttributions`).
 *
 * Rules over words and part-of-speech tags, with a lexicon of cues; no parser and no model. It does not decide who a name
 * is, what kind of event a content tells, or whether what is said is true.
 */
export { attribute } from './attribute.ts';
export { type CueIndex, indexCues } from './cue-index.ts';
export { linkAttributions } from './link-attributions.ts';
