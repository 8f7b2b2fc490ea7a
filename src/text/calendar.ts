/** A day, month or year of the Gregorian calendar. What the date does not say is null; Sunday is weekday 0. */
export interface Day {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
}

/** Reads an EDTF date; of an interval its start, of an uncertain date the date. Null when it is none. */
export function dayOf(edtf: string): Day | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(edtf);
  if (!match) return null;
  const [year, month, day] = [
    Number(match[1]),
    match[2] ? Number(match[2]) : null,
    match[3] ? Number(match[3]) : null,
  ];
  const weekday =
    month !== null && day !== null ? new Date(Date.UTC(year, month - 1, day)).getUTCDay() : null;
  return { year, month, day, weekday };
}

/** The day so many days later (earlier when negative) as `YYYY-MM-DD`; null when `from` is no day. */
export function addDays(from: Day, days: number): string | null {
  if (from.month === null || from.day === null) return null;
  return new Date(Date.UTC(from.year, from.month - 1, from.day + days)).toISOString().slice(0, 10);
}

/** The month so many months later as `YYYY-MM`; null when `from` names no month. */
export function monthOf(from: Day, months: number): string | null {
  if (from.month === null) return null;
  return new Date(Date.UTC(from.year, from.month - 1 + months, 1)).toISOString().slice(0, 7);
}
