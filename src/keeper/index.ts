/**
 * The keeper: what is gathered goes into the journal, is read, and changes the dossier; judgements are kept and applied; sources are watched.
 *
 * The only place that knows gathering, reading, the dossier and the store. Prints nothing.
 */
export { type AddOptions, add } from './add.ts';
export { type Decision, exportJudgements, importJudgements, judge } from './judge.ts';
export type { KeeperOptions, ReadProgress } from './keeper-options.ts';
export type { Notice } from './notices.ts';
export { type ReadReport, type Revision, readUnwritten } from './read-unwritten.ts';
export type { Receipt } from './receive.ts';
export { tellerOf } from './tell.ts';
export { type Round, type WatchOptions, watch } from './watch.ts';
