import type { DossierInteraction, LedgerEntry, LedgerStep, Part } from '../record/index.ts';

/** Something that was known and is known otherwise now. `documents` are those by which it is. */
export type DossierNews =
  | {
      readonly kind: 'account';
      readonly interaction: DossierInteraction;
      /** Whose account it is. */
      readonly side: string;
      readonly documents: readonly string[];
    }
  | {
      readonly kind: 'undertaking';
      readonly entry: LedgerEntry;
      readonly step: LedgerStep;
      readonly documents: readonly string[];
    }
  | {
      readonly kind: 'divergence';
      readonly interaction: DossierInteraction;
      /** What it was; null where there were no two accounts. */
      readonly before: number | null;
      readonly divergence: number;
      readonly documents: readonly string[];
    };

/** What spans documents, as it was or as it is. */
export interface Spanning {
  readonly interactions: readonly DossierInteraction[];
  readonly entries: readonly LedgerEntry[];
}

/**
 * What is new from one state of a dossier to the next: an account by a further document of an interaction that was known, a step in the life of an undertaking that was
 * known (restated, changed, answered …), and a divergence that rose.
 *
 * An interaction or entry is the same as before where its id is, or where it has a part in common.
 */
export function newsBetween(before: Spanning, after: Spanning): DossierNews[] {
  const interactions = index(before.interactions, ({ parts }) => parts);
  const entries = index(before.entries, ({ steps }) => steps.flatMap((step) => step.parts));
  return [
    ...after.interactions.flatMap((now) => ofInteraction(interactions(now, now.parts), now)),
    ...after.entries.flatMap((now) =>
      ofEntry(
        entries(
          now,
          now.steps.flatMap((step) => step.parts),
        ),
        now,
      ),
    ),
  ];
}

/** Finds what something was before: by its id, else by a part. */
function index<T extends { readonly id: string }>(all: readonly T[], partsOf: (one: T) => readonly Part[]) {
  const byId = new Map(all.map((one) => [one.id, one]));
  const byPart = new Map(all.flatMap((one) => partsOf(one).map((part) => [keyOf(part), one] as const)));
  return ({ id }: { readonly id: string }, parts: readonly Part[]): T | null =>
    byId.get(id) ?? parts.map((part) => byPart.get(keyOf(part))).find((one) => one !== undefined) ?? null;
}

const keyOf = ({ document, record }: Pick<Part, 'document' | 'record'>) => `${document}/${record}`;

function ofInteraction(before: DossierInteraction | null, now: DossierInteraction): DossierNews[] {
  const known = new Set(
    before?.accounts.flatMap(({ side, sources }) => sources.map(({ document }) => `${side}/${document}`)),
  );
  const fresh = now.accounts.flatMap(({ side, sources }) => {
    const documents = sources.map(({ document }) => document).filter((one) => !known.has(`${side}/${one}`));
    return documents.length === 0 ? [] : [{ side, documents }];
  });
  const news: DossierNews[] =
    before === null ? [] : fresh.map((one) => ({ kind: 'account', interaction: now, ...one }));
  const { divergence } = now;
  if (divergence !== null && divergence > (before?.divergence ?? 0)) {
    const documents = [...new Set(fresh.flatMap((one) => one.documents))];
    news.push({
      kind: 'divergence',
      interaction: now,
      before: before?.divergence ?? null,
      divergence,
      documents,
    });
  }
  return news;
}

function ofEntry(before: LedgerEntry | null, now: LedgerEntry): DossierNews[] {
  if (before === null) return [];
  const known = new Set(
    before.steps.flatMap(({ step, parts }) => parts.map((part) => `${step} ${keyOf(part)}`)),
  );
  const deadlines = new Set(before.steps.filter(({ parts }) => parts.length === 0).map(({ step }) => step));
  return now.steps.flatMap((step): DossierNews[] => {
    if (step.step === 'made') return [];
    const parts = step.parts.filter((part) => !known.has(`${step.step} ${keyOf(part)}`));
    const isNew = step.parts.length === 0 ? !deadlines.has(step.step) : parts.length === step.parts.length;
    const documents = [...new Set(parts.map(({ document }) => document))];
    return isNew ? [{ kind: 'undertaking', entry: now, step, documents }] : [];
  });
}
