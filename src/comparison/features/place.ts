import type { Feature } from './feature.ts';

/** Where the claims stand in their accounts: both tell one talk, mostly in its order. */
export const place: Feature = (a, b) => {
  const apart = Math.abs(a.about - b.about);
  const note = `${Math.round(100 * apart)} % of an account apart, counted in claims`;
  return { feature: 'place', score: 1 - Math.min(1, apart), a: null, b: null, note };
};
