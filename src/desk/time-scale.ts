/** First and last day that a date may mean, counted from 1970. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;

/** The days of an EDTF date; null where it gives none. */
export function daysIn(date: string | null): Days | null {
  if (date === null) return null;
  const [from, to = from] = date.split('/') as [string, string?];
  const first = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(from);
  const last = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(to === '' || to === '..' ? from : to);
  if (!first || !last) return null;
  const start = Date.UTC(Number(first[1]), Number(first[2] ?? 1) - 1, Number(first[3] ?? 1));
  const end = last[3]
    ? Date.UTC(Number(last[1]), Number(last[2]) - 1, Number(last[3]))
    : Date.UTC(Number(last[1]), last[2] ? Number(last[2]) : 12, 0);
  return { from: start / DAY, to: end / DAY };
}

/** Days to places from `left` to `right`, with the days at which a line and a label stand. */
export interface TimeScale {
  readonly x: (day: number) => number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A scale over all of these days. Ticks are years, or months where it is less than two years; at most about ten. */
export function timeScale(all: readonly Days[], left: number, right: number): TimeScale {
  const first = Math.min(...all.map(({ from }) => from));
  const last = Math.max(...all.map(({ to }) => to), first + 30);
  const x = (day: number) => left + ((day - first) / (last - first)) * (right - left);
  const start = new Date(first * DAY);
  const months = Array.from(
    { length: Math.ceil((last - first) / 28) + 2 },
    (_, at) => new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + at, 1)),
  ).filter((date) => date.getTime() / DAY >= first && date.getTime() / DAY <= last);
  const years = months.filter((date) => date.getUTCMonth() === 0);
  const shown = last - first > 730 ? years : months;
  const step = Math.ceil(shown.length / 10);
  const told = shown.filter((_, at) => at % step === 0);
  return {
    x,
    ticks: told.map((date, at) => {
      const year = date.getUTCFullYear();
      const isNew = at === 0 || told[at - 1]!.getUTCFullYear() !== year;
      const month = MONTHS[date.getUTCMonth()]!;
      const label = last - first > 730 ? `${year}` : isNew ? `${month} ${year}` : month;
      return { x: x(date.getTime() / DAY), label };
    }),
  };
}

/** A place in a drawing, to a tenth. */
export const fixed = (n: number): string => n.toFixed(1);
