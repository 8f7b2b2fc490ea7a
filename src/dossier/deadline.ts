import { daysOf } from './days.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const BY =
  /\b(?:by|before|until|no later than)\s+(?:the\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(\p{Lu}\p{L}+)|(\p{Lu}\p{L}+)\s+(\d{1,2})(?:st|nd|rd|th)?)\b(?:,?\s+(\d{4}))?/u;
const END_OF = /\b(?:by|before|until)\s+(?:the\s+)?end\s+of\s+(\p{Lu}\p{L}+)\b(?:,?\s+(\d{4}))?/u;

/**
 * The day by which some words want a thing done, as EDTF: the next such day after it was said, where the year is not given.
 *
 * @param said the day of the saying
 * @example deadlineIn('that Ghana free the sailors by 15 February', '2031-01-27') // '2031-02-15'
 */
export function deadlineIn(text: string, said: string | null): string | null {
  const day = BY.exec(text);
  const end = day ? null : END_OF.exec(text);
  const [monthName, number, year] = day
    ? [day[2] ?? day[3]!, day[1] ?? day[4]!, day[5]]
    : [end?.[1] ?? '', null, end?.[2]];
  const month = MONTHS.indexOf(monthName.slice(0, 3).toLowerCase()) + 1;
  if (month === 0 || (year === undefined && said === null)) return null;
  const dated = (of: string) => {
    const first = `${of}-${String(month).padStart(2, '0')}`;
    return number === null ? daysOf(first).to : `${first}-${number.padStart(2, '0')}`;
  };
  if (year !== undefined) return dated(year);
  const from = daysOf(said!).from;
  const here = dated(from.slice(0, 4));
  return here >= from ? here : dated(String(Number(from.slice(0, 4)) + 1));
}

/** A deadline lies after the saying; one before it was misread, and is none. */
export function plausible(deadline: string | null, said: string | null): string | null {
  if (deadline === null || said === null) return deadline;
  return daysOf(deadline).to >= daysOf(said).from ? deadline : null;
}
