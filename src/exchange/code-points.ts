/**
 * Turns offsets in UTF-16 code units, which this record counts in, into offsets in Unicode code points, which brat and Web Annotation count in. An offset inside
 * a character of two units is that of the character.
 *
 * @example codePointsOf('a😀b')(3) // 2
 */
export function codePointsOf(text: string): (offset: number) => number {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index);
  if (pairs.length === 0) return (offset) => offset;
  return (offset) => offset - countBelow(pairs, offset);
}

/** How many of the sorted numbers are smaller. */
function countBelow(sorted: readonly number[], than: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < than) low = middle + 1;
    else high = middle;
  }
  return low;
}
