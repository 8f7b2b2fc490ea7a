/**
 * Corpora: a folder, JSON Lines or a table in, documents and rejects out, one at a time and in a fixed order.
 *
 * Nothing is held but the entry at hand, the names of a folder's files and a few bytes for each id seen. What cannot be a
 * document comes out as a reject with its place and the reason; it never stops the rest. Does not read what the texts say.
 */
export { byteLines } from './byte-lines.ts';
export {
  type CorpusDocument,
  type CorpusEntry,
  type CorpusReject,
  isReject,
  type Place,
} from './corpus-entry.ts';
export { corpusFiles } from './corpus-files.ts';
export { textOf } from './line-text.ts';
export { openCorpus } from './open-corpus.ts';
