import { type Candidate, isA } from './candidate.ts';
import type { GazetteerIndex } from './gazetteer-index.ts';
import type { Line } from './words.ts';

/** The countries inside the name of a known body: "Ministry of Trade of the [Republic of Kenya]", "[Kenyan] Red Cross". */
export function placesInName(line: Line, candidate: Candidate, gazetteer: GazetteerIndex): Candidate[] {
  if (!isA(candidate, 'organization') || candidate.last - candidate.first < 2) return [];
  const found: Candidate[] = [];
  for (let at = candidate.first; at < candidate.last; ) {
    // The first word may begin the whole name again, so the last word is left out there.
    const end = at === candidate.first ? candidate.last - 1 : candidate.last;
    const match = gazetteer.names.longestAt(line.words.slice(0, end), at);
    const country = match?.values.find(
      (k) => k.is === 'country' && (k.use === 'name' || k.use === 'adjective'),
    );
    if (match && country?.is === 'country') {
      const { words } = line;
      const { first, last } = match;
      found.push({
        start: words[first]!.start,
        end: words[last - 1]!.end,
        line: line.index,
        first,
        last,
        reference: country,
        owner: null,
        nested: true,
      });
    }
    at = country ? match!.last : at + 1;
  }
  return found;
}
