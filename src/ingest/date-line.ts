import { findHeadDate } from './dates.ts';

/**
 * Whether a line holds a date with a year and at most a second one, weekday, clock, zone and words such as
 * "Published" beside it.
 *
 * @example isDateLine('Published: Tuesday, 6 May 2025, 14:05 GMT') // true
 * @example isDateLine('The call took place on 6 May 2025') // false
 */
export function isDateLine(text: string): boolean {
  if (text.length > 90 || !/\d/.test(text)) return false;
  const common = /\b1[34]\d{2}\b/.test(text) ? text.replace(HIJRI, ' ') : text;
  if (findHeadDate(common) === null) return false;
  const rest = withoutDate(withoutDate(common)).replace(CLOCK, ' ').replace(DATE_WORDS, ' ');
  return !/[\p{L}\p{N}]/u.test(rest);
}

function withoutDate(text: string): string {
  const found = findHeadDate(text);
  return found === null ? text : `${text.slice(0, found.start)} ${text.slice(found.end)}`;
}

const CLOCK =
  /T?\b\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\b\.?)?|\b\d{4}(?= ?(?:hrs|hours|gmt|utc)\b)|[+-]\d{1,2}:?\d{2}\b/gi;

/** Months of the Islamic calendar, lunar and solar. */
export const ISLAMIC_MONTH =
  "(?:moharram|joumada \\w{1,7}|chaa?bane?|chaoual|dhou[- ](?:el|al)[- ]\\w{4,7}|farvardin|ordibehesht|khordad|tir|mordad|shahrivar|mehr|aban|azar|dey|bahman|esfand|hamal|sawr|jawza|saratan|asad|sunbula|mizan|aqrab|qaws|jadi|dalw|hut|muharram|safar|rabi['’]?[ -]?(?:al[- ]|ath[- ]|ul[- ])?\\w{1,7}(?: \\w{2,6})?|jumada (?:al[- ]?)?\\w{1,7}|rajab|sha['’]?ban|rama[dz]h?an|shaww?al|dhu'?l?[- ](?:al[- ])?\\w{4,7})";

/** A day of the Islamic calendar beside the common one: 1445/08/15, 15/8/1445 H, Safar 14, 1427. */
const HIJRI = new RegExp(
  `\\b(?:1[34]\\d{2}[/.-]\\d{1,2}[/.-]\\d{1,2}|\\d{1,2}([/.-])\\d{1,2}\\1 ?1[34]\\d{2}|(?:${ISLAMIC_MONTH}(?: \\d{1,2})?|\\d{1,2} ${ISLAMIC_MONTH}),? 1[34]\\d{2})(?: ?A?\\.?H\\b\\.?)?`,
  'gi',
);

const DATE_WORDS =
  /\b(?:corresponding to|published|posted|updated|update|last|issued|released|date|dated|created|modified|added|release|time|local|today|yesterday|now|on|at|am|pm|a\.m\.|p\.m\.|gmt|utc|bst|cet|cest|eet|eat|ist|edt|est|et|pdt|pst|pt|z|hours|hrs?|h|le|den|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica|segunda|ter[cç]a|quarta|quinta|sexta|feira|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b\.?/gi;
