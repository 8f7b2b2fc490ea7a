import type { ClaimView } from './claim-view.ts';

/** How near two claims of a comparison are in meaning: the cosine, −1 to 1; null where one has no meaning. */
export type MeaningLikeness = (a: ClaimView, b: ClaimView) => number | null;

/** The mean of few claims is drawn to no direction at all, as if so many that mean nothing stood beside them. */
const DRAWN = 8;
/** Added up in whole steps of this size, so that the sum is the same in any order of the claims. */
const FINE = 2 ** 24;

/**
 * Measures meanings from the middle of what all claims mean: what every claim of a call is about (gas, a border) says as little of which two
 * are one matter as a word that all of them use.
 */
export function meaningLikeness(claims: readonly ClaimView[]): MeaningLikeness {
  const known = claims.filter(({ meaning }) => meaning !== null);
  const sum = new Float64Array(known[0]?.meaning?.length ?? 0);
  for (const { meaning } of known)
    for (let k = 0; k < sum.length; k++) sum[k]! += Math.round(meaning![k]! * FINE);
  const middle = sum.map((x) => x / FINE / (known.length + DRAWN));
  const directions = new Map(known.map((view) => [view, fromMiddle(view.meaning!, middle)]));
  return (a, b) => {
    const [x, y] = [directions.get(a), directions.get(b)];
    if (!x || !y) return null;
    let cosine = 0;
    for (let k = 0; k < x.length; k++) cosine += x[k]! * y[k]!;
    return cosine;
  };
}

function fromMiddle(meaning: Float32Array, middle: Float64Array): Float32Array {
  const direction = meaning.map((x, k) => x - middle[k]!);
  const length = Math.hypot(...direction);
  return length === 0 ? direction : direction.map((x) => x / length);
}
