import type { DossierInteraction, DossierParty, Judgement, LedgerEntry } from '../record/index.ts';
import { type CompareAccounts, withDivergence } from './divergence.ts';
import { type DossierDocument, inOrder } from './dossier-document.ts';
import { joinInteractions } from './join-interactions.ts';
import { keepLedger } from './keep-ledger.ts';
import { matchParties } from './match-parties.ts';
import type { Similarity } from './matter.ts';

/** What many documents say together. */
export interface Dossier {
  readonly documents: readonly DossierDocument[];
  readonly parties: readonly DossierParty[];
  readonly interactions: readonly DossierInteraction[];
  readonly entries: readonly LedgerEntry[];
}

export interface DossierTools {
  /** A name as two are held against each other: `foldName` of the actors. */
  readonly fold: (name: string) => string;
  /** How alike two wordings mean; without it the ledger goes by words alone. */
  readonly similarity?: Similarity;
  /** Without it no interaction has a divergence. */
  readonly compare?: CompareAccounts;
}

/**
 * Works out what documents say together: the parties, the interactions with each side's account and how far these part, and the ledger.
 *
 * The order of the documents and of the judgements changes nothing.
 */
export async function buildDossier(
  documents: readonly DossierDocument[],
  judgements: readonly Judgement[],
  { fold, similarity, compare }: DossierTools,
): Promise<Dossier> {
  const ordered = inOrder(documents);
  const parties = matchParties(ordered, judgements, fold);
  const joined = joinInteractions(ordered, parties, judgements);
  const entries = keepLedger(ordered, parties, joined, judgements, similarity);
  const byId = new Map(ordered.map((document) => [document.id, document]));
  const interactions: DossierInteraction[] = [];
  for (const one of joined) interactions.push(compare ? await withDivergence(one, byId, compare) : one);
  return { documents: ordered, parties: parties.all, interactions, entries };
}
