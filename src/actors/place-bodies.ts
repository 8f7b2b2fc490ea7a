import type { Candidate } from './candidate.ts';
import { placeInOutlet } from './credits.ts';
import type { Entity, Registry } from './entity.ts';
import type { GazetteerIndex } from './gazetteer-index.ts';
import type { HomeOf } from './home-country.ts';
import { PUBLIC } from './settle-person.ts';
import type { Line } from './words.ts';

/** Outlets and bodies are of the country that their name speaks of; a body of a state that names none is of the state at home. */
export function placeBodies(
  registry: Registry,
  lines: readonly Line[],
  gazetteer: GazetteerIndex,
  homeOf: HomeOf,
): void {
  const towns = townsOf(registry);
  for (const entity of registry.entities) {
    if (!isBody(entity) || entity.country !== null || entity.owner || entity.plural) continue;
    const named = entity.mentions.find(({ form }) => form === 'name')?.candidate;
    if (!named || entity.sector === 'IGO') continue;
    const { line, first, last } = named;
    const words = lines[line]!.words.slice(first, last);
    if (isPartOfKnown(entity, words, gazetteer)) continue;
    if (last - first > 1) entity.country = placeInOutlet(words, gazetteer);
    entity.country ??= townBeside(named, lines[line]!.words, towns);
    if (PUBLIC.has(entity.sector ?? '')) entity.home ??= homeOf(named);
  }
}

/** The towns of the text by where they begin and where they end in a line, each with its country. */
function townsOf({ entities }: Registry): ReadonlyMap<string, string> {
  return new Map(
    entities.flatMap(({ kind, country, home, mentions }) => {
      const state = country ?? home;
      return kind === 'place' && state !== null
        ? mentions.flatMap(({ candidate: { line, first, last } }) => [
            [`${line}:${first}-`, state] as const,
            [`${line}:-${last}`, state] as const,
          ])
        : [];
    }),
  );
}

/** "NAIROBI, Radio Moyra", "Channel Five (Nairobi)", "the Moyra Institute, Nairobi": the town that stands with a body's name is where it is. */
function townBeside(
  { line, first, last }: Candidate,
  words: Line['words'],
  towns: ReadonlyMap<string, string>,
): string | null {
  const isClosed = /^[),.;]?$/.test(words[last + 2]?.text ?? '');
  const behind =
    /^[,(]$/.test(words[last]?.text ?? '') && isClosed ? towns.get(`${line}:${last + 1}-`) : undefined;
  return behind ?? (words[first - 1]?.text === ',' ? towns.get(`${line}:-${first - 1}`) : undefined) ?? null;
}

/** "[UN] Monitoring Mission", "[BBC] Arabic Service": a part of an international body or an outlet is what the whole is. */
function isPartOfKnown(entity: Entity, words: Line['words'], gazetteer: GazetteerIndex): boolean {
  const match = gazetteer.names.longestAt(words, 0);
  const whole = match?.values.find((known) => known.is === 'organization');
  // "National" and "Monitor" are outlets by themselves, and anything before a noun.
  const isWord = match?.last === 1 && !/^\p{Lu}{2,}$/u.test(words[0]!.text);
  if (whole?.is !== 'organization' || isWord) return false;
  const { code, kind } = whole.entry;
  if (code !== 'IGO' && kind !== 'media') return false;
  entity.sector = kind === 'media' ? 'MED' : 'IGO';
  if (kind === 'media') entity.kind = kind;
  return true;
}

function isBody({ kind, code }: Entity): boolean {
  return kind === 'media' || ((kind === 'organization' || kind === 'office') && code === null);
}
