import type { Range, Span } from '../record/index.ts';

/**
 * The span of a range: the same offsets with the text they cover.
 *
 * @throws RangeError when the range does not lie in the text.
 * @example spanOf('He said no.', { start: 3, end: 7 }) // { start: 3, end: 7, text: 'said' }
 */
export function spanOf(text: string, range: Range): Span {
  if (range.start < 0 || range.end < range.start || range.end > text.length) {
    throw new RangeError(`range ${range.start}–${range.end} is outside a text of ${text.length}`);
  }
  return { start: range.start, end: range.end, text: text.slice(range.start, range.end) };
}

/** True when the two ranges share at least one character. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `inner` lies wholly in `outer`; equal ranges count. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * The range without the spaces, commas and end marks that a clause leaves at its edges, or null when nothing is left.
 * Quotation marks stay, and so does the full stop of an abbreviation such as "U.S.".
 *
 * @example trimRange('said , that he left. ', { start: 4, end: 21 }) // { start: 7, end: 19 }
 */
export function trimRange(text: string, range: Range): Range | null {
  let { start, end } = range;
  while (start < end && /[\s,;:.!?–—-]/u.test(text[start]!)) start++;
  while (end > start && /[\s,;:.!?–—-]/u.test(text[end - 1]!) && !isAbbreviationStop(text, start, end)) end--;
  return start < end ? { start, end } : null;
}

function isAbbreviationStop(text: string, start: number, end: number): boolean {
  return (
    text[end - 1] === '.' && /(?:^|[\s(])(?:\p{L}\.){2,}$/u.test(text.slice(Math.max(start, end - 9), end))
  );
}

/** Joins ranges that touch or overlap, in text order. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else {
      merged.push({ start: range.start, end: range.end });
    }
  }
  return merged;
}
