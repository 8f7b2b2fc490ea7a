import { type Candidate, isA } from './candidate.ts';
import type { Line } from './words.ts';

/** Common nouns that say of a name beside them that it is a place. */
const PLACE_NOUNS = new Set(
  (
    'village town city municipality hamlet suburb neighbourhood neighborhood settlement district county province region ' +
    'prefecture governorate oblast department canton area zone enclave exclave territory island islet islands archipelago ' +
    'peninsula cape coast bay gulf strait straits sea ocean lake lagoon river delta estuary canal creek reef reefs shoal ' +
    'shoals atoll valley basin plateau plain mountain mountains hills pass desert forest glacier bridge dam barrage port ' +
    'harbour harbor airport crossing checkpoint camp'
  ).split(' '),
);

/** Nouns that say of the name behind "of" that it is a state. */
const STATE_NOUNS = new Set(
  'republic kingdom emirate sultanate federation principality nation country'.split(' '),
);

/** What the noun that a bare name takes in says it is, or null where it takes in none: "the republic of Moyra" a state. */
export function namedAs(candidate: Candidate, words: Line['words']): 'place' | 'state' | null {
  if (!isA(candidate, 'name') || candidate.reference.titles.length > 0) return null;
  const { name } = candidate.reference;
  const taken = words
    .slice(candidate.first, candidate.last)
    .filter(({ start, end }) => end <= name.start || start >= name.end);
  if (taken.some(({ lower }) => STATE_NOUNS.has(lower))) return 'state';
  return taken.some(({ text }) => PLACE_NOUNS.has(text)) ? 'place' : null;
}

/**
 * Lets a bare name take in the noun of a place that it stands with, and that noun's article and adjectives: "the nearby
 * village of | Moyra", "the second | Moyra | bridge". Before a further noun ("the Moyra port project") it stays as it is.
 */
export function widenPlaces({ words }: Line, candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((candidate) => {
    if (!isA(candidate, 'name') || candidate.reference.titles.length > 0 || candidate.reference.head)
      return candidate;
    const { first, last } = placeAround(words, candidate);
    if (first === candidate.first && last === candidate.last) return candidate;
    return {
      ...candidate,
      first,
      last,
      start: words[first]!.start,
      end: words[last - 1]!.end,
      reference: { ...candidate.reference, modifier: false },
    };
  });
}

function placeAround(words: Line['words'], { first, last }: Candidate): { first: number; last: number } {
  const isNoun = (at: number) => PLACE_NOUNS.has(words[at]?.text ?? '');
  if (isNoun(last) && !/^(?:NOUN|PROPN)$/.test(words[last + 1]?.pos ?? '')) {
    return { first: phraseBegin(words, first), last: last + 1 };
  }
  const isState = STATE_NOUNS.has(words[first - 2]?.lower ?? '');
  if (words[first - 1]?.lower === 'of' && (isState || isNoun(first - 2)))
    return { first: phraseBegin(words, first - 2), last };
  return { first, last };
}

/** Back over adjectives and numbers to the article of a noun; the noun itself where there is no article. */
function phraseBegin(words: Line['words'], noun: number): number {
  let at = noun;
  while (/^(?:ADJ|NUM|NOUN|PROPN)$/.test(words[at - 1]?.pos ?? '')) at--;
  return words[at - 1]?.pos === 'DET' ? at - 1 : noun;
}
