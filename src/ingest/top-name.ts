import { isBareName } from './bare-name.ts';
import type { HeadLine } from './cut-head.ts';

/** What lies under a name that can be nothing but a masthead: the number of the issue, or, over a title, the day. */
export function isMasthead(head: readonly HeadLine[], at: number): boolean {
  const { blankAfter } = head[at]!;
  const next = head[at + 1];
  return !blankAfter && next !== undefined && next.facts !== null && next.facts.byline === undefined;
}

/** The first line that says anything, where it can be an outlet's name and stands over the title. */
export function topName(head: readonly HeadLine[], titled: number): HeadLine | null {
  const first = head.findIndex(
    ({ facts }) => facts === null || facts.publisher != null || facts.byline != null || facts.title != null,
  );
  const line = head[first];
  if (line === undefined || line.facts !== null || first >= (titled === -1 ? head.length : titled))
    return null;
  // "Kasmira Daily - Opinion" is a path or a headline, no name.
  return isBareName(line.text) && !/[|]|\s[–—-]\s/.test(line.text) ? line : null;
}
