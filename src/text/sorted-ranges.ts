import type { Range } from '../record/index.ts';

/** Index of the first range that starts at or after `place`, in a list sorted by start; its length when there is none. */
export function firstFrom(sorted: readonly Range[], place: number): number {
  return lowest(0, sorted.length, (at) => sorted[at]!.start >= place);
}

/**
 * Index of the first range that ends after `place`, among `[from, to)` of a list in which none overlaps another; `to` when
 * there is none. It is the range that holds the place, if one does.
 */
export function firstEndingAfter(
  sorted: readonly Range[],
  place: number,
  from = 0,
  to = sorted.length,
): number {
  return lowest(from, to, (at) => sorted[at]!.end > place);
}

/** The lowest index in `[from, to)` for which `holds`, which is false and then true; `to` when it never is. */
export function lowest(from: number, to: number, holds: (index: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
