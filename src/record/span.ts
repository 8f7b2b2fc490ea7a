import { z } from 'zod';

/**
 * A half-open range of UTF-16 code units in `Document.text`, without the text itself.
 *
 * Stages work on ranges; a range becomes a {@link Span} once, when the record is made.
 */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a statement of ours comes from: `start` and `end` are half-open UTF-16 code-unit offsets into
 * `document.text`, and `text` is exactly that slice.
 *
 * @example { start: 0, end: 7, text: 'NAIROBI' }
 */
export const Span = z
  .object({ start: z.int().min(0), end: z.int().min(0), text: z.string() })
  .refine((s) => s.end - s.start === s.text.length, 'a span must be as long as its text')
  .readonly();
export type Span = z.infer<typeof Span>;

/** The span nearest to a place, the first of several as near; null for none. */
export function nearestSpan(spans: readonly Span[], at: Range): Span | null {
  const distance = ({ start, end }: Span) => Math.max(at.start - end, start - at.end, 0);
  return spans.reduce<Span | null>(
    (best, one) => (best !== null && distance(best) <= distance(one) ? best : one),
    null,
  );
}
