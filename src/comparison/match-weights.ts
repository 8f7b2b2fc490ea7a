/**
 * What each feature of a pair of claims tells, in log-odds that the two are one matter: so much where it finds them unlike
 * (score 0), so much where it finds them alike (score 1), in between in proportion, nothing where it has nothing to compare.
 */
export interface MatchWeights {
  /** Before anything is known of a pair. */
  readonly start: number;
  readonly features: Readonly<Record<string, readonly [unlike: number, alike: number]>>;
}

/**
 * Learned by `npm run learn-match` from the pairs of the tune part (logistic regression, every weight drawn to 0);
 * it prints this table and how well the same recipe does on pairs that it has not seen.
 */
export const MATCH_WEIGHTS: MatchWeights = {
  start: -5.53,
  features: {
    act: [0, 0.16],
    addressee: [-0.33, -0.47],
    dates: [0.82, 1.07],
    lead: [0, 3.7],
    matter: [0, 1.77],
    meaning: [0, 0.75],
    names: [-0.11, 1.11],
    numbers: [1.2, 1.83],
    place: [0, 1.44],
    polarity: [0, 0.03],
    speaker: [-0.24, -0.06],
    topic: [-0.24, 1.13],
  },
};

/**
 * The probability that two claims are one matter, from what the features see of them.
 *
 * @example matchProbability([{ feature: 'matter', score: 1, … }], weights) // 0.05 with a start of −5 and 2.1 for matter
 */
export function matchProbability(
  seen: readonly { readonly feature: string; readonly score: number }[],
  weights: MatchWeights,
): number {
  let odds = weights.start;
  for (const { feature, score } of seen) {
    const [unlike, alike] = weights.features[feature] ?? [0, 0];
    odds += unlike + (alike - unlike) * score;
  }
  return 1 / (1 + Math.exp(-odds));
}
