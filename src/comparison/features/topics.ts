import type { Feature } from './feature.ts';

/** Topic labels in common, as a share of the side that has fewer. Null where there are none: the
 * list knows too few matters for other labels to mean other matters. */
export const topics: Feature = (a, b) => {
  const [fromA, fromB] = [a.claim.topics, b.claim.topics];
  if (fromA.length === 0 || fromB.length === 0) return null;
  const common = fromA.filter((label) => fromB.includes(label));
  if (common.length === 0) return null;
  return {
    feature: 'topics',
    score: common.length / Math.min(fromA.length, fromB.length),
    a: fromA.join(', '),
    b: fromB.join(', '),
    note: `both speak of ${common.toSorted().join(', ')}`,
  };
};
