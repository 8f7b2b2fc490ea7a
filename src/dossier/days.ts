/** Days that a date may mean, both ends included, as `2031-01-27`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/**
 * The days that an EDTF date may mean: of '2032-02' all of February, of '2032-02~' a month to either side besides, of '2031/..' all from then on.
 *
 * @example daysOf('2032-02') // { from: '2032-02-01', to: '2032-02-29' }
 */
export function daysOf(edtf: string): Days {
  const [first, last] = edtf.split('/');
  const own = oneDate(first!);
  if (last === undefined) return own;
  return { from: own.from, to: last === '' || last === '..' ? '9999-12-31' : oneDate(last).to };
}

function oneDate(text: string): Days {
  const [, year, month, day, mark] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%])?$/.exec(text)!;
  const exact =
    month === undefined
      ? { from: `${year}-01-01`, to: `${year}-12-31` }
      : day === undefined
        ? { from: `${year}-${month}-01`, to: addDays(`${year}-${month}-01`, 31, 'month') }
        : { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}` };
  if (mark !== '~' && mark !== '%') return exact;
  const room = month === undefined ? 366 : day === undefined ? 31 : 3;
  return { from: addDays(exact.from, -room), to: addDays(exact.to, room) };
}

/** A day later (or earlier) by so many days; with 'month', the last day of the month of `day`. */
export function addDays(day: string, count: number, end?: 'month'): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (end) date.setUTCMonth(date.getUTCMonth() + 1, 0);
  else date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** How many days `b` lies after `a`. */
export function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000);
}

/** True for a single day. */
export function isDay(edtf: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(edtf);
}

export function overlap(a: Days, b: Days): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** Sorts dates by their first day, then the narrower first, the unknown last. */
export function byDate(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const [x, y] = [daysOf(a), daysOf(b)];
  return x.from < y.from ? -1 : x.from > y.from ? 1 : x.to < y.to ? -1 : x.to > y.to ? 1 : 0;
}
