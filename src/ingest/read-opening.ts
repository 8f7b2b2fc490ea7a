import { readDateline } from './dateline.ts';
import { findDate } from './dates.ts';
import { type Found, take } from './found.ts';
import { isOfficeName, leadingOffice } from './office-name.ts';
import { isOutletName } from './outlet-name.ts';
import { plainCase } from './plain-case.ts';
import { factsOfDateline } from './small-line.ts';

/** The first words of the story: a dateline, or who released what follows. */
export function takeOpening(found: Found, opening: string): void {
  const dateline = readDateline(opening);
  if (dateline !== null) {
    const { dateline: place, ...facts } = factsOfDateline(dateline);
    // The place and day over a paper's headline are the paper's, those of the story its own.
    if (place && /\d/.test(place) && !isOfficeName(found.publisher ?? '')) found.dateline = place;
    // "LAKE OBSERVER. – …": an outlet that prints its name for a place.
    if (place && isOutletName(place)) take(found, { publisher: plainCase(place) });
    else take(found, { ...facts, dateline: place ?? null });
  }
  const day = findDate(opening.slice(0, 40));
  if (
    day !== null &&
    /^(?:\p{L}+day,? )?$/u.test(opening.slice(0, day.start)) &&
    /^ ?[:–—]/.test(opening.slice(day.end))
  )
    take(found, { published: day.date });
  const station = ON_AIR.exec(opening.slice(0, 120))?.groups?.name ?? '';
  if (isOutletName(station)) take(found, { publisher: station });
  const released = RELEASED.exec(opening.slice(0, 240))?.groups?.issuer ?? '';
  // "The spokesperson for the Federal Government, Lena Brandt, issued …": the office, and not who speaks for it.
  const spoken = /^the spokes\p{L}+ (?:for|of) (?<office>[^,]+)/iu.exec(released)?.groups?.office;
  const issuer = leadingOffice(spoken ?? released);
  if (issuer !== null) take(found, { publisher: issuer, kind: 'readout' });
  if (OFFICIAL_FORMULA.test(opening.slice(0, 200))) take(found, { kind: 'readout' });
}

/** How a station begins: "This is Radio Halvia. Here is the news". */
const ON_AIR = /^this is (?:the )?(?<name>[A-ZÀ-Þ][^,.]{3,40})(?=[,.])/i;

const RELEASED =
  /^(?<issuer>.{4,120}?) (?:has |have |today |on \w+ )?(?:issued|released|published) the following (?:\w+ )?(?:readout|statement|communiqu[eé]|press release|summary)/;

/** How an office opens a text that others may quote, or a note to another office. */
const OFFICIAL_FORMULA =
  /^the (?:below|following) (?:statement |readout )?(?:is|can be) attribut(?:able|ed) to|^the .* presents its compliments to\b/i;

/**
 * The office that speaks in the first words of a text, or null: "The Government of Kenya has noted …" → "Government of Kenya". Only of what is labelled a
 * release and names no issuer at head or foot is it the issuer.
 */
export function speakingOffice(opening: string): string | null {
  const office = leadingOffice(opening);
  if (office === null || !/^the /i.test(opening)) return null;
  return SPEAKS.test(opening.slice(office.length + 4)) ? office : null;
}

const SPEAKS =
  /^ (?:(?:today|strongly|firmly|hereby|further|categorically) )?(?:has (?:noted|learned|learnt|followed|taken note|the honou?r)|wishes to|presents its compliments|notes|informs|announce[sd](?: today)?|confirms|welcomes|condemns|deplores|expresses|regrets|rejects|denies|draws|is (?:pleased|concerned|aware|following)|takes note)\b/;
