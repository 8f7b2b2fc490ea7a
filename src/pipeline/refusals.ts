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

/** @throws InputError with the reason when two accounts tell of different interactions and hardly agree in a claim. */
export function refuseDifferent(comparison: Comparison | ComparisonOfMany): void {
  const clash = comparison.diagnostics.find(({ rule }) => rule === 'comparison/different-interactions');
  if (!clash || surelyShared(comparison) >= ONE_CALL) return;
  throw new InputError(
    comparison.accounts.map(({ document }) => document.input).join(', '),
    `these tell of different interactions. ${clash.message} With --anyway they are compared all the same`,
  );
}

function surelyShared(comparison: Comparison | ComparisonOfMany): number {
  const table = comparison.claims.map((claim) =>
    'pairs' in claim
      ? { speaking: claim.spans.map((spans) => spans.length > 0), sure: claim.pairs.some(isSure) }
      : { speaking: [claim.a.length > 0, claim.b.length > 0], sure: isSure(claim) },
  );
  const lengths = comparison.accounts.map((_account, at) => table.filter((row) => row.speaking[at]).length);
  return table.filter((row) => row.sure).length / Math.max(1, Math.min(...lengths));
}

function isSure({ relation, score }: { readonly relation: string; readonly score: number }): boolean {
  return relation !== 'only-a' && relation !== 'only-b' && score >= SURE;
}
