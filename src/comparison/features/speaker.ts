import type { Feature } from './feature.ts';

/**
 * Who acts. "The leaders agreed" may be what the other side calls its own request, and thanks answer a promise: only
 * two single parties that differ count against a pair. Null where a text does not say.
 */
export const speaker: Feature = (a, b) => {
  const [fromA, fromB] = [a.claim.speaker, b.claim.speaker];
  if (fromA === null || fromB === null) return null;
  const answers = a.claim.act === 'expressive' || b.claim.act === 'expressive';
  const score = fromA === fromB ? 1 : fromA === 'both' || fromB === 'both' ? 0.6 : answers ? 0.6 : 0.1;
  return {
    feature: 'speaker',
    score,
    a: fromA,
    b: fromB,
    note: fromA === fromB ? 'the same party acts' : 'not the same party acts',
  };
};
