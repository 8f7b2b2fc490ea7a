/** The first and the last day that a date may mean, `YYYY-MM-DD`, so that they compare as texts. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The last day of an interval that goes on. */
export const OPEN_END = '9999-12-31';

/**
 * The days of an EDTF date; null for none, or for a day that no calendar has. "About" widens nothing: it says how sure, not how wide.
 *
 * @example daysOf('2025-02') // { from: '2025-02-01', to: '2025-02-28' }
 * @example daysOf('2025-10-21/..') // { from: '2025-10-21', to: '9999-12-31' }
 */
export function daysOf(edtf: string | null): Days | null {
  const [first = '', last] = (edtf ?? '').replaceAll(/[~?%]/g, '').split('/');
  const from = dayOf(first, 'first');
  if (from === null) return null;
  if (last === '..') return { from, to: OPEN_END };
  const to = dayOf(last || first, 'last');
  return to === null || to < from ? null : { from, to };
}

function dayOf(date: string, which: 'first' | 'last'): string | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!parts) return null;
  const [, year, month, day] = parts;
  const m = Number(month ?? (which === 'first' ? 1 : 12));
  // Day 0 of the next month is the last of this one.
  const end = new Date(Date.UTC(Number(year), m, 0)).getUTCDate();
  const d = Number(day ?? (which === 'first' ? 1 : end));
  if (m < 1 || m > 12 || d < 1 || d > end) return null;
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
