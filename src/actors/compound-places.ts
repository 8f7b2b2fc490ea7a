import type { Range, Token } from '../record/index.ts';
import type { GazetteerIndex, Known } from './gazetteer-index.ts';

/** A country's name that is a part of a compound word. */
export interface PlaceInside extends Range {
  readonly known: Known;
}

/**
 * The countries named inside a compound: "Iran-backed", "US-led", "Russia-Ukraine".
 *
 * @example insidePlaces(word('Kenya-backed'), gazetteer)[0] // { start: 0, end: 5, known: { use: 'name', … } }
 */
export function insidePlaces(word: Token, gazetteer: GazetteerIndex): PlaceInside[] {
  const found: PlaceInside[] = [];
  let start = word.start;
  for (const part of word.text.split(/[-‑]/)) {
    const token: Token = {
      ...word,
      start,
      end: start + part.length,
      text: part,
      lower: part.toLowerCase(),
      lemma: part.toLowerCase(),
    };
    const known = gazetteer.names
      .longestAt([token], 0)
      ?.values.find((k) => k.is === 'country' || k.entry.kind !== 'other');
    if (known) found.push({ start: token.start, end: token.end, known });
    start = token.end + 1;
  }
  return found;
}
