import type { ClaimView } from '../claim-view.ts';
import type { Feature, FeatureContext } from './feature.ts';

/** Claims of no common matter lie below the first, claims that say the same in other words above the second. */
const [UNLIKE, ALIKE] = [0.05, 0.55];

/** What the claims mean, by the reader's network, as far from what all claims of the call are about: the cosine, stretched to 0 to 1. */
export const meaning: Feature = (a, b, { meaningOf }) => {
  const cosine = meaningOf(a, b);
  if (cosine === null) return null;
  const score = Math.min(1, Math.max(0, (cosine - UNLIKE) / (ALIKE - UNLIKE)));
  const note = `meaning ${cosine >= ALIKE ? 'the same' : cosine > UNLIKE ? 'near' : 'far'}, cosine ${cosine.toFixed(2)}`;
  return { feature: 'meaning', score, a: null, b: null, note };
};

/** Whether two claims could be one matter by what they mean, whatever their words. */
export function isNear(a: ClaimView, b: ClaimView, { meaningOf }: FeatureContext): boolean {
  return (meaningOf(a, b) ?? -1) > UNLIKE;
}
