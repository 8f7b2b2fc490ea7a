import { z } from 'zod';

/**
 * Which way a figure goes over time: `slope` is its change in a year, `points` how many values it rests on. Theil–Sen: the median of the slopes between all
 * pairs of values on different days, which one odd value does not bend.
 */
export const Trend = z.object({ slope: z.number(), points: z.int().min(3) }).readonly();
export type Trend = z.infer<typeof Trend>;

const DAY = 86_400_000;

/**
 * The trend of dated values; null for fewer than three days. A date that is a span of time counts as its middle.
 *
 * @param values `from` and `to` are days, `YYYY-MM-DD`.
 */
export function trendOf(
  values: readonly { readonly from: string; readonly to: string; readonly value: number }[],
): Trend | null {
  const points = values.map(({ from, to, value }) => ({
    day: (Date.parse(from) + Date.parse(to)) / 2 / DAY,
    value,
  }));
  if (new Set(points.map(({ day }) => day)).size < 3) return null;
  // Sides that talk much have hundreds of thousands of pairs.
  const pairs = new Float64Array((points.length * (points.length - 1)) / 2);
  let count = 0;
  for (const [at, a] of points.entries())
    for (let other = at + 1; other < points.length; other++) {
      const b = points[other]!;
      if (a.day !== b.day) pairs[count++] = ((b.value - a.value) / (b.day - a.day)) * 365.25;
    }
  const slopes = pairs.subarray(0, count);
  const middle = count >> 1;
  const upper = nth(slopes, middle);
  // What stands before the middle is no greater now.
  const slope = count % 2 ? upper : (upper + slopes.subarray(0, middle).reduce((a, b) => Math.max(a, b))) / 2;
  return { slope, points: points.length };
}

/** The value that would stand at a place were they in order: to put all in order takes ten times as long. Moves them. */
function nth(values: Float64Array, place: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const pivot = values[(low + high) >> 1]!;
    let [left, right] = [low, high];
    while (left <= right) {
      while (values[left]! < pivot) left += 1;
      while (values[right]! > pivot) right -= 1;
      if (left > right) break;
      [values[left], values[right]] = [values[right]!, values[left]!];
      left += 1;
      right -= 1;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else break;
  }
  return values[place]!;
}
