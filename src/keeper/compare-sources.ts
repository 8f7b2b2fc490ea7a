import { compareWorked, openToolkit, readReceived, type Worked } from '../pipeline/index.ts';
import type { DossierInteraction } from '../record/index.ts';
import type { Journal } from '../store/index.ts';
import type { KeeperOptions } from './keeper-options.ts';

/** How far the accounts of an interaction part; `divergence` is null where fewer than two sides gave one. */
export type CompareSources = (
  interaction: DossierInteraction,
) => Promise<Pick<DossierInteraction, 'divergence' | 'topics'>>;

const NONE = { divergence: null, topics: [] };
/** So many documents are held as the comparison needs them; the accounts of one interaction are compared together. */
const HELD = 8;

/** Compares the accounts of interactions by the best source of each side, which it reads once more from the journal. */
export function compareSources(journal: Journal, options: KeeperOptions): CompareSources {
  const held = new Map<string, Promise<Worked | null>>();
  const workedOf = (id: string) => {
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
  return async ({ accounts: [a, b] }) => {
    if (a === undefined || b === undefined) return NONE;
    const [first, second] = [await workedOf(a.sources[0]!.document), await workedOf(b.sources[0]!.document)];
    if (first === null || second === null || first === second) return NONE;
    const { divergence } = await compareWorked(first, second, await openToolkit(options));
    return { divergence, topics: [] };
  };
}
