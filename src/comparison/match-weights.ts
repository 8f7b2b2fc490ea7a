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
  start: -4.66,
  features: {
    act: [0, -0.14],
    addressee: [-0.31, -0.44],
    dates: [0.58, 0.91],
    lead: [0, 3.11],
    matter: [0, 1.33],
    meaning: [0, 1.28],
    names: [-0.09, 0.78],
    numbers: [0.93, 1.5],
    place: [0, 1.18],
    polarity: [0, 0.01],
    speaker: [-0.17, -0.02],
    topic: [-0.27, 0.71],
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
