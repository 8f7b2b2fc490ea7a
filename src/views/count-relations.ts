import type { Comparison, Relation } from '../record/index.ts';
import { RELATIONS } from './relation-words.ts';

/** How many claims stand in each relation, and what they weigh. */
export interface RelationCount {
  readonly relation: Relation;
  readonly count: number;
  /** Sum of the forces, of the stronger side where both say it; a claim of unknown force weighs nothing here. */
  readonly weight: number;
  /** The part of the weight that counts towards divergence: all, half or none of it. */
  readonly cost: number;
}

const COST: Readonly<Record<Relation, number>> = {
  shared: 0,
  'force-differs': 0.5,
  'content-differs': 1,
  'only-a': 1,
  'only-b': 1,
};

/** The five relations, each with its count, weight and cost as `docs/codebook.md` defines them. */
export function countRelations(comparison: Comparison): readonly RelationCount[] {
  return RELATIONS.map((relation) => {
    const claims = comparison.claims.filter((claim) => claim.relation === relation);
    const weight = claims.reduce((sum, { force }) => sum + Math.max(force.a ?? 0, force.b ?? 0), 0);
    return { relation, count: claims.length, weight, cost: weight * COST[relation] };
  });
}

/**
 * How the divergence comes about, `38.5 of 44`, or null where the weights do not give the figure of the record:
 * then nothing is explained rather than something wrong.
 */
export function divergenceSum(comparison: Comparison): { cost: number; weight: number } | null {
  const counts = countRelations(comparison);
  const weight = counts.reduce((sum, c) => sum + c.weight, 0);
  const cost = counts.reduce((sum, c) => sum + c.cost, 0);
  if (weight === 0 || Math.abs(cost / weight - comparison.divergence) > 0.005) return null;
  return { cost, weight };
}
