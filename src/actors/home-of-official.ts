import { type Candidate, isA } from './candidate.ts';
import type { Entity, Registry } from './entity.ts';
import { RECIPROCAL } from './find-partner.ts';
import { foldName, titleWords } from './fold-name.ts';
import type { Homes } from './home-country.ts';
import { countryOf } from './scene.ts';

/**
 * The country of an official of whom no words say it: where the text is at home, unless somebody else holds that office there ("Montenegro's Prime Minister, A,
 * hinted to Premier B"), then the next one spoken of in the paragraph. An ambassador, in a paper that is no office's own, is sent by another state.
 */
export function homeOfOfficial(
  entity: Entity,
  first: Candidate,
  registry: Registry,
  { homeOf, othersOf, base }: Homes,
  publisher: Entity | null,
  foreignTo: (entity: Entity) => ReadonlySet<string | null>,
): string | null {
  if (isAmericanSecretary(entity, publisher)) return 'USA';
  const opposite = opposites(entity, registry);
  if (opposite.length > 0) return othersOf(first).find((code) => !opposite.includes(code)) ?? null;
  if (entity.titles.some(({ shared }) => shared)) return null;
  const home = homeOf(first);
  const isSent = entity.titles.some(({ phrase }) => SENT.test(phrase)) && publisher?.kind !== 'office';
  const offices = new Set(
    entity.titles
      .map(({ phrase }) => phrase)
      .filter((phrase) => UNIQUE.test(phrase))
      .map(officeOf),
  );
  const foreign = foreignTo(entity);
  if (foreign.has(home) || (home === null && foreign.size > 0))
    return (foreign.has(base) ? null : base) ?? othersOf(first).find((code) => !foreign.has(code)) ?? null;
  if (!isSent && offices.size === 0) return home;
  // "The President" without a name is whoever holds the office there.
  if (!entity.key.startsWith('person:')) return isSent ? senderOf(first, { homeOf, othersOf, base }) : home;
  const isTaken = (code: string) =>
    registry.entities.some(
      (other) =>
        other !== entity &&
        other.key.startsWith('person:') &&
        !isNamesake(other, entity) &&
        (other.country ?? other.owner?.country ?? other.home) === code &&
        other.titles.some(({ phrase }) => offices.has(officeOf(phrase))),
    );
  const others = othersOf(first);
  if (isSent) return senderOf(first, { homeOf, othersOf, base });
  return home === null ? null : ([home, ...others].find((code) => !isTaken(code)) ?? home);
}

/** The one "Secretary of State", and his deputies, who are for nothing in particular are the American ones, but in what another state's office issues. */
function isAmericanSecretary({ titles }: Entity, publisher: Entity | null): boolean {
  const isElsewhere =
    publisher?.kind === 'office' && publisher.country !== null && publisher.country !== 'USA';
  return (
    !isElsewhere && titles.some(({ phrase, owner }) => owner === null && SECRETARY_OF_STATE.test(phrase))
  );
}

const SECRETARY_OF_STATE = /^(?:(?:acting|deputy|assistant|under|former) ?)*secretary of state$/;

/** "Yoo" and "Yoo Kwang-sik", where they have not been found to be one, hold no office against each other. */
function isNamesake(a: Entity, b: Entity): boolean {
  const words = new Set(foldName(a.name).split(' '));
  return foldName(b.name)
    .split(' ')
    .some((word) => words.has(word));
}

/** Whose ambassador or embassy a place speaks of: the state of the passage, and where that is the text's own, the one spoken of last besides. */
export function senderOf(
  place: Pick<Candidate, 'line' | 'start'>,
  { homeOf, othersOf, base }: Homes,
): string | null {
  const home = homeOf(place);
  return home === base ? (othersOf(place).find((code) => code !== base) ?? null) : home;
}

/** The state of whose minister each titled name stands opposite: "Foreign Minister Oduya offers her Chadian counterpart …" is not Chad's. */
export function statesOpposite(candidates: readonly Candidate[]): ReadonlyMap<Candidate, string> {
  const found = new Map<Candidate, string>();
  let last: Candidate | null = null;
  for (const candidate of candidates) {
    if (isA(candidate, 'name') && candidate.reference.titles.length > 0) last = candidate;
    const isPartner = isA(candidate, 'description') && RECIPROCAL.test(candidate.reference.phrase);
    if (isPartner && isA(candidate.owner, 'country') && last?.line === candidate.line)
      found.set(last, candidate.owner.reference.country.code);
  }
  return found;
}

/** The countries of those whose colleague or counterpart somebody is. */
function opposites({ titles }: Entity, registry: Registry): (string | null)[] {
  return titles.flatMap(({ phrase, owner }) => {
    const other = RECIPROCAL.test(phrase) && owner ? registry.of(owner) : undefined;
    return other?.kind === 'person' ? [countryOf(other)] : [];
  });
}

export const SENT = /^(?:ambassador|high commissioner|chargé(?: d['’]affaires)?)$/;

/** Offices that one person holds at a time. */
const UNIQUE =
  /^(?:president|king|queen|emir|premier|prime minister|pm|(?:foreign|defen[cs]e|interior|finance) minister|minister (?:of|for) (?:foreign affairs|defen[cs]e|finance|(?:the )?interior))$/;

function officeOf(phrase: string): string {
  return titleWords(phrase).join(' ');
}
