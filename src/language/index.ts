/**
 * Language: a document's text → paragraphs, sentences, tagged words, quotations (`Analysis`).
 *
 * Knows English words and punctuation, no actors and no speech. It does not parse: what stands in which clause is for
 * the stages that need it.
 */
export { analyse } from './analyse.ts';
