/**
 * Attribution: who says what. What the reader saw in a document → attributions with their nesting, whom a source relies
 * on, act and force (`attribute`), then, once the actors are known, speakers, recipients and chains (`linkAttributions`).
 *
 * Rules over words and part-of-speech tags, with a lexicon of cues. It does not find what is said, nor decide who a name
 * is, what kind of event a content tells, or whether what is said is true.
 */
export { attribute } from './attribute.ts';
export { type CueIndex, indexCues } from './cue-index.ts';
export { linkAttributions } from './link-attributions.ts';
