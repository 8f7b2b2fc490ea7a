import type { TimeExpression } from '../record/index.ts';
import { addDays, type Day, dayOf, monthOf } from '../text/index.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const MONTH =
  '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)';
const WEEKDAY = '(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)';

const DAY_NAME =
  '(Sun|Mon|Tue|Wed|Thu|Fri|Sat|SUN|MON|TUE|WED|THU|FRI|SAT)(?:s?day|s|nesday|rs?|rsday|urday|DAY|SDAY|NESDAY|RSDAY|URDAY)?\\.?';

const COUNT = '(an?|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})';
const COUNTED = 'a one two three four five six seven eight nine ten'.split(' ');
const PART = '(?:day|morning|afternoon|evening|night)';

interface TimeRule {
  readonly pattern: RegExp;
  /** The EDTF date that the match means, or null when it cannot be known. */
  readonly resolve: (match: RegExpExecArray, published: Day | null) => string | null;
}

const ONE_DAY =
  /^(?:today|tonight|yesterday|tomorrow|last (?:night|evening)|this (?:morning|afternoon|evening))$/i;

/** Days that are told with their year. */
const DATED: readonly TimeRule[] = [
  // 10 to 12 February 2020, 13 and 14 July, 3-5 May
  {
    pattern: new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)? ?(?:-|–|to|TO|and|AND|until|through) ?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (\\d{4}))?\\b`,
      'g',
    ),
    resolve: (m, published) => daysOf(monthNumber(m[3]!), [m[1]!, m[2]!], m[4], published),
  },
  // February 10-12, 2020; July 18 and 19; not "on July 18 and 19 soldiers …"
  {
    pattern: new RegExp(
      `\\b${MONTH} (\\d{1,2}) ?(?:-|–|to|through|and(?= \\d{1,2}[,.;)])) ?(\\d{1,2})(?:,? (\\d{4}))?\\b`,
      'g',
    ),
    resolve: (m, published) => daysOf(monthNumber(m[1]!), [m[2]!, m[3]!], m[4], published),
  },
  // 6 May 2025, 6th of May, 2025
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? (\\d{4})\\b`, 'g'),
    resolve: (m) => ymd(Number(m[3]), monthNumber(m[2]!), Number(m[1])),
  },
  // May 6, 2025
  {
    pattern: new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'g'),
    resolve: (m) => ymd(Number(m[3]), monthNumber(m[1]!), Number(m[2])),
  },
  { pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/g, resolve: (m) => ymd(Number(m[1]), Number(m[2]), Number(m[3])) },
];

/** In order of trust: where two rules find overlapping words, the earlier row wins. */
const RULES: readonly TimeRule[] = [
  ...DATED,
  // February 2025, in early February of 2025
  {
    pattern: new RegExp(`\\b${MONTH}(?: of)?,? (\\d{4})\\b`, 'g'),
    resolve: (m) => `${m[2]}-${pad(monthNumber(m[1]!))}`,
  },
  // May 6, 6 May: the nearest such day not after publication by more than a month
  {
    pattern: new RegExp(
      `\\b(?:${MONTH} (\\d{1,2})|(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH})(?:st|nd|rd|th)?\\b(?!,? \\d{4})`,
      'g',
    ),
    resolve: (m, published) => nearestDay(monthNumber(m[1] ?? m[4]!), Number(m[2] ?? m[3]), published),
  },
  // The day that heads an entry of a diary: "Tue 12.", "Monday 6 –"
  {
    pattern: new RegExp(
      `^[ \\t•*–-]*${DAY_NAME},? (\\d{1,2})(?:st|nd|rd|th)?(?=[.,:;]|\\s*$|\\s*[–—-])`,
      'gm',
    ),
    resolve: (m, published) => dayCalled(m[1]!, Number(m[2]), published),
  },
  {
    pattern:
      /\b(today|tonight|yesterday|tomorrow|last (?:night|evening)|this (?:morning|afternoon|evening))(?:(?<=yesterday|tomorrow) (?:morning|afternoon|evening|night)\b(?!['’]))?\b/gi,
    resolve: (m, published) => relativeDay(m[1]!, published),
  },
  // "gave them until Friday to withdraw": a time that is set is to come; "had left by Friday" is over
  {
    pattern: new RegExp(
      `(?<=\\b(?:until|by) )${WEEKDAY}\\b(?= (?:noon|midnight|evening|night|morning )?to \\p{Ll})`,
      'gu',
    ),
    resolve: (m, published) => weekday('next', m[1]!, published),
  },
  {
    pattern: new RegExp(
      `\\b(?:(next|this coming|last|this) )?${WEEKDAY}(?: (?:night|morning|afternoon|evening)\\b(?!['’]))?\\b`,
      'g',
    ),
    resolve: (m, published) => weekday(m[1] ?? (isToCome(m) ? 'to come' : undefined), m[2]!, published),
  },
  // an hour ago
  {
    pattern: new RegExp(`\\b(?:half )?${COUNT} (?:hour|minute)s? ago\\b`, 'gi'),
    resolve: (_m, published) => published && addDays(published, 0),
  },
  // two days ago, a week ago; months and years as far as they tell
  {
    pattern: new RegExp(`\\b${COUNT} (day|week|month|year)s? ago\\b`, 'gi'),
    resolve: (m, published) => spanAgo(countOf(m[1]!), m[2]!.toLowerCase(), published),
  },
  // over the weekend
  {
    pattern: /\b(?:(?:over|at|during) the(?: past)?|last|this past) weekend\b/gi,
    resolve: (_m, published) => weekend(published),
  },
  {
    pattern: /\b(last|this|next) (week|month|year)\b/gi,
    resolve: (m, published) => relativeSpan(m[1]!, m[2]!, published),
  },
  // back in March, in early June: the last such month
  {
    pattern: new RegExp(
      `\\b(?:[Ii]n|[Ss]ince|[Ll]ast|[Uu]ntil|[Dd]uring|of|[Ee]arly|[Ll]ate|[Mm]id)[ -]${MONTH}\\b(?! \\d)`,
      'g',
    ),
    resolve: (m, published) => (isToCome(m) ? nextMonth : lastMonth)(monthNumber(m[1]!), published),
  },
  { pattern: /\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Uu]ntil|of|[Bb]y) ((?:19|20)\d{2})\b/g, resolve: (m) => m[1]! },
];

/** "on the 7th", not "on the 7th floor": a day of the month that the text has named before, else of that of publication. */
const OF_THE_MONTH =
  /\b(?:on|by|until|since|of|from|to|before|after) the (\d{1,2})(?:st|nd|rd|th)\b(?=[^\s\w’'-]|\s*$|\s+(?:and|or|but|at|in|with|to|by|for|the|he|she|it|they|we|that|as|who|which|when|was|were|is|has|had)\b)/g;

/** Words that count from a day that the text has named before them, else from that of publication: the days between. */
const FROM_ANOTHER: readonly {
  readonly pattern: RegExp;
  readonly days: (match: RegExpExecArray) => number;
}[] = [
  { pattern: new RegExp(`\\b(?:the|that|this) (?:very )?same ${PART}\\b`, 'gi'), days: () => 0 },
  { pattern: new RegExp(`\\bthat (?:very )?${PART}\\b`, 'gi'), days: () => 0 },
  // "met Oduya in the morning and Brandt in the evening": not "at two in the morning".
  {
    pattern:
      /(?<!\d |\bo[’']clock |\b(?:one|two|three|four|five|six) )\bin the (?:morning|afternoon|evening)\b(?! of\b)/g,
    days: () => 0,
  },
  { pattern: /\b(?:earlier|later|early|late) in the (?:day|morning|afternoon|evening)\b/gi, days: () => 0 },
  { pattern: new RegExp(`\\bthe (?:previous|preceding) ${PART}\\b`, 'gi'), days: () => -1 },
  {
    pattern: new RegExp(`\\bthe ${PART} before\\b(?!,? (?:the|a|an|his|her|its|their)\\b)`, 'gi'),
    days: () => -1,
  },
  {
    pattern: new RegExp(
      `\\bthe ${PART} after\\b(?!,? (?:the|a|an|his|her|its|their|tomorrow|that|he|she|they|it)\\b)`,
      'gi',
    ),
    days: () => 1,
  },
  { pattern: new RegExp(`\\bthe (?:next|following|ensuing) ${PART}\\b`, 'gi'), days: () => 1 },
  {
    pattern: new RegExp(`\\b${COUNT} days? (earlier|before|previously|later)\\b(?! the\\b)`, 'gi'),
    days: (m) => countOf(m[1]!) * (m[2]!.toLowerCase() === 'later' ? 1 : -1),
  },
  {
    pattern: new RegExp(`\\b${COUNT} weeks? (earlier|later) to the day\\b`, 'gi'),
    days: (m) => 7 * countOf(m[1]!) * (m[2]!.toLowerCase() === 'later' ? 1 : -1),
  },
];

/**
 * The times that a text names, in text order, none overlapping another. Bare days of the week are read as the last
 * such day, unless "next" says otherwise: news tells what has happened.
 *
 * `published` is an EDTF date; only one that names a day lets relative words be resolved, only one that names at
 * least a year lets a month be.
 *
 * @example timesOf('They spoke in February 2025.', null) // [{ start: 14, end: 27, edtf: '2025-02' }]
 */
export function timesOf(text: string, published: string | null): TimeExpression[] {
  const anchor = dayOf(published ?? '') ?? ownDay(text);
  const found: TimeExpression[] = entryDays(text, anchor);
  const taken = new Uint8Array(text.length);
  for (const { start, end } of found) taken.fill(1, start, end);
  for (const { pattern, resolve } of RULES) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (taken[match.index] || taken[end - 1]) continue;
      taken.fill(1, match.index, end);
      // A weekly is of no day that "yesterday" could count from.
      const isOfDay = !(published ?? '').includes('/') || !ONE_DAY.test(match[0]);
      found.push({ start: match.index, end, edtf: isOfDay ? resolve(match, anchor) : null });
    }
  }
  found.sort((a, b) => a.start - b.start);
  // "On Sunday, Nov. 1, 2015", "yesterday (4 May)": the day of the week is that date.
  found.forEach((time, at) => {
    const next = found[at + 1];
    const between = next?.edtf ? text.slice(time.end, next.start) : '-';
    if (next && (between === ' (' || (time.edtf === null && /^,? (?:the )?$/.test(between))))
      found[at] = { ...time, edtf: next.edtf };
  });
  const counted = FROM_ANOTHER.flatMap(({ pattern, days }) =>
    [...text.matchAll(pattern)].map((match) => ({ match, count: (from: Day) => addDays(from, days(match)) })),
  );
  const named = [...text.matchAll(OF_THE_MONTH)].map((match) => ({
    match,
    count: ({ year, month }: Day) => (month === null ? null : ymd(year, month, Number(match[1]))),
  }));
  for (const { match, count } of [...counted, ...named].sort((a, b) => a.match.index - b.match.index)) {
    const end = match.index + match[0].length;
    const start = match.index + Math.max(match[0].search(/\bthe \d/), 0);
    if (taken[start] || taken[end - 1]) continue;
    taken.fill(1, start, end);
    const from = dayBefore(found, start) ?? anchor;
    const at = found.findIndex((time) => time.start > start);
    found.splice(at === -1 ? found.length : at, 0, { start, end, edtf: from && count(from) });
  }
  return found;
}

/** Longest line that is no prose. */
const LONGEST_LINE = 160;

/**
 * Of when a text is that nobody dates: the first full day on a line of its head ("Sitting of Tuesday, 17 March 1987") or the last of its foot ("Done at
 * Lamu, 3 May 1961"), else the one year of all its days. Null where it has none.
 */
function ownDay(text: string): Day | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const isLine = (line: string) => line.length <= LONGEST_LINE && line.split(/[.!?] /).length < 3;
  const found =
    lines.slice(0, 8).filter(isLine).flatMap(fullDays)[0] ??
    lines.slice(-3).filter(isLine).flatMap(fullDays).at(-1);
  const years = new Set(found ? [] : fullDays(text).map((edtf) => edtf.slice(0, 4)));
  const edtf = found?.split('/').at(-1) ?? (years.size === 1 ? [...years][0]! : null);
  return edtf === null ? null : dayOf(edtf);
}

/** The days that are told with their year, in text order. */
function fullDays(text: string): string[] {
  return DATED.flatMap(({ pattern, resolve }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const edtf = resolve(match, null);
      return edtf === null ? [] : [{ at: match.index, edtf }];
    }),
  )
    .toSorted((a, b) => a.at - b.at)
    .map(({ edtf }) => edtf);
}

/** The days of a chronology's entries, "**7** — Accra denies …", "**11–12** — …", under a line that names the month. */
function entryDays(text: string, published: Day | null): TimeExpression[] {
  let over: string | null = null;
  return [...text.matchAll(/^[^\n]+/gm)].flatMap(({ 0: line, index }) => {
    const heading = HEADING.exec(line);
    if (heading) over = monthOver(monthNumber(heading[1]!), heading[2], published);
    const entry = heading || over === null ? null : ENTRY.exec(line);
    if (!entry || over === null) return [];
    const [year, month] = over.split('-').map(Number) as [number, number];
    const [from, to] = [
      ymd(year, month, Number(entry[2])),
      entry[3] ? ymd(year, month, Number(entry[3])) : null,
    ];
    const start = index + entry[1]!.length;
    const edtf =
      entry[3] === undefined ? from : from !== null && to !== null && from < to ? `${from}/${to}` : null;
    const length = entry[2]!.length + (entry[3] === undefined ? 0 : entry[3].length + 1);
    return edtf === null ? [] : [{ start, end: start + length, edtf }];
  });
}

const HEADING = new RegExp(`^\\s*${MONTH}(?:,? (\\d{4}))?[.:]?\\s*$`);
const ENTRY = /^([ \t•*]*)(\d{1,2})(?:[-–](\d{1,2}))?(?:\.| ?[—–:-])\s+\S/;

function monthOver(month: number, year: string | undefined, published: Day | null): string | null {
  if (year !== undefined) return `${year}-${pad(month)}`;
  return lastMonth(month, published) ?? (published && `${published.year}-${pad(month)}`);
}

/** The last day that the text has named before a place; of several days told together the last. */
function dayBefore(found: readonly TimeExpression[], start: number): Day | null {
  const before = found.findLast((time) => time.start < start && /\d{4}-\d{2}-\d{2}$/.test(time.edtf ?? ''));
  return before ? dayOf(before.edtf!.split('/').at(-1)!) : null;
}

function countOf(word: string): number {
  const at = COUNTED.indexOf(word.toLowerCase().replace(/^an$/, 'a'));
  return at === -1 ? Number(word) : Math.max(at, 1);
}

function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().replace('.', '').slice(0, 3))) + 1;
}

function ymd(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? `${year}-${pad(month)}-${pad(day)}` : null;
}

/** The interval from one day of a month to a later one; null where either is no day of it. */
function daysOf(
  month: number,
  [from, to]: readonly [string, string],
  year: string | undefined,
  published: Day | null,
): string | null {
  const dayAt = (day: string) =>
    year === undefined ? nearestDay(month, Number(day), published) : ymd(Number(year), month, Number(day));
  const [first, last] = [dayAt(from), dayAt(to)];
  return first !== null && last !== null && first < last ? `${first}/${last}` : null;
}

function nearestDay(month: number, day: number, published: Day | null): string | null {
  if (published === null) return null;
  const ahead = published.month === null ? 0 : month - published.month;
  return ymd(published.year - (ahead > 1 ? 1 : ahead < -10 ? -1 : 0), month, day);
}

/** "Tue 12": of the months about that of publication the nearest whose twelfth is a Tuesday; null where there is none. */
function dayCalled(name: string, day: number, published: Day | null): string | null {
  if (published?.month == null) return null;
  const wanted = WEEKDAYS.findIndex((weekday) => weekday.startsWith(name.toLowerCase()));
  for (const month of [0, -1, 1].map((months) => monthOf(published, months)!)) {
    const edtf = ymd(Number(month.slice(0, 4)), Number(month.slice(5)), day);
    if (edtf !== null && dayOf(edtf)?.weekday === wanted) return edtf;
  }
  return null;
}

function relativeDay(word: string, published: Day | null): string | null {
  const shift = { yesterday: -1, 'last night': -1, 'last evening': -1, tomorrow: 1 }[word.toLowerCase()] ?? 0;
  return published && addDays(published, shift);
}

function weekday(which: string | undefined, name: string, published: Day | null): string | null {
  if (published?.weekday === undefined || published.weekday === null) return null;
  const wanted = WEEKDAYS.indexOf(name.toLowerCase());
  const back = (published.weekday - wanted + 7) % 7;
  if (which === 'to come') return addDays(published, (7 - back) % 7);
  if (which?.toLowerCase().includes('next') || which?.includes('coming')) return addDays(published, 7 - back);
  return addDays(published, which?.toLowerCase() === 'last' && back === 0 ? -7 : -back);
}

/** "Two days ago" is a day; of weeks, months and years ago only the week, month and year are told. */
function spanAgo(count: number, unit: string, published: Day | null): string | null {
  if (published === null) return null;
  if (unit === 'day') return addDays(published, -count);
  if (unit === 'month') return monthOf(published, -count);
  if (unit === 'year') return String(published.year - count);
  return weekAround(published, -count);
}

/** The Saturday and Sunday before, or of, the day of publication. */
function weekend(published: Day | null): string | null {
  if (published?.weekday === undefined || published.weekday === null) return null;
  const sunday = -published.weekday;
  return `${addDays(published, sunday - 1)}/${addDays(published, sunday)}`;
}

/** From Monday to Sunday, so many weeks from the week of publication. */
function weekAround(published: Day, weeks: number): string | null {
  if (published.weekday === null) return null;
  const monday = weeks * 7 - ((published.weekday + 6) % 7);
  return `${addDays(published, monday)}/${addDays(published, monday + 6)}`;
}

function relativeSpan(which: string, unit: string, published: Day | null): string | null {
  if (published === null) return null;
  const shift = { last: -1, this: 0, next: 1 }[which.toLowerCase()] ?? 0;
  if (unit.toLowerCase() === 'year') return String(published.year + shift);
  if (unit.toLowerCase() === 'month') return monthOf(published, shift);
  return weekAround(published, shift);
}

function lastMonth(month: number, published: Day | null): string | null {
  if (published === null || published.month === null) return null;
  return `${month > published.month ? published.year - 1 : published.year}-${pad(month)}`;
}

function nextMonth(month: number, published: Day | null): string | null {
  if (published === null || published.month === null) return null;
  return `${month < published.month ? published.year + 1 : published.year}-${pad(month)}`;
}

/** "Will meet on Friday", "agreed to meet in March": what is meant to happen happens at such a time to come. Commas and verbs of speech part them. */
function isToCome({ input, index }: RegExpExecArray): boolean {
  return MEANT.test(input.slice(Math.max(0, index - 80), index));
}

const MEANT =
  /\b(?:will|shall|would|(?:agreed|planned|plans?|planning|due|scheduled|expected|expects?|pledged|promised|vowed|offered|hopes?|invited (?:\S+ ){1,4}|invitation) to)\b(?:(?!\b(?:said|says|told|saying|announced|reported|have|had)\b)[^.,!?;:\n])*$/u;

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
