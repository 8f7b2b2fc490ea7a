import type { Range } from '../record/index.ts';
import { contains } from '../text/index.ts';
import type { Found } from './found.ts';

interface Held extends Range {
  readonly owner: number;
}

/**
 * For each attribution the index of the smallest other one whose content holds its cue, or null. `found` must be in the order
 * of cues. Two that hold each other's cues are both outermost, and nobody is inside itself by way of others.
 */
export function parentsOf(found: readonly Found[]): (number | null)[] {
  const ranges: Held[] = found
    .flatMap((one, owner) => one.content.map(({ start, end }) => ({ start, end, owner })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  let open: Held[] = [];
  const parents: (number | null)[] = [];
  found.forEach((one, index) => {
    while (next < ranges.length && ranges[next]!.start <= one.cue.start) open.push(ranges[next++]!);
    open = open.filter((range) => range.end > one.cue.start);
    let best: Held | null = null;
    for (const range of open) {
      if (range.owner === index || !contains(range, one.cue) || holds(one, found[range.owner]!)) continue;
      if (best !== null && range.end - range.start >= best.end - best.start) continue;
      if (!leadsTo(index, range.owner, parents)) best = range;
    }
    parents.push(best === null ? null : best.owner);
  });
  return parents;
}

/** Whether the way up from `at` comes by `index`. */
function leadsTo(index: number, at: number, parents: readonly (number | null)[]): boolean {
  for (let up: number | null = at; up !== null; up = parents[up] ?? null) if (up === index) return true;
  return false;
}

/** True when the content of `outer` holds the cue of `inner`. */
function holds(outer: Found, inner: Found): boolean {
  return outer.content.some((range) => contains(range, inner.cue));
}
