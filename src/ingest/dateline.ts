import { isCapitals } from './capitals.ts';
import { ISLAMIC_MONTH } from './date-line.ts';
import { findHeadDate, MONTH, MONTHS_ABROAD } from './dates.ts';
import { CAPITAL, LETTER } from './latin.ts';
import { isOutletName } from './outlet-name.ts';

/**
 * A dateline at the head of a text: `dateline` is place and day as printed, `credit` the agency in brackets or
 * slashes, `published` the day where a year is printed, `length` how many code units it takes, the dash included.
 */
export interface Dateline {
  readonly dateline: string | null;
  readonly credit: string | null;
  readonly published: string | null;
  readonly length: number;
}

/**
 * Reads the dateline that a paragraph opens with, or null.
 *
 * @example readDateline('NAIROBI, May 6 (Continental Press) — Foreign Minister …')
 * // { dateline: 'NAIROBI, May 6', credit: 'Continental Press', published: null, length: 39 }
 */
export function readDateline(paragraph: string): Dateline | null {
  const head = paragraph.slice(0, 160);
  // Most paragraphs have nothing that could end a dateline; this spares the patterns.
  if (!/[—–―(:/]|-\s|[\d\p{Lu}]\.\s/u.test(head)) return null;
  const credited = behindCredit(paragraph, head);
  if (credited !== null) return credited;
  for (const form of FORMS) {
    const match = form.exec(head);
    if (match === null) continue;
    const { place = '', day, credit, dash } = match.groups ?? {};
    // "Riga, 6 May 2004. The minister …": before a mere stop a day needs its year.
    const supported =
      day !== undefined ? dash !== '.' || /\d{4}$/.test(day) : credit !== undefined && dash !== undefined;
    if (!isPlace(place, supported)) continue;
    // "RIGA TOLD: PAY OR FREEZE": behind a city in capitals the story goes on in small letters, a headline in capitals.
    if (!supported && isCapitals(paragraph.slice(match[0].length))) continue;
    if (credit !== undefined && !/[([/]/.test(head) && !isAgency(credit)) continue;
    return made(head, match, credit ?? null);
  }
  const alone = CREDIT_ALONE.exec(head);
  return alone === null
    ? null
    : {
        dateline: null,
        credit: clean(alone.groups?.credit ?? ''),
        published: null,
        length: alone[0].length,
      };
}

/** "BERNAMA: KUALA LUMPUR, July 9 -": a dateline with its agency before it. */
function behindCredit(paragraph: string, head: string): Dateline | null {
  const before = BEFORE_PLACE.exec(head);
  if (before === null) return null;
  const { inside, name = inside ?? '' } = before.groups ?? {};
  const rest = readDateline(paragraph.slice(before[0].length));
  const isCredit = inside !== undefined || isAgency(name);
  return rest !== null && /\d/.test(rest.dateline ?? '') && isCredit
    ? { ...rest, credit: rest.credit ?? name, length: rest.length + before[0].length }
    : null;
}

/** Patterns take no notice of case; an agency after the day is told from a city by its capitals. */
function isAgency(credit: string): boolean {
  return credit === credit.toUpperCase() || isOutletName(credit);
}

/** Whether a whole line is place and day ("Baghdad, 21 October 2025"), with nothing after it but the agency or the house. */
export function readDatelineLine(line: string): Dateline | null {
  const match = LINE.exec(line);
  const { place = '', credit, agency } = match?.groups ?? {};
  if (match === null || !isPlace(place, true)) return null;
  if (agency !== undefined && agency !== agency.toUpperCase()) return null;
  return made(line, match, credit ?? agency ?? null);
}

function made(text: string, match: RegExpExecArray, credit: string | null): Dateline {
  const { place = '', day } = match.groups ?? {};
  const placeEnd = text.indexOf(place, match.index) + place.length;
  const closed = day === undefined ? placeEnd : text.indexOf(day, placeEnd) + day.length;
  // "12 Ramadan 1423 (17 November 2002)"
  const dayEnd = text[closed] === ')' && text.slice(placeEnd, closed).includes('(') ? closed + 1 : closed;
  const creditAt = credit === null ? -1 : text.indexOf(credit, placeEnd);
  // "MOSCOW (Agency), 6 May": the day stands after the credit, so place and day are no one stretch.
  const stretch = creditAt !== -1 && creditAt < dayEnd ? placeEnd : dayEnd;
  return {
    dateline: clean(text.slice(text.indexOf(place, match.index), stretch)),
    credit: credit === null ? null : clean(credit),
    published: day === undefined ? null : (findHeadDate(day)?.date ?? null),
    length: match[0].length,
  };
}

const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?';
const DAY_ALONE = `(?<day>${WEEKDAY}(?:(?:${MONTH}) \\d{1,2}(?:st|nd|rd|th)?|(?:\\d{1,2}(?: ?[-–] ?| (?:to|and) ))?\\d{1,2}(?:st|nd|rd|th)? (?:${MONTH}))(?:,? \\d{4})?|${WEEKDAY}\\d{1,2}[./]\\d{1,2}[./]\\d{4}|(?:(?:le|el|il|den|em) )?\\d{1,2}(?:er|[.º])? (?:de )?(?:${MONTHS_ABROAD.join('|')}) (?:de |del )?\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2}(?!\\d)|\\d{6}Z? (?:${MONTH}) \\d{2,4})`;
/** The day of the other calendar beside it: "Riyadh, 12 Ramadan 1423 (17 November 2002)", "Riyadh, Ramadan 12, 1423, Nov 17, 2002". */
const OTHER_DAY = `(?:(?:${ISLAMIC_MONTH} \\d{1,2}|\\d{1,2} ${ISLAMIC_MONTH}),? 1[34]\\d{2} ?(?:A?\\.?H\\.?)?(?:,? ?[(/=]?|,? corresponding to) ?)`;
const DAY = `${OTHER_DAY}?${DAY_ALONE}\\)?`;
const PLACE = `(?<place>[${CAPITAL}][${LETTER}.'’/ \\-]{1,40}(?:, ?[${CAPITAL}][${LETTER}.'’ \\-]{1,24}){0,2}?(?: \\[[${LETTER} ]{2,24}\\])?(?<=[${LETTER}.\\]]))`;
const CREDIT = '(?:[(\\[](?<credit>[^()\\[\\]\\n]{2,60})[)\\]])';
const DASH = '(?<dash>\\s*(?:—|–|―|--+)\\s*|\\s+-\\s+|-\\s+)';

/** From the most to the least that is printed; the first that fits wins. */
const FORMS: readonly RegExp[] = [
  // NAIROBI, May 6 (Continental Press) —   Nairobi, 6 May (CP):
  new RegExp(`^${PLACE},? ${DAY}\\s*${CREDIT}\\.?\\s*(?:${DASH}|:\\s+|\\s+)`, 'i'),
  // MOSCOW (Agency), 6 May —
  new RegExp(`^${PLACE}\\s*${CREDIT},? ${DAY}\\s*(?:${DASH}|:\\s+|\\.\\s+)`, 'i'),
  // MOSCOW, May 6. /AGENCY/. Text
  new RegExp(`^${PLACE},? ${DAY}\\.?,? ?/(?<credit>[^/\\n]{2,40})/\\.?\\s*(?:${DASH})?`, 'i'),
  // WASHINGTON (AP) -   WASHINGTON (CP)Text
  new RegExp(`^${PLACE}\\s*${CREDIT}\\.?\\s*(?:${DASH}|:\\s*)?`, 'i'),
  // Riyadh, May 6, 2025, CPA --
  new RegExp(`^${PLACE},? ${DAY},? (?<credit>[${CAPITAL}]{2,12})\\s*${DASH}`, 'i'),
  // (Brussels, 4 May 2010) –
  new RegExp(`^\\(${PLACE}, ${DAY}\\)\\s*${DASH}`, 'i'),
  // Belgrade, May 3 – TANJUG –
  new RegExp(
    `^${PLACE},? ${DAY}${DASH}(?<credit>[${CAPITAL}][${LETTER}]{1,14}(?: [${LETTER}]{2,14}){0,2}?)(?:\\s*[—–]\\s*|\\s*-{1,2}\\s+)`,
    'i',
  ),
  // NAIROBI, May 6 —   Nairobi, 6 May 2025:
  new RegExp(`^${PLACE},? ${DAY}\\.?(?:${DASH}|:\\s+)`, 'i'),
  // Berra. 9 July. KASINFORM -
  new RegExp(
    `^${PLACE}\\. ${DAY}\\.,? (?<credit>[${CAPITAL}][${CAPITAL}-]{1,18}[${CAPITAL}])(?<dash>\\s*[—–]\\s*|\\s+--?\\s+)`,
    'i',
  ),
  // BAKU, Azerbaijan, May 6. Text   BAKU, May 6. Agency: Text
  new RegExp(`^${PLACE},? ${DAY}(?<dash>\\.)\\s+(?:(?<credit>[${CAPITAL}][${LETTER} ]{1,24}):\\s+)?`, 'i'),
  // Damascus, SANA –
  new RegExp(`^${PLACE}, (?<credit>[${CAPITAL}]{3,10})(?<dash>\\s*[—–]\\s*|\\s+--?\\s+)`, 'i'),
  // NAIROBI —   KARACHI:   KASESE. Text
  new RegExp(`^${PLACE}(?:${DASH}|:\\s+|\\.\\s+(?=[${CAPITAL}][a-zß-ÿ]))`),
];

const LINE = new RegExp(
  `^${PLACE},? ${DAY}\\.?(?:\\s*${CREDIT}|,? ?/?(?<agency>[${CAPITAL}]{2,12})/?|, (?:the|at|in) [^,.:;]{3,40})?[.,:]?(?:\\s*(?:—|–|-+))?$`,
  'i',
);

// BERNAMA: KUALA LUMPUR, July 9 - Text.
const BEFORE_PLACE = new RegExp(
  `^(?:\\((?<inside>[^()]{2,40})\\)|(?<name>[${CAPITAL}][${LETTER}]{1,14}(?: [${CAPITAL}][${LETTER}]{1,14}){0,3})(?::| [—–-]{1,2})) `,
);

// (Continental Press) — Text. Only with a dash: any text may open with a bracket.
const CREDIT_ALONE = new RegExp(`^\\((?<credit>[${CAPITAL}][^()\\n]{1,40})\\)\\s*(?:—|–|―|--+|-)\\s+`);

// What stands at the head of a text, in capitals or before a day, and is no city.
const NOT_PLACES = new Set(
  'MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY AFTER ANALYSIS AT BEFORE BREAKING BY CAPTION CHRONOLOGY COMMENTARY CORRECTION DIARY EDITORIAL END ENDS EXCLUSIVE EXPLAINER FACTBOX FILE FROM IMAGE IN INTERVIEW LIVE MEDIA NEWS NOTE ON OPINION PHOTO PICTURE PRESS PUBLISHED QUESTION READOUT RELEASE REMARKS SINCE STATEMENT SUMMARY TIMELINE TRANSCRIPT UNTIL UPDATE UPDATED URGENT VIDEO WATCH'.split(
    ' ',
  ),
);

/** Of what a place can be: "PORT OF SPAIN", "Gulf of Fonseca". */
const OF_PLACE =
  /\b(?:port|isle|islands?|gulf|straits?|city|town|village|republic|kingdom|state|province|cape|bay|bight|horn|mouth|sea|lake|valley|ford|camp|district|bank|united states) of /i;

const LOWER_IN_PLACE = new Set([
  'al',
  'ed',
  'er',
  'es',
  'ez',
  'and',
  'as',
  'am',
  'de',
  'del',
  'di',
  'do',
  'da',
  'dos',
  'el',
  'la',
  'le',
  'of',
  'on',
  'near',
  'the',
  'upon',
  'aan',
  'den',
  'sur',
]);

/**
 * Whether words can name a place: capitals throughout, or with a day or credit beside it, capitalised words. "Kenya
 * denies raid - ministry" must not pass for one, so without day or credit the city has to be in capitals.
 */
function isPlace(place: string, supported: boolean): boolean {
  if (/\b(?:published|updated|posted|reporter|correspondent)$/i.test(place)) return false;
  const city = place.split(',')[0] ?? '';
  const words = place.split(/[\s,/[\]-]+/).filter((word) => word !== '');
  if (words.length === 0 || words.length > 8 || NOT_PLACES.has(words[0]?.toUpperCase() ?? '')) return false;
  if (!words.every((word) => /^\p{Lu}/u.test(word) || LOWER_IN_PLACE.has(word))) return false;
  // "Judgment of 14 March", "DIARY OF THE PRESIDENT, 18 TO 24 OCTOBER 2004"
  if (/^[a-zß-ÿ]/u.test(words.at(-1)!)) return false;
  if (/ of /i.test(city) && !OF_PLACE.test(city)) return false;
  return (
    supported || (/\p{Lu}{2}/u.test(city) && !/\p{Ll}/u.test(city.replace(/\bMc|\bde\b|\bal\b|\bof\b/g, '')))
  );
}

/** Without the stop or comma that only ends the dateline: "MOSCOW, May 6." loses it, "HEMPSTEAD, N.Y." keeps it. */
function clean(text: string): string {
  const bare = text.trim();
  return ABBREVIATED.test(bare) ? bare : bare.replace(/[\s.,:]+$/, '');
}

// A single capital, a short form of a month, or a short form of a region after the city.
const ABBREVIATED = /(?:\b[A-Z]|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|, [A-Z][a-z]{1,4})\.$/;
