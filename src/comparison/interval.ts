import type { Interval } from '../record/index.ts';

/** One value of a weighted mean, 0 to 1, and its weight. */
export interface Weighed {
  readonly value: number;
  readonly weight: number;
}

/** Σ w·v ⁄ Σ w; 0 without weight. */
export function weighedMean(items: readonly Weighed[]): number {
  const weights = items.reduce((sum, { weight }) => sum + weight, 0);
  return weights === 0 ? 0 : items.reduce((sum, { value, weight }) => sum + weight * value, 0) / weights;
}

/**
 * How sure a weighed mean of few claims is (codebook, section 9): two claims of middling weight are thought of beside them,
 * one at 0 and one at 1, so that a table of two rows does not look certain; then the mean of all, give or take 1.96 of its
 * standard errors, within 0 to 1. 0 to 1 without claims.
 *
 * @example intervalOf([{ value: 0, weight: 2 }, { value: 0.5, weight: 4 }, { value: 1, weight: 4 }]) // [0.14, 0.98]
 */
export function intervalOf(items: readonly Weighed[]): Interval {
  if (items.length === 0) return [0, 1];
  const weight = items.reduce((sum, item) => sum + item.weight, 0) / items.length;
  if (weight === 0) return [0, 1];
  const all = [...items, { value: 0, weight }, { value: 1, weight }];
  const [mean, n] = [weighedMean(all), all.length];
  const spread = all.reduce((sum, item) => sum + (item.weight * (item.value - mean)) ** 2, 0);
  const error = Math.sqrt((n / (n - 1)) * spread) / all.reduce((sum, item) => sum + item.weight, 0);
  // Beside the two added claims the mean itself is a little nearer the middle; it stays within.
  const own = weighedMean(items);
  const low = Math.min(own, Math.max(0, mean - SURE * error));
  const high = Math.max(own, Math.min(1, mean + SURE * error));
  return [low, high];
}

/** 95 of 100 draws of a normal distribution lie within so many standard errors. */
const SURE = 1.96;
