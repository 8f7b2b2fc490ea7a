/**
 * Independence: documents that have been read → which claims they share, through whom each came, and on how many origins it rests.
 *
 * Counts who tells, not who is right: two voices are taken as independent unless the texts, or their common government, show that they
 * are not. It knows only what the documents say of their sources.
 */
export { nearCopies } from './near-copies.ts';
export { traceSources } from './trace-sources.ts';
export type { TracedDocument } from './traced.ts';
