/**
 * The pipeline: the only place that knows the order of the stages.
 *
 * `read` takes one input through all stages; `compare` reads one or two, cuts the accounts into claims and compares them.
 * `sources` reads several and finds what they rest on. Loads the reader and the lexicons and hands them to the stages. Prints nothing and keeps nothing.
 */
export { type CompareOptions, compare, compareWorked } from './compare.ts';
export { type CompareManyOptions, compareMany, compareVersions } from './compare-many.ts';
export { type ReadOptions, read, type Source } from './read.ts';
export { readDocument, type StageName, type StageRunner, type Worked } from './read-document.ts';
export { openToolkit, type Toolkit } from './toolkit.ts';
export { readToTrace, sources, traced } from './trace.ts';
export { typePair } from './type-pair.ts';
