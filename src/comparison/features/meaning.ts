import type { ClaimView } from '../claim-view.ts';
import type { Feature } from './feature.ts';

/** Claims of no common matter lie below the first, claims that say the same in other words above the second. */
const [UNLIKE, ALIKE] = [0.3, 0.7];

/** What the claims mean, by the reader's encoder: the cosine of the two directions, stretched to 0 to 1. */
export const meaning: Feature = (a, b) => {
  const cosine = cosineOf(a, b);
  if (cosine === null) return null;
  const score = Math.min(1, Math.max(0, (cosine - UNLIKE) / (ALIKE - UNLIKE)));
  const note = `meaning ${cosine >= ALIKE ? 'the same' : cosine > UNLIKE ? 'near' : 'far'}, cosine ${cosine.toFixed(2)}`;
  return { feature: 'meaning', score, a: null, b: null, note };
};

/** Whether two claims could be one matter by what they mean, whatever their words. */
export function isNear(a: ClaimView, b: ClaimView): boolean {
  return (cosineOf(a, b) ?? -1) > UNLIKE;
}

function cosineOf({ meaning: a }: ClaimView, { meaning: b }: ClaimView): number | null {
  if (a === null || b === null) return null;
  let cosine = 0;
  for (let k = 0; k < a.length; k++) cosine += a[k]! * b[k]!;
  return cosine;
}
