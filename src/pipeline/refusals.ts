import { type AccountInput, interactionClash } from '../comparison/index.ts';
import { type Comparison, type ComparisonOfMany, InputError, UsageError } from '../record/index.ts';
import type { Source } from './read.ts';

/** So great a part of the shorter account has a sure answer in the other: then they tell of one call, whatever their dates say. */
const ONE_CALL = 1 / 3;
const SURE = 0.5;

/** @throws UsageError when standard input stands more than once. */
export function refuseTwoStandardInputs(sources: readonly Source[]): void {
  if (sources.filter((source) => source === '-').length > 1)
    throw new UsageError('standard input can be read once; give the other accounts as files');
}

/** @throws InputError with the reason when two of the accounts tell of different interactions and hardly agree in a claim. */
export function refuseDifferent(
  accounts: readonly AccountInput[],
  comparison: Comparison | ComparisonOfMany,
): void {
  accounts.forEach((first, a) => {
    accounts.slice(a + 1).forEach((second, step) => {
      const clash = interactionClash(first, second);
      if (clash === null || surelyShared(comparison, a, a + 1 + step) >= ONE_CALL) return;
      throw new InputError(
        `${first.document.input}, ${second.document.input}`,
        `these tell of different interactions. ${clash} With --anyway they are compared all the same`,
      );
    });
  });
}

/** Which part of the shorter of two accounts the other surely answers. */
function surelyShared(comparison: Comparison | ComparisonOfMany, a: number, b: number): number {
  const rows = comparison.claims.map((claim) => {
    if (!('pairs' in claim)) return { a: claim.a.length > 0, b: claim.b.length > 0, score: claim.score };
    const pair = claim.pairs.find((one) => one.a === a && one.b === b);
    return { a: claim.spans[a]!.length > 0, b: claim.spans[b]!.length > 0, score: pair?.score ?? 0 };
  });
  const shorter = Math.min(rows.filter((row) => row.a).length, rows.filter((row) => row.b).length);
  return rows.filter((row) => row.a && row.b && row.score >= SURE).length / Math.max(1, shorter);
}
