import type { ComparedClaim, Relation } from '../record/index.ts';

const COST: Readonly<Record<Relation, number>> = {
  shared: 0,
  'force-differs': 0.5,
  'content-differs': 1,
  'only-a': 1,
  'only-b': 1,
};

/**
 * How far two accounts part, 0 (they say the same) to 1 (nothing in common): the cost of each claim's relation, weighted
 * by its force, the stronger side's where both say it (codebook, section 9). 0 without claims.
 *
 * @example divergenceOf(claims) // 0.6 for shared at force 2, force-differs at 4, only-a at 4
 */
export function divergenceOf(claims: readonly Pick<ComparedClaim, 'relation' | 'force'>[]): number {
  let [sum, weights] = [0, 0];
  for (const { relation, force } of claims) {
    const weight = Math.max(force.a ?? 0, force.b ?? 0);
    sum += weight * COST[relation];
    weights += weight;
  }
  return weights === 0 ? 0 : sum / weights;
}
