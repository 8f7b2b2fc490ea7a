import type { Range } from '../record/index.ts';

/** Index of the first range that starts at or after a place, in a list sorted by start; its length if there is none. */
export function firstFrom(sorted: readonly Range[], start: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
