import type { Judgement } from '../record/index.ts';
import type { Tables } from '../store/index.ts';

/** Kinds of records that span documents; all others stand in one. */
export const SPANNING: ReadonlySet<Judgement['kind']> = new Set([
  'party',
  'dossier-interaction',
  'ledger-entry',
]);

/**
 * The documents whose dossier judgements change: those in which stands what is merged, parted, or no longer so by an undoing. Of records that are not there
 * none.
 */
export async function documentsTouched(
  judgements: readonly Judgement[],
  tables: Pick<Tables, 'judgementStates' | 'parties' | 'spanning'>,
): Promise<string[]> {
  const known = new Map((await tables.judgementStates()).map(({ judgement }) => [judgement.id, judgement]));
  const all = judgements.flatMap((one) => [one, ...undone(one, known)]);
  const ids = all
    .filter(({ kind, verdict }) => SPANNING.has(kind) && (verdict === 'merge' || verdict === 'split'))
    .flatMap(({ target, others }) => [target, ...others]);
  if (ids.length === 0) return [];
  const parties = await tables.parties(ids);
  const { interactions, entries } = await tables.spanning(ids);
  const parts = [
    ...parties.flatMap((party) => party.parts),
    ...interactions.flatMap((interaction) => interaction.parts),
    ...entries.flatMap((entry) => entry.steps.flatMap((step) => step.parts)),
  ];
  return [...new Set(parts.map(({ document }) => document))].sort();
}

/** What a judgement undoes, and what that undid. */
function undone({ verdict, target }: Judgement, known: ReadonlyMap<string, Judgement>): Judgement[] {
  const found = verdict === 'undo' ? known.get(target) : undefined;
  return found === undefined ? [] : [found, ...undone(found, known)];
}
