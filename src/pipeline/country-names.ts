import type { CountryEntry, NamedState } from '../record/index.ts';

/** Finds where a text names a state, in text order. */
export type CountryNames = (text: string) => NamedState[];

/** Shorter names are abbreviations, which have capitals anyway, or words of another kind in a headline. */
const SHORTEST_IN_CAPITALS = 4;

/**
 * Finds every name, adjective, people, capital and seat of some states, with the article before it, by its letters alone: whatever
 * state stands in a place, the place found is the same. A name of two states is that of the first.
 *
 * @example countryNames(countries)('A Kenyan minister flew to Sofia.')
 *   // [{ start: 0, end: 8, country: 'KEN' }, { start: 26, end: 31, country: 'BGR' }]
 */
export function countryNames(countries: readonly CountryEntry[]): CountryNames {
  const codes = new Map<string, string>();
  for (const { code, name, names, adjectives, people, capitals, seats } of countries) {
    for (const form of [name, ...names, ...adjectives, ...people, ...capitals, ...seats]) {
      for (const written of form.length < SHORTEST_IN_CAPITALS ? [form] : [form, form.toUpperCase()])
        if (!codes.has(written)) codes.set(written, code);
    }
  }
  const longestFirst = [...codes.keys()].sort((x, y) => y.length - x.length || (x < y ? -1 : 1));
  const forms = longestFirst.map((form) => form.replaceAll('.', '\\.').replaceAll("'", "['’]")).join('|');
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?:[Tt]he|[Aa]n?)\\s+)?(${forms})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return (text) =>
    [...text.matchAll(pattern)].map(({ index, 0: { length }, 1: form }) => ({
      start: index,
      end: index + length,
      country: codes.get(form!.replaceAll('’', "'"))!,
    }));
}
