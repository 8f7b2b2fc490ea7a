import type { Range } from '../record/index.ts';
import { trimRange } from '../text/index.ts';
import type { Clauses } from './clauses.ts';
import { rangeOfTokens, type View } from './view.ts';

/** The characters of tokens `[first, end)` without marks at the edges; a quotation that begins or ends there is taken whole. */
export function contentRange(clauses: Pick<Clauses, 'view'>, first: number, end: number): Range | null {
  const { view } = clauses;
  if (first >= end) return null;
  let { start, end: stop } = rangeOfTokens(view, first, end);
  for (const at of [first, end - 1]) {
    const speech = view.speech[view.speechAt[at]!];
    if (!speech) continue;
    if (at === first && view.speechAt[first - 1] !== view.speechAt[first])
      start = Math.min(start, speech.start);
    if (view.speechAt[first - 1] !== view.speechAt[at]) stop = Math.max(stop, speech.end);
  }
  return withMarks(view, trimRange(view.text, { start, end: stop }));
}

/** Takes in the marks of a quotation that begins or ends right at the edge, with a comma that stands inside the marks. */
export function withMarks(view: View, range: Range | null): Range | null {
  if (!range) return null;
  const start = view.opening.get(range.start) ?? range.start;
  const closed = view.closing.get(range.end) ?? view.closing.get(range.end + 1);
  if (closed && closed.start >= start) return { start, end: closed.end };
  // The closing mark of a quotation that began before: "anything,” in “We did not ask for anything,”.
  const outer = view.ends.get(range.end);
  return {
    start,
    end: outer && outer.start < start ? trimmedEnd(view.text, start, outer.inner.end) : range.end,
  };
}

function trimmedEnd(text: string, start: number, end: number): number {
  return trimRange(text, { start, end })?.end ?? end;
}
