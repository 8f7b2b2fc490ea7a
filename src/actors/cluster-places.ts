import { type Candidate, isA } from './candidate.ts';
import type { Entity, Registry } from './entity.ts';
import { foldName } from './fold-name.ts';
import { isSeatOf, standsForGovernment } from './metonyms.ts';
import type { Line } from './words.ts';

/** Files every mention of a known state: its names, adjectives, people, and its capital where that stands for it; elsewhere that is a town. */
export function clusterPlaces(
  registry: Registry,
  candidates: readonly Candidate[],
  lines: readonly Line[],
  isDateline: (candidate: Candidate) => boolean,
): void {
  const isNamed = (code: string) =>
    candidates.some(
      (c) => isA(c, 'country') && c.reference.country.code === code && c.reference.use !== 'capital',
    );
  const isUnion = !isNamed(UNION_SEAT.country);
  for (const candidate of candidates) {
    if (!isA(candidate, 'country')) continue;
    const { country, use } = candidate.reference;
    const { words } = lines[candidate.line]!;
    if (isOnePerson(candidate, words)) continue;
    if ((use === 'capital' || use === 'seat') && (isDateline(candidate) || !isParty(candidate, words))) {
      if (use === 'capital') registry.attach(candidate, townOf(registry, candidate, words), 'name');
      continue;
    }
    if (use === 'capital' && isUnion && country.code === UNION_SEAT.country) {
      const { capital } = UNION_SEAT;
      const union = registry.ensure(`union:${capital}`, {
        kind: 'organization',
        name: capital,
        code: 'IGO',
        sector: 'IGO',
      });
      registry.attach(candidate, union, 'metonym');
      continue;
    }
    const people = use === 'people' && !candidate.nested && !isSide(candidate, words);
    if (people) {
      const entity = registry.ensure(`people:${country.code}`, {
        kind: 'population',
        name: wordsOf(candidate, words),
        country: country.code,
        sector: 'CVL',
        plural: true,
      });
      registry.attach(candidate, entity, 'name');
    } else if (use === 'seat') {
      registry.attach(candidate, seatOf(registry, candidate, words), 'metonym');
    } else {
      registry.attach(candidate, stateOf(registry, candidate), use === 'capital' ? 'metonym' : 'name');
    }
  }
}

/** Brussels acts for the European Union wherever the text never names Belgium. */
const UNION_SEAT = { country: 'BEL', capital: 'Brussels' };

/** "who had received the Croatian in Neum": an adjective alone behind "the" is one man or woman of that country, but for "the French". */
export function isOnePerson(candidate: Candidate, words: Line['words']): boolean {
  if (!isA(candidate, 'country') || candidate.nested || candidate.attributive) return false;
  const { text, pos } = words[candidate.last] ?? { text: '.', pos: 'PUNCT' };
  return (
    (candidate.reference.use === 'adjective' || candidate.reference.use === 'people') &&
    /(?:an|i)$/.test(words[candidate.last - 1]!.lower) &&
    words[candidate.first - 1]?.lower === 'the' &&
    !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(pos) &&
    !/^(?:['’]s?|-|–|and|or|,)$/.test(text)
  );
}

/** "in Spanish, 1200 gmt", "ORIGINAL: FRENCH": an adjective alone behind "in" is the language in which something is said. */
export function isLanguage(candidate: Candidate, words: Line['words']): boolean {
  if (!isA(candidate, 'country') || candidate.nested || candidate.attributive) return false;
  const { use } = candidate.reference;
  if (use !== 'adjective' && use !== 'people') return false;
  const before = words[candidate.first - 1]?.lower;
  const behind = before === ':' ? words[candidate.first - 2]?.lower : before;
  const after = words[candidate.last]?.pos;
  return (
    /^(?:in|into|original)$/.test(behind ?? '') &&
    (after === undefined || !/^(?:NOUN|PROPN|ADJ)$/.test(after))
  );
}

/** The entity of a candidate's state. It is a `government` until the text names the country itself. */
export function stateOf(registry: Registry, candidate: Candidate): Entity {
  if (!isA(candidate, 'country')) throw new TypeError('not a country');
  const { country, use } = candidate.reference;
  const metonym = use === 'capital';
  const entity = registry.ensure(`country:${country.code}`, {
    kind: metonym ? 'government' : 'state',
    name: country.name,
    country: country.code,
    sector: '',
    wikidata: country.wikidata,
  });
  if (!metonym) entity.kind = 'state';
  return entity;
}

/** The Kremlin or a palace speaks for the head of government, beside the country that it governs. */
function seatOf(registry: Registry, candidate: Candidate, words: Line['words']): Entity {
  if (!isA(candidate, 'country')) throw new TypeError('not a seat');
  const name = wordsOf(candidate, words);
  const { code } = candidate.reference.country;
  return registry.ensure(`seat:${code}:${foldName(name)}`, {
    kind: 'government',
    name,
    country: code,
    sector: 'GOV',
  });
}

/** "In Nairobi", "flew to Nairobi": the town, where nobody acts. */
function townOf(registry: Registry, candidate: Candidate, words: Line['words']): Entity {
  const written = wordsOf(candidate, words);
  const country = isA(candidate, 'country') ? candidate.reference.country : null;
  // "The Hague" keeps its article.
  const name = country?.capitals.find((capital) => capital.endsWith(` ${written}`)) ?? written;
  return registry.ensure(`town:${foldName(name)}`, { kind: 'place', name, country: country?.code ?? null });
}

function wordsOf({ first, last }: Candidate, words: Line['words']): string {
  return words
    .slice(first, last)
    .map((word) => word.text)
    .join(' ');
}

function isParty(candidate: Candidate, words: Line['words']): boolean {
  if (candidate.nested) return !isSeatOf(candidate, words);
  return standsForGovernment(candidate, words);
}

/** "Iraqis fled" are people; "the Iraqis have agreed" and "Chinese" by itself are the state as a party. */
function isSide({ first, last }: Candidate, words: Line['words']): boolean {
  return words[first - 1]?.lower === 'the' || /(?:sh|ese|ch)$/.test(words[last - 1]!.lower);
}
