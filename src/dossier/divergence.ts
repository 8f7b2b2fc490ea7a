import { divergenceOf } from '../comparison/index.ts';
import { type Comparison, type DossierInteraction, type Trend, trendOf } from '../record/index.ts';
import { byDate, daysOf } from './days.ts';
import type { DossierDocument } from './dossier-document.ts';

/** One side's account as it is compared: its best source. `attributions` are what of a report is that side's; of its own account all is. */
export interface ComparableAccount {
  readonly side: string;
  readonly document: DossierDocument;
  readonly own: boolean;
  readonly attributions: readonly string[];
}

/** Compares two accounts of one interaction, given in the order of their sides; null where that cannot be done. */
export type CompareAccounts = (a: ComparableAccount, b: ComparableAccount) => Promise<Comparison | null>;

/** The best sources of the first two sides that gave an account; null where fewer did. */
export function accountsToCompare(
  { accounts }: DossierInteraction,
  documents: ReadonlyMap<string, DossierDocument>,
): readonly [ComparableAccount, ComparableAccount] | null {
  const best = accounts.flatMap(({ side, sources }) => {
    const { document: id, own, attributions } = sources[0]!;
    const document = documents.get(id);
    return document ? { side, document, own, attributions } : [];
  });
  return best.length < 2 ? null : [best[0]!, best[1]!];
}

/** The interaction with how far its accounts part, over all and by topic, topics of the most weight first. */
export async function withDivergence(
  interaction: DossierInteraction,
  documents: ReadonlyMap<string, DossierDocument>,
  compare: CompareAccounts,
): Promise<DossierInteraction> {
  const accounts = accountsToCompare(interaction, documents);
  const comparison = accounts && (await compare(...accounts));
  if (!comparison || comparison.claims.length === 0) return interaction;
  const byTopic = new Map<string, Comparison['claims'][number][]>();
  for (const claim of comparison.claims) {
    if (claim.topic !== null) byTopic.set(claim.topic, [...(byTopic.get(claim.topic) ?? []), claim]);
  }
  return {
    ...interaction,
    divergence: comparison.divergence,
    topics: [...byTopic]
      .map(([topic, claims]) => ({ topic, divergence: divergenceOf(claims), claims: claims.length }))
      .sort((a, b) => b.claims - a.claims || (a.topic < b.topic ? -1 : 1)),
  };
}

/** The shared interactions of two sides whose accounts could be compared, the oldest first, and which way the figure goes. */
export interface DivergenceHistory {
  readonly interactions: readonly DossierInteraction[];
  /** The median of the slopes between all pairs of them (Theil–Sen), as change in a year; null for fewer than three days. */
  readonly trend: Trend | null;
  /** Each topic's mean over the interactions that have it. */
  readonly topics: readonly {
    readonly topic: string;
    readonly interactions: number;
    readonly divergence: number;
    readonly trend: Trend | null;
  }[];
}

/** How two sides' accounts parted over time. */
export function divergenceHistory(
  interactions: readonly DossierInteraction[],
  a: string,
  b: string,
): DivergenceHistory {
  const shared = interactions
    .filter(({ sides, divergence }) => divergence !== null && sides.includes(a) && sides.includes(b))
    .sort((x, y) => byDate(x.date, y.date));
  const byTopic = new Map<string, { date: string | null; divergence: number }[]>();
  for (const { date, topics } of shared) {
    for (const { topic, divergence } of topics) {
      byTopic.set(topic, [...(byTopic.get(topic) ?? []), { date, divergence }]);
    }
  }
  return {
    interactions: shared,
    trend: trendIn(shared.map(({ date, divergence }) => ({ date, divergence: divergence! }))),
    topics: [...byTopic]
      .map(([topic, values]) => ({
        topic,
        interactions: values.length,
        divergence: values.reduce((sum, value) => sum + value.divergence, 0) / values.length,
        trend: trendIn(values),
      }))
      .sort((x, y) => y.interactions - x.interactions || (x.topic < y.topic ? -1 : 1)),
  };
}

function trendIn(values: readonly { date: string | null; divergence: number }[]): Trend | null {
  return trendOf(
    values.flatMap(({ date, divergence }) => (date === null ? [] : { ...daysOf(date), value: divergence })),
  );
}
