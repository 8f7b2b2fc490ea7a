/**
 * The first date written in a short text, as EDTF and only as precise as written, or null.
 *
 * Reads ISO dates, numeric dates with a four-digit year and English month names. A day without a year is no date. A
 * numeric date whose day and month could be swapped gives the year alone (dots are always day first). Several days are an interval.
 *
 * @example readDate('Tuesday, 6 May 2025, 14:05 GMT') // '2025-05-06'
 * @example readDate('Oct. 21') // null
 * @example readDate('03/04/2026') // '2026'
 */
export function readDate(text: string): string | null {
  return findDate(text)?.date ?? null;
}

export interface FoundDate {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/** As {@link readDate}, with where it stands. Of several dates the first in the text. */
export function findDate(text: string): FoundDate | null {
  let best: FoundDate | null = null;
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(text);
    if (match === null || (best !== null && match.index >= best.start)) continue;
    const date = read(match.groups ?? {});
    if (date !== null) best = { date, start: match.index, end: match.index + match[0].length };
  }
  return best;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** An English month name or its usual short form, for use inside a pattern (case-insensitive). */
export const MONTH =
  'jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?';

type Parts = Readonly<Record<string, string | undefined>>;

// "3 de mayo de 1988", "1er mars 1990", "3. Mai 1971": months of the languages that mastheads in Latin letters are printed in.
export const MONTHS_ABROAD: readonly string[] = [
  'enero|janvier|gennaio|janeiro|januar|jänner',
  'febrero|février|febbraio|fevereiro|februar',
  'marzo|mars|março|märz',
  'abril|avril|aprile|april',
  'mayo|mai|maggio|maio',
  'junio|juin|giugno|junho|juni',
  'julio|juillet|luglio|julho|juli',
  'agosto|août|aout|august',
  'septiembre|setiembre|septembre|settembre|setembro|september',
  'octubre|octobre|ottobre|outubro|oktober',
  'noviembre|novembre|novembro|november',
  'diciembre|décembre|decembre|dicembre|dezembro|dezember',
];

function monthAbroad(name: string | undefined): number {
  return MONTHS_ABROAD.findIndex((names) => names.split('|').includes(name?.toLowerCase() ?? '')) + 1;
}

/** Ordered by precision: at the same place the first form wins. */
const FORMS: readonly { pattern: RegExp; read: (parts: Parts) => string | null }[] = [
  {
    pattern: /\b(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)/,
    read: ({ y, m, d }) => day(Number(y), Number(m), Number(d)),
  },
  // The days of one issue: "6–12 October 2003", "August 7–13, 1992", "28 July – 3 August 1992".
  {
    pattern: new RegExp(
      `\\b(?<d>\\d{1,2})(?: (?<n>${MONTH}))?(?: ?[-–—] ?| to )(?<e>\\d{1,2}) (?<m>${MONTH}),? (?<y>\\d{4})\\b`,
      'i',
    ),
    read: ({ y, n, m, d, e }) =>
      days(day(Number(y), month(n ?? m), Number(d)), day(Number(y), month(m), Number(e))),
  },
  {
    pattern: new RegExp(
      `\\b(?<m>${MONTH}) (?<d>\\d{1,2})(?: ?[-–—] ?| to )(?:(?<n>${MONTH}) )?(?<e>\\d{1,2}),? (?<y>\\d{4})\\b`,
      'i',
    ),
    read: ({ y, n, m, d, e }) =>
      days(day(Number(y), month(m), Number(d)), day(Number(y), month(n ?? m), Number(e))),
  },
  {
    pattern: new RegExp(
      `\\b(?<d>\\d{1,2})(?:st|nd|rd|th)?[ \\-](?:of )?(?<m>${MONTH})(?:,? |-)(?<y>\\d{4})\\b`,
      'i',
    ),
    read: ({ y, m, d }) => day(Number(y), month(m), Number(d)),
  },
  {
    pattern: new RegExp(
      `\\b(?<d>\\d{1,2})(?:er|[.º°])? (?:de )?(?<m>${MONTHS_ABROAD.join('|')}) (?:de |del )?(?<y>\\d{4})\\b`,
      'i',
    ),
    read: ({ y, m, d }) => day(Number(y), monthAbroad(m), Number(d)),
  },
  {
    pattern: new RegExp(`\\b(?<m>${MONTH}) (?<d>\\d{1,2})(?:st|nd|rd|th)?,? (?<y>\\d{4})\\b`, 'i'),
    read: ({ y, m, d }) => day(Number(y), month(m), Number(d)),
  },
  {
    pattern: /\b(?<a>\d{1,2})(?<mark>[./-]) ?(?<b>\d{1,2})\k<mark> ?(?<y>(?:1[5-9]|2[01])\d{2})\b/,
    read: ({ a, b, mark, y }) => numeric(Number(a), Number(b), Number(y), mark === '.'),
  },
  // "July–September 1986"
  {
    pattern: new RegExp(`\\b(?<n>${MONTH}) ?[-–—/] ?(?<m>${MONTH}),? (?<y>\\d{4})\\b`, 'i'),
    read: ({ y, n, m }) =>
      isYear(Number(y)) && month(n) < month(m) ? `${y}-${two(month(n))}/${y}-${two(month(m))}` : null,
  },
  {
    pattern: new RegExp(`(?<!\\d(?:st|nd|rd|th)?[ -](?:of )?)\\b(?<m>${MONTH}),? (?<y>\\d{4})\\b`, 'i'),
    read: ({ y, m }) => (isYear(Number(y)) ? `${y}-${two(month(m))}` : null),
  },
];

/**
 * As the telex had them: "21 Jan 99", "11Feb98", "27-05-98", "17.05.93", the hour before the month in "031420Z SEP 86", "Nov. 19, '79"; a day and
 * month that could be swapped are read day first.
 */
const SHORT_YEAR: readonly RegExp[] = [
  new RegExp(
    `\\b(?<d>\\d{1,2})(?:[ -]?(?<m>${MONTH})[ -]?|(?<mark>[-./])(?<n>\\d{1,2})\\k<mark>)'?(?<y>\\d{2})(?![\\d:.]\\d)\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?<d>\\d{2})(?:[01]\\d|2[0-3])[0-5]\\d ?(?:[A-Z]|GMT|UTC)? ?(?<m>${MONTH}|FEV|AVR|MAI|AOUT?) ?(?<y>\\d{4}|\\d{2})\\b`,
    'i',
  ),
  new RegExp(`\\b(?<m>${MONTH}) (?<d>\\d{1,2})(?:,? ['’]|,? (?=\\d\\d$))(?<y>\\d{2})\\b`, 'i'),
];

/** As {@link findDate} on a line of a head or foot, where years may have two digits, of 1931 to 2030. */
export function findHeadDate(text: string): FoundDate | null {
  const full = findDate(text);
  if (full !== null) return full;
  for (const form of SHORT_YEAR) {
    const match = form.exec(text);
    if (match === null) continue;
    const { d, m, n, y } = match.groups ?? {};
    const [a, b] = [Number(d), m ? month(m) || monthInFrench(m) : Number(n)];
    // "06-15-79": what is no day and month is a month and day.
    const date: string | null = day(yearOf(y!), b, a) ?? (m ? null : day(yearOf(y!), a, b));
    if (date !== null) return { date, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** French desks' own months: "191412 GMT FEV 91". */
function monthInFrench(name: string): number {
  return { fev: 2, avr: 4, mai: 5, aou: 8, aout: 8 }[name.toLowerCase()] ?? 0;
}

function yearOf(written: string): number {
  const year = Number(written);
  return written.length === 4 ? year : year + (year > 30 ? 1900 : 2000);
}

function month(name: string | undefined): number {
  return MONTHS.findIndex((short) => name?.toLowerCase().startsWith(short)) + 1;
}

function numeric(a: number, b: number, year: number, dayFirst: boolean): string | null {
  if (dayFirst || a > 12) return day(year, b, a);
  if (b > 12 || a === b) return day(year, a, b);
  return isYear(year) && a > 0 && b > 0 ? String(year) : null;
}

function day(year: number, monthOfYear: number, dayOfMonth: number): string | null {
  if (!isYear(year) || monthOfYear < 1 || monthOfYear > 12) return null;
  if (dayOfMonth < 1 || dayOfMonth > new Date(Date.UTC(year, monthOfYear, 0)).getUTCDate()) return null;
  return `${year}-${two(monthOfYear)}-${two(dayOfMonth)}`;
}

/** Two days as an interval, the first before the second. */
function days(first: string | null, last: string | null): string | null {
  return first !== null && last !== null && first < last ? `${first}/${last}` : null;
}

function isYear(year: number): boolean {
  return year >= 1500 && year <= 2199;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
