import type { ComparedClaim, Driver, Relation } from '../record/index.ts';
import { type Weighed, weighedMean } from './interval.ts';

const COST: Readonly<Record<Relation, number>> = {
  shared: 0,
  'force-differs': 0.5,
  'content-differs': 1,
  'only-a': 1,
  'only-b': 1,
};

/** What divergence asks of a row. */
export type Costed = Pick<ComparedClaim, 'relation' | 'force'>;

/**
 * How far two accounts part, 0 (they say the same) to 1 (nothing in common): the cost of each claim's relation, weighted
 * by its force, the stronger side's where both say it (codebook, section 9). 0 without claims.
 *
 * @example divergenceOf(claims) // 0.6 for shared at force 2, force-differs at 4, only-a at 4
 */
export function divergenceOf(claims: readonly Costed[]): number {
  return weighedMean(costsOf(claims));
}

/** Each claim's cost and weight. */
export function costsOf(claims: readonly Costed[]): Weighed[] {
  return claims.map(({ relation, force }) => ({
    value: COST[relation],
    weight: Math.max(force.a ?? 0, force.b ?? 0),
  }));
}

/** The fewest claims that make half of the divergence, with their shares of it, the greatest first. */
export function driversOf(claims: readonly (Costed & Pick<ComparedClaim, 'id'>)[]): Driver[] {
  const costs = costsOf(claims).map(({ value, weight }) => value * weight);
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  const drivers = claims
    .map(({ id }, at) => ({ claim: id, share: total === 0 ? 0 : costs[at]! / total }))
    .filter(({ share }) => share > 0)
    .sort((x, y) => y.share - x.share);
  let made = 0;
  return drivers.filter(({ share }) => {
    if (made >= HALF) return false;
    made += share;
    return true;
  });
}

/** Of what adds up to 1 in parts, half is reached when rounding alone is missing. */
const HALF = 0.5 - 1e-9;
