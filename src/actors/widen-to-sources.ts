import type { DraftAttribution } from '../record/index.ts';
import { type Candidate, isA } from './candidate.ts';
import type { Line } from './words.ts';

const GOES_ON =
  /^\s+(?:here|there|(?:in|at|on|from|near|with|inside|within|outside|close to|familiar with|based in)\s+[^\s,;:.]+(?:\s+[^\s,;:.]+){0,5}|(?:\p{Ll}+\s+)?(?:statements?|handouts?|communiqu[eé]s?|readouts?|press releases?|announcements?|sources?|reports?|accounts?|website))$/u;

/**
 * Lets a description that opens a source go on to the source's end: "Western diplomats | in Moyra", "A ministry |
 * handout" name their speaker whole.
 */
export function widenToSources(
  text: string,
  candidates: readonly Candidate[],
  lines: readonly Line[],
  drafts: readonly DraftAttribution[],
): Candidate[] {
  const ends = new Map<number, number>();
  for (const { source, cited } of drafts)
    for (const named of [source, ...cited])
      if (named) ends.set(named.start, Math.max(named.end, ends.get(named.start) ?? 0));
  return candidates.map((candidate) => {
    const end = ends.get(candidate.start);
    if (end === undefined || end <= candidate.end || candidate.nested || !isA(candidate, 'description'))
      return candidate;
    if (end - candidate.end > 80 || !GOES_ON.test(text.slice(candidate.end, end))) return candidate;
    const { words } = lines[candidate.line]!;
    let { last } = candidate;
    while (last < words.length && words[last]!.end <= end) last++;
    return { ...candidate, end, last };
  });
}
