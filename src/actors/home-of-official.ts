import type { Candidate } from './candidate.ts';
import type { Entity, Registry } from './entity.ts';
import { RECIPROCAL } from './find-partner.ts';
import { titleWords } from './fold-name.ts';
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
): string | null {
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
  if (!isSent && offices.size === 0) return home;
  const isTaken = (code: string) =>
    registry.entities.some(
      (other) =>
        other !== entity &&
        other.key.startsWith('person:') &&
        (other.country ?? other.owner?.country ?? other.home) === code &&
        other.titles.some(({ phrase }) => offices.has(officeOf(phrase))),
    );
  const others = othersOf(first);
  if (isSent) return home === base ? (others.find((code) => code !== base) ?? home) : home;
  return [...(home === null ? [] : [home]), ...others].find((code) => !isTaken(code)) ?? home;
}

/** The countries of those whose colleague or counterpart somebody is. */
function opposites({ titles }: Entity, registry: Registry): (string | null)[] {
  return titles.flatMap(({ phrase, owner }) => {
    const other = RECIPROCAL.test(phrase) && owner ? registry.of(owner) : undefined;
    return other?.kind === 'person' ? [countryOf(other)] : [];
  });
}

const SENT = /^(?:ambassador|high commissioner|chargé(?: d['’]affaires)?)$/;

/** Offices that one person holds at a time. */
const UNIQUE =
  /^(?:president|king|queen|emir|premier|prime minister|pm|(?:foreign|defen[cs]e|interior|finance) minister|minister (?:of|for) (?:foreign affairs|defen[cs]e|finance|(?:the )?interior))$/;

function officeOf(phrase: string): string {
  return titleWords(phrase).join(' ');
}
