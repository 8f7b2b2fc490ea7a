/**
 * The pipeline: the only place that knows the order of the stages.
 *
 * `read` takes one input through all stages; `compare` reads one or two, cuts the accounts into claims and compares them.
 * `sources` reads several and finds what they rest on, `dossier` what they say together. Loads the reader and the lexicons and hands them to the stages. Prints nothing and keeps nothing.
 */
export { foldName } from '../actors/index.ts';
export { type CompareOptions, compare, compareWorked } from './compare.ts';
export {
  type CompareManyOptions,
  compareMany,
  compareVersions,
  compareVersionsWorked,
} from './compare-many.ts';
export { compareTold, compareToldMany, type ToldAccount } from './compare-told.ts';
export { comparing, type Dossier, type DossierOptions, dossier } from './dossier.ts';
export { type ReadOptions, read, type Source } from './read.ts';
export { readDocument, type StageName, type StageRunner, type Worked } from './read-document.ts';
export { readReceived } from './read-received.ts';
export { openToolkit, type Toolkit, type ToolkitOptions } from './toolkit.ts';
export { readToTrace, sources, traced } from './trace.ts';
export { typePair } from './type-pair.ts';
