/**
 * Reader: a text and its paragraphs → who says what to whom, and who did what to whom, as a small network trained for it sees them.
 *
 * Knows words and their places, no actors, no lexicon. `training/` says how the network was made, `models/reader/` holds it.
 */
export type { ReaderModel } from './assemble-reader.ts';
export { loadReader } from './load-model.ts';
export { readParagraphs } from './read-paragraphs.ts';
export type { Network } from './runtime.ts';
export { meaningsOf, TextStates } from './text-states.ts';
