import type { Quantity } from '../quantities.ts';
import { type Feature, inOrder } from './feature.ts';

const LARGE = 100;

/** Numbers of the same thing, equal or not. Null where the claims do not both count one thing. */
export const numbers: Feature = (a, b) => {
  const shared = a.quantities.flatMap((x) =>
    b.quantities.filter((y) => isComparable(x, y)).map((y) => [x, y] as const),
  );
  if (shared.length === 0) return null;
  const equal = shared.filter(([x, y]) => x.value === y.value);
  const [first] = equal.length > 0 ? equal : shared;
  return {
    feature: 'numbers',
    score: equal.length > 0 ? 1 : 0,
    a: shown(a.quantities, first![0]),
    b: shown(b.quantities, first![1]),
    note: equal.length > 0 ? 'the same number' : inOrder(first![0].text, first![1].text),
  };
};

function shown(all: readonly Quantity[], first: Quantity): string {
  return [first, ...all.filter((q) => q !== first)].map((q) => q.text).join(', ');
}

/**
 * One thing counted twice; or one number of what the sides call by other names: a large one ("9,000 departures", "attempts"), or
 * of people of one country ("three Kenyan surveyors", "three Kenyan citizens").
 */
function isComparable(x: Quantity, y: Quantity): boolean {
  if (x.unit === y.unit) return true;
  return x.value === y.value && (x.value >= LARGE || (x.whose !== null && x.whose === y.whose));
}
