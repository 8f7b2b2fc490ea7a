import type { Feature } from './feature.ts';

/** To whom it is said. Null where one account leaves it open, as most do in a call of two. */
export const addressee: Feature = (a, b) => {
  const [toA, toB] = [a.claim.addressee, b.claim.addressee];
  if (toA === null || toB === null) return null;
  const thanks = a.claim.speaker === toB && b.claim.speaker === toA;
  const score = toA === toB ? 1 : thanks ? 0.6 : 0.3;
  return {
    feature: 'addressee',
    score,
    a: toA,
    b: toB,
    note: toA === toB ? 'said to the same party' : 'said to another party',
  };
};
