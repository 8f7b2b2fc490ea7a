/**
 * Coding: a corpus in, event rows out, in the order of the corpus and with what could not be read beside them.
 *
 * Documents are coded in several processes; a journal lets a run that was killed go on. Also types pairs that somebody else has marked.
 * Reads a document with the pipeline and judges nothing anew; prints nothing.
 */
export { codeCorpus, codeStream, type RunOptions } from './code-corpus.ts';
export type { Coder, Reject } from './code-in-order.ts';
export { codePairs } from './code-pairs.ts';
export { readMarkedPair } from './marked-pair.ts';
export type { Output } from './outputs.ts';
export { rowsOfReading } from './rows-of-reading.ts';
export { serveTasks } from './serve-tasks.ts';
export type { Progress } from './tally.ts';
export { type StartWorker, WorkerPool } from './worker-pool.ts';
