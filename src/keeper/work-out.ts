import {
  buildDossier,
  type CompareAccounts,
  type Dossier,
  type DossierDocument,
  withDivergence,
} from '../dossier/index.ts';
import { comparing, foldName, openToolkit, readReceived, type Worked } from '../pipeline/index.ts';
import type { DossierInteraction, Judgement } from '../record/index.ts';
import type { Journal } from '../store/index.ts';
import type { KeeperOptions } from './keeper-options.ts';

/**
 * What documents say together. Accounts are compared only where they rest on other sources than before.
 *
 * @param before interactions as they were, with their divergence
 */
export async function workOut(
  documents: readonly DossierDocument[],
  judgements: readonly Judgement[],
  before: readonly DossierInteraction[],
  compare: CompareAccounts,
): Promise<Dossier> {
  const dossier = await buildDossier(documents, judgements, { fold: foldName });
  const byId = new Map(documents.map((document) => [document.id, document]));
  const known = new Map(before.map((one) => [accountsKey(one), one]));
  const interactions: DossierInteraction[] = [];
  for (const one of dossier.interactions) {
    const same = known.get(accountsKey(one));
    if (same === undefined) interactions.push(await withDivergence(one, byId, compare));
    else interactions.push({ ...one, divergence: same.divergence, topics: same.topics });
  }
  return { ...dossier, interactions };
}

/** The same where the first two accounts rest on the same best sources. */
function accountsKey({ accounts }: DossierInteraction): string {
  return JSON.stringify(accounts.slice(0, 2).map(({ side, sources }) => [side, sources[0]]));
}

/** So many documents are held as a comparison needs them; the accounts of one interaction are compared together. */
const HELD = 8;

/** Compares accounts by documents that are read once more from the journal, with what the reading does not keep. */
export async function comparingFrom(journal: Journal, options: KeeperOptions): Promise<CompareAccounts> {
  const held = new Map<string, Promise<Worked | null>>();
  const workOf = (id: string) => {
    const known = held.get(id);
    if (known) return known;
    const working = journal
      .received(id)
      .then((one) => (one === null ? null : readReceived(one, options, true)));
    held.set(id, working);
    const [oldest] = held.keys();
    if (held.size > HELD && oldest !== undefined) held.delete(oldest);
    return working;
  };
  return comparing(workOf, await openToolkit(options));
}
