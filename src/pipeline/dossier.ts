import { foldName } from '../actors/index.ts';
import { buildDossier, type CompareAccounts, type Dossier, type DossierDocument } from '../dossier/index.ts';
import { nearCopies } from '../independence/index.ts';
import type { Judgement } from '../record/index.ts';
import { compareTold } from './compare-told.ts';
import { type ReadOptions, type Source, work } from './read.ts';
import type { Worked } from './read-document.ts';
import { openToolkit, type Toolkit } from './toolkit.ts';

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
    const worked = await work(input, options, true);
    works.set(worked.reading.document.id, worked);
  }
  const toolkit = await openToolkit(options);
  return buildDossier(withCopies([...works.values()]), options.judgements ?? [], {
    fold: foldName,
    compare: comparing((id) => works.get(id) ?? null, toolkit),
  });
}

/** The `compare` that a dossier asks for, over documents that have been read. */
export function comparing(workOf: (document: string) => Worked | null, toolkit: Toolkit): CompareAccounts {
  return async (a, b) => {
    const [x, y] = [workOf(a.document.id), workOf(b.document.id)];
    if (!x || !y) return null;
    const told = (account: typeof a, worked: Worked) => ({
      worked,
      side: account.side,
      attributions: account.own ? null : account.attributions,
    });
    return compareTold(told(a, x), told(b, y), toolkit);
  };
}

/**
 * Marks which documents repeat another. Of copies the first is the original, of one day the longest: agency copy is cut from its end. What the same publisher
 * puts out again is a later version, and replaces the earlier.
 */
function withCopies(works: readonly Worked[]): DossierDocument[] {
  const sorted = works
    .map(({ reading }) => reading)
    .sort(({ document: a }, { document: b }) => {
      const [x, y] = [a.published ?? '9999', b.published ?? '9999'];
      return x < y ? -1 : x > y ? 1 : b.text.length - a.text.length || (a.input < b.input ? -1 : 1);
    });
  const copies = nearCopies(sorted.map(({ document }) => document.text));
  // Of each text the place of its original, the original's own included.
  const origin = copies.map((original, at) => original ?? at);
  return sorted.map((reading, at) => {
    const { id, publisher } = reading.document;
    const isOwn = (place: number) => publisher !== null && sorted[place]!.document.publisher === publisher;
    const later = sorted.findLast((_, place) => place > at && origin[place] === origin[at] && isOwn(place));
    const copied = copies[at] ?? null;
    return {
      id,
      reading,
      copyOf: copied === null || isOwn(copied) ? null : sorted[copied]!.document.id,
      replacedBy: later?.document.id ?? null,
    };
  });
}
