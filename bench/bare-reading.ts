import { documentOf } from '../fixtures/hand-built.ts';
import type { Attribution, Document, Reading } from '../src/record/index.ts';
import type { AttributionCounts, RoleRanges } from './attribution-scores.ts';
import type { Counts } from './bootstrap.ts';

/** A document of a bare text, as benchmarks give it. */
export function bareDocument(id: string, text: string, title: string | null): Document {
  return documentOf(text, { id, input: id, title });
}

/** The outermost attributions: PolNeAR annotates no others. */
export function outermost({ attributions }: Reading): Attribution[] {
  return attributions.filter((attribution) => attribution.parent === null);
}

export function rangesOf({ source, cue, content }: Attribution): RoleRanges {
  return { source: source ? [source] : [], cue: cue ? [cue] : [], content };
}

/** Tallies by name as one flat list (`relation.overlap.right`), so that they add up over any draw of documents. */
export function flatCounts(counts: AttributionCounts): Counts {
  const entries = [...counts].flatMap(([name, tally]) =>
    Object.entries(tally).map(([key, n]) => [`${name}.${key}`, n as number] as const),
  );
  return Object.fromEntries(entries);
}
