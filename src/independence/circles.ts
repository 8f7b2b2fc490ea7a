import type { Citation } from '../record/index.ts';

/**
 * The circles in who rests on whom that an outlet stands in: one closed path, as short as can be, through each set of parties. Persons who
 * quote each other report nothing in a circle.
 *
 * @example circlesOf([{ from: 'p1', to: 'p2', … }, { from: 'p2', to: 'p1', … }], () => true) // [[p1 → p2, p2 → p1]]
 */
export function circlesOf(
  citations: readonly Citation[],
  isOutlet: (party: string) => boolean,
): Citation[][] {
  const found = new Map<string, Citation[]>();
  const steps = [...new Map(citations.map((step) => [`${step.from} ${step.to}`, step])).values()];
  for (const first of steps) {
    const back = shortestPath(steps, first.to, first.from);
    if (back === null || ![first, ...back].some(({ from }) => isOutlet(from))) continue;
    const circle = [first, ...back];
    const key = circle
      .map(({ from }) => from)
      .sort()
      .join();
    if (!found.has(key)) found.set(key, circle);
  }
  return [...found.values()];
}

/** The parties that one rests on, directly or through others, itself not counted. */
export function reachedFrom(steps: readonly Pick<Citation, 'from' | 'to'>[], from: string): Set<string> {
  const reached = new Set([from]);
  for (const one of reached) for (const step of steps) if (step.from === one) reached.add(step.to);
  reached.delete(from);
  return reached;
}

function shortestPath(citations: readonly Citation[], from: string, to: string): Citation[] | null {
  const paths = new Map<string, Citation[]>([[from, []]]);
  for (const [party, path] of paths) {
    if (party === to) return path;
    for (const step of citations) {
      if (step.from === party && !paths.has(step.to)) paths.set(step.to, [...path, step]);
    }
  }
  return null;
}
