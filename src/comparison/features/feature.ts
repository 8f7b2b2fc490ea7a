import type { Reason } from '../../record/index.ts';
import type { ClaimView } from '../claim-view.ts';
import type { MatchWeights } from '../match-weights.ts';
import type { MeaningLikeness } from '../meaning-likeness.ts';
import type { WordWeight } from '../word-rarity.ts';

/** What a feature may look at besides the two claims. */
export interface FeatureContext {
  readonly weightOf: WordWeight;
  readonly meaningOf: MeaningLikeness;
  readonly weights: MatchWeights;
}

/**
 * One way in which two claims may be alike. Gives a reason with a score from 0 (unlike) to 1 (alike) and the two values
 * seen, or null where one claim has nothing to compare. The same score comes out with the claims exchanged.
 */
export type Feature = (a: ClaimView, b: ClaimView, context: FeatureContext) => Reason | null;

/** Two values in a note, in an order that does not depend on the side: "12 against 9" whoever says which. */
export function inOrder(x: string, y: string): string {
  return x < y ? `${x} against ${y}` : `${y} against ${x}`;
}
