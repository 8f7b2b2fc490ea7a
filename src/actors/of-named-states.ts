import type { CountryEntry, Document } from '../record/index.ts';
import type { GazetteerIndex } from './gazetteer-index.ts';

/**
 * The gazetteer without the bodies of one state that are called as any state's may be ("Ministry of External Affairs"), where the text
 * never speaks of that state: there the words are a title like another.
 */
export function ofNamedStates({ text }: Document, gazetteer: GazetteerIndex): GazetteerIndex {
  const named = new Map<string, boolean>();
  const isNamed = (code: string) => {
    const known = named.get(code) ?? speaksOf(text, gazetteer.countries.get(code));
    named.set(code, known);
    return known;
  };
  const longestAt: GazetteerIndex['names']['longestAt'] = (words, at) => {
    const match = gazetteer.names.longestAt(words, at);
    const isTitle = match !== null && gazetteer.roles.longestAt(words, at)?.last === match.last;
    if (!isTitle) return match;
    const values = match.values.filter(
      (known) => known.is !== 'organization' || known.entry.country === null || isNamed(known.entry.country),
    );
    return values.length > 0 ? { ...match, values } : null;
  };
  return { ...gazetteer, names: { longestAt } };
}

/** True for a state that no list has: a user's own body of it is meant wherever it is named. */
export function speaksOf(text: string, country: CountryEntry | undefined): boolean {
  if (country === undefined) return true;
  const { name, names, adjectives, capitals, seats } = country;
  return [name, ...names, ...adjectives, ...capitals, ...seats].some((word) => text.includes(word));
}
