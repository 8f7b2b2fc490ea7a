import { type Candidate, type CandidateOf, isA, type Title } from './candidate.ts';

/**
 * "Presidents Lena Oduya and Ivo Brandt": a title in the plural is of both names and part of neither. Gives the candidates with the names by themselves, each a
 * president, and one over all of it.
 *
 * @param candidates of one line, by start
 */
export function titledPairs(text: string, candidates: readonly Candidate[]): Candidate[] {
  const tops = candidates.filter((candidate) => !candidate.nested);
  const instead = new Map<Candidate, Candidate>();
  const joint: Candidate[] = [];
  tops.forEach((first, i) => {
    const second = tops[i + 1] ?? null;
    if (!isA(first, 'name') || !isA(second, 'name') || second.reference.titles.length > 0) return;
    const titles = first.reference.titles.flatMap(singular);
    if (titles.length === 0 || !/^\s+and\s+$/.test(text.slice(first.end, second.start))) return;
    const members = [alone(first, titles), alone(second, titles)];
    instead.set(first, members[0]!);
    instead.set(second, members[1]!);
    joint.push({ ...first, end: second.end, last: second.last, reference: { is: 'joint', members } });
  });
  return [...candidates.map((candidate) => instead.get(candidate) ?? candidate), ...joint].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

/** The name without what stands before it, and with the titles that it shares. */
function alone(candidate: CandidateOf<'name'>, titles: readonly Title[]): CandidateOf<'name'> {
  const { name } = candidate.reference;
  return {
    ...candidate,
    start: name.start,
    first: candidate.last - name.text.split(/\s+/).length,
    reference: { ...candidate.reference, titles },
  };
}

/** "foreign ministers of Kenya" → "foreign minister of Kenya"; none where the title is of one. */
function singular(title: Title): Title[] {
  const [, head = '', rest = ''] = /^(.*?)((?: (?:of|for|to) .*)?)$/.exec(title.phrase) ?? [];
  if (!/(?:[^s'’]s|men)$/.test(head) || /(?:affairs|aires)$/.test(head)) return [];
  return [{ ...title, shared: true, phrase: head.replace(/men$/, 'man').replace(/s$/, '') + rest }];
}
