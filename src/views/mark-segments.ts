import type { Range } from '../record/index.ts';

/** A range of the text that belongs to something, named by `key`. */
export interface Mark extends Range {
  readonly key: string;
}

/** A run of text under the same marks. `keys` goes from the outermost mark to the innermost. */
export interface Segment extends Range {
  readonly keys: readonly string[];
  /** The marks that begin here: each mark that covers some text is in exactly one segment's list. */
  readonly opens: readonly string[];
}

/**
 * The text cut into paragraphs, and each paragraph into segments, so that marks may overlap, nest and cross paragraphs
 * without overlapping elements. Line breaks between paragraphs are left out; joined, the segments give the rest of the
 * text exactly. Marks outside the text are clipped; empty ones are dropped.
 *
 * @example markSegments('abcd', [{ start: 0, end: 3, key: 'x' }, { start: 1, end: 4, key: 'y' }])
 * // [[a: x], [bc: x y], [d: y]] in one paragraph
 */
export function markSegments(text: string, marks: readonly Mark[]): readonly (readonly Segment[])[] {
  const sorted = marks
    .map((m) => ({ ...m, start: Math.max(0, m.start), end: Math.min(text.length, m.end) }))
    .filter((m) => m.start < m.end)
    .sort((x, y) => x.start - y.start || y.end - x.end);
  const cuts = [...new Set(sorted.flatMap((m) => [m.start, m.end]))].sort((x, y) => x - y);
  const sweep = { mark: 0, cut: 0, active: [] as Mark[], waiting: [] as string[] };
  return paragraphsOf(text).map((paragraph) => cutParagraph(paragraph, sorted, cuts, sweep));
}

interface Sweep {
  mark: number;
  cut: number;
  active: Mark[];
  /** Marks that began in a line break between paragraphs: they open in the next segment. */
  waiting: string[];
}

function cutParagraph(
  paragraph: Range,
  marks: readonly Mark[],
  cuts: readonly number[],
  sweep: Sweep,
): readonly Segment[] {
  const segments: Segment[] = [];
  let start = paragraph.start;
  while (start < paragraph.end) {
    while (sweep.cut < cuts.length && cuts[sweep.cut]! <= start) sweep.cut++;
    const end = Math.min(cuts[sweep.cut] ?? paragraph.end, paragraph.end);
    advance(marks, sweep, start);
    segments.push({ start, end, keys: sweep.active.map((m) => m.key), opens: sweep.waiting });
    sweep.waiting = [];
    start = end;
  }
  return segments;
}

function advance(marks: readonly Mark[], sweep: Sweep, at: number): void {
  while (sweep.mark < marks.length && marks[sweep.mark]!.start <= at) {
    const mark = marks[sweep.mark++]!;
    sweep.active.push(mark);
    if (mark.end > at) sweep.waiting.push(mark.key);
  }
  sweep.active = sweep.active.filter((m) => m.end > at);
}

function paragraphsOf(text: string): readonly Range[] {
  return [...text.matchAll(/[^\r\n\u2028\u2029]+/gu)]
    .filter((m) => /\S/u.test(m[0]))
    .map((m) => ({ start: m.index, end: m.index + m[0].length }));
}
