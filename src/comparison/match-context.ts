import type { ClaimView } from './claim-view.ts';
import type { FeatureContext } from './features/index.ts';
import { MATCH_WEIGHTS, type MatchWeights } from './match-weights.ts';
import { meaningLikeness } from './meaning-likeness.ts';
import { wordWeights } from './word-rarity.ts';

/** What the features look at besides two claims, of all claims of the accounts that are compared. */
export function matchContext(
  claims: readonly ClaimView[],
  weights: MatchWeights = MATCH_WEIGHTS,
): FeatureContext {
  return { weightOf: wordWeights(claims), meaningOf: meaningLikeness(claims), weights };
}
