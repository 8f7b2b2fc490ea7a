/**
 * The store: what was received and judged, kept for good, and tables of what was worked out from it, with the questions that they answer.
 *
 * Takes received documents, judgements, readings and dossiers; gives rows that lead back to document and words. The journal is acknowledged once it
 * is on the disk; the tables can be thrown away at any time (decision 7). Reads no document and works nothing out: that is for the keeper.
 */
export { jsonOf } from './came-as.ts';
export type {
  DamagedEntry,
  EntryKind,
  Journal,
  JournalEntry,
  NumberedEntry,
  ReadOptions,
} from './journal/journal.ts';
export { openQuestions, openStore } from './open-store.ts';
export type * from './questions/questions.ts';
export { restore } from './restore.ts';
export type { OpenOptions, Place, ReadOnlyStore, Store } from './store.ts';
export type {
  Batch,
  DocumentHead,
  DossierChange,
  Fingerprint,
  JudgementState,
  ReadDocument,
  Tables,
  UnreadDocument,
} from './tables.ts';
