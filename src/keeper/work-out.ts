import { type DossierDocument, joinInteractions, keepLedger, matchParties } from '../dossier/index.ts';
import { foldName } from '../pipeline/index.ts';
import type { DossierInteraction, DossierParty, Judgement } from '../record/index.ts';
import type { CompareSources } from './compare-sources.ts';
import type { Spanning } from './dossier-news.ts';

/** What many readings say together. */
export interface Dossier extends Spanning {
  readonly parties: readonly DossierParty[];
}

/**
 * Works out a dossier from readings and judgements.
 *
 * @param before interactions as they were: those whose accounts rest on the same sources are not compared again
 */
export async function workOut(
  documents: readonly DossierDocument[],
  judgements: readonly Judgement[],
  before: readonly DossierInteraction[],
  compare: CompareSources,
): Promise<Dossier> {
  const parties = matchParties(documents, judgements, foldName);
  const joined = joinInteractions(documents, parties, judgements);
  const known = new Map(before.map((one) => [accountsKey(one), one]));
  const interactions: DossierInteraction[] = [];
  for (const one of joined) {
    const same = known.get(accountsKey(one));
    const { divergence, topics } = same ?? (await compare(one));
    interactions.push({ ...one, divergence, topics });
  }
  return { parties: parties.all, interactions, entries: keepLedger(documents, parties, joined, judgements) };
}

/** The same where the first two accounts rest on the same best sources. */
function accountsKey({ accounts }: DossierInteraction): string {
  return JSON.stringify(accounts.slice(0, 2).map(({ side, sources }) => [side, sources[0]]));
}
