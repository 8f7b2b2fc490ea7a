import type { Token } from '../record/index.ts';

/** A day or month as a claim names it. `kind` tells what may be compared: a day with a day. */
export interface DatePart {
  readonly kind: 'day' | 'month' | 'year' | 'weekday';
  readonly value: string;
  readonly text: string;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/u;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;

/**
 * The days, months, years and weekdays that some words name.
 *
 * @example datesIn(tokens) // [{ kind: 'day', value: 'apr-2', text: '2 April' }] for "on 2 April"
 */
export function datesIn(tokens: readonly Token[]): DatePart[] {
  const parts: DatePart[] = [];
  tokens.forEach((token, at) => {
    if (WEEKDAY.test(token.lower)) parts.push({ kind: 'weekday', value: token.lower, text: token.text });
    else if (/^(?:19|20)\d\d$/u.test(token.text))
      parts.push({ kind: 'year', value: token.text, text: token.text });
    else if (/^\p{Lu}/u.test(token.text) && MONTH.test(token.lower)) parts.push(...monthAt(tokens, at));
  });
  return parts;
}

/** True for the name of a month or weekday, in lower case. */
export function isDateWord(word: string): boolean {
  return MONTH.test(word) || WEEKDAY.test(word);
}

function monthAt(tokens: readonly Token[], at: number): DatePart[] {
  const token = tokens[at]!;
  const month = MONTHS.find((name) => token.lower.startsWith(name))!;
  // "13 August", "the 13th of August".
  const of = tokens[at - 1]?.lower === 'of' ? 2 : 1;
  const before = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(tokens[at - of]?.lower ?? '');
  const after = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(tokens[at + 1]?.lower ?? '');
  if (before) return [{ kind: 'day', value: `${month}-${before[1]}`, text: `${before[1]} ${token.text}` }];
  if (after) return [{ kind: 'day', value: `${month}-${after[1]}`, text: `${token.text} ${after[1]}` }];
  // "May" opens sentences too; alone it is a month only beside a word of time.
  if (
    month === 'may' &&
    !/^(?:in|by|of|until|early|late|since|next|last)$/u.test(tokens[at - 1]?.lower ?? '')
  )
    return [];
  return [{ kind: 'month', value: month, text: token.text }];
}
