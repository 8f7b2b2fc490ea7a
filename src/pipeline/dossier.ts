import { foldName } from '../actors/index.ts';
import {
  buildDossier,
  type CompareAccounts,
  type Dossier,
  type DossierDocument,
  markCopies,
} from '../dossier/index.ts';
import { nearCopies } from '../independence/index.ts';
import type { Judgement } from '../record/index.ts';
import { compareTold } from './compare-told.ts';
import { type ReadOptions, type Source, work } from './read.ts';
import type { Worked } from './read-document.ts';
import { openToolkit, type Toolkit } from './toolkit.ts';

export type { Dossier };

export interface DossierOptions extends ReadOptions {
  readonly judgements?: readonly Judgement[];
}

/**
 * Reads several documents and works out what they say together, in memory: the parties, the interactions with each side's account and how far these part,
 * and the ledger of undertakings. A record on the disk does the same for more than fit there.
 *
 * @throws InputError when an input cannot be read.
 * @example
 * const { entries } = await dossier(['call-a.txt', 'call-b.txt', 'report.txt']);
 * for (const { kind, what, standing, steps } of entries) console.log(kind, what, standing, steps.length);
 */
export async function dossier(inputs: readonly Source[], options: DossierOptions = {}): Promise<Dossier> {
  const works = new Map<string, Worked>();
  for (const input of inputs) {
    const worked = await work(input, options, { keepStates: true });
    works.set(worked.reading.document.id, worked);
  }
  const toolkit = await openToolkit(options);
  return buildDossier(withCopies([...works.values()]), options.judgements ?? [], {
    fold: foldName,
    compare: comparing((id) => works.get(id) ?? null, toolkit),
  });
}

/** The `compare` that a dossier asks for, over documents that have been read. */
export function comparing(
  workOf: (document: string) => Worked | null | Promise<Worked | null>,
  toolkit: Toolkit,
): CompareAccounts {
  return async (a, b) => {
    const [x, y] = [await workOf(a.document.id), await workOf(b.document.id)];
    if (!x || !y) return null;
    const told = (account: typeof a, worked: Worked) => ({
      worked,
      side: account.side,
      attributions: account.own ? null : account.attributions,
    });
    return compareTold(told(a, x), told(b, y), toolkit);
  };
}

/** The readings with which of them repeat which, whatever the order in which they were given. */
function withCopies(works: readonly Worked[]): DossierDocument[] {
  const readings = works
    .map(({ reading }) => reading)
    .sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
  const copies = nearCopies(readings.map(({ document }) => document.text));
  return markCopies(
    readings.map((reading, at) => {
      const group = readings[copies[at] ?? at]!.document.id;
      return { id: reading.document.id, reading, group, replacedBy: null };
    }),
  );
}
