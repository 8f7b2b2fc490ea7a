/**
 * The dossier: readings of many documents and the judgements on them → parties, interactions with their accounts, the ledger. Pure.
 */
export type { DossierDocument } from './dossier-document.ts';
export { joinInteractions } from './join-interactions.ts';
export { keepLedger } from './keep-ledger.ts';
export { matchParties } from './match-parties.ts';
