import type { Token } from '../record/index.ts';
import type { Known } from './gazetteer-index.ts';

/**
 * The one reading of a gazetteer name that fits its place: "Afghan officials" has the adjective, "two Afghans" the
 * people, "Jordan" the state before an outlet of that name. `before` is true where a noun or title follows.
 */
export function chooseKnown(known: readonly Known[], before: boolean, word: Token): Known {
  const countries = known.filter((k) => k.is === 'country');
  const wanted = before
    ? ['adjective', 'name', 'seat', 'capital', 'people']
    : word.lower.endsWith('s')
      ? ['name', 'seat', 'capital', 'people', 'adjective']
      : ['name', 'seat', 'capital', 'adjective', 'people'];
  for (const use of wanted) {
    const found = countries.find((k) => k.use === use);
    if (found) return found;
  }
  return known[0]!;
}
