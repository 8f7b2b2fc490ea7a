/**
 * The dossier: readings of many documents and the judgements on them → parties, interactions with each side's account, the ledger, and how accounts parted.
 *
 * Pure functions that know no database and no reader: what compares two accounts or tells how alike two wordings mean is handed in. The same documents give the
 * same dossier in any order. Joins only what is plainly one; two entries rather than one wrong.
 */
export { buildDossier, type Dossier, type DossierTools } from './build-dossier.ts';
export {
  accountsToCompare,
  type ComparableAccount,
  type CompareAccounts,
  type DivergenceHistory,
  divergenceHistory,
  withDivergence,
} from './divergence.ts';
export type { DossierDocument } from './dossier-document.ts';
export { joinInteractions } from './join-interactions.ts';
export { keepLedger } from './keep-ledger.ts';
export { type GroupedDocument, markCopies } from './mark-copies.ts';
export { type DossierParties, matchParties } from './match-parties.ts';
export type { Similarity } from './matter.ts';
export {
  type ActorHistory,
  actorHistory,
  type LedgerFilter,
  ledger,
  type RowDocument,
  rowDocuments,
  type TimelineRow,
  timeline,
} from './questions.ts';
