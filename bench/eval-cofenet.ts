import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument, type Toolkit } from '../src/pipeline/index.ts';
import { ROLES } from './attribution-scores.ts';
import { bareDocument, flatCounts, outermost, rangesOf } from './bare-reading.ts';
import { type Counts, figure } from './bootstrap.ts';
import { readCofenet, scoreBio } from './cofenet.ts';
import { type Section, skipped } from './section.ts';

/** The published scoring: exact runs of BIO labels, sentence by sentence, on the instances of CofeNet's authors. */
export async function evalCofenet(data: string, toolkit: Toolkit): Promise<Section> {
  const title = 'Attributions: published scoring (exact runs, PolNeAR dev as single sentences)';
  const file = join(data, 'cofenet', 'polnear-dev.jsonl');
  if (!existsSync(file)) return skipped(title, `${file} is not there`);
  const counts: Counts[] = [];
  for (const instance of readCofenet(file)) {
    const { reading } = await readDocument(bareDocument('cofenet', instance.text, null), [], toolkit);
    counts.push(flatCounts(scoreBio(instance, outermost(reading).map(rangesOf))));
  }
  return {
    title,
    rows: ROLES.map((role) => ({
      name: `exact F1: ${role}`,
      figure: figure(
        counts,
        (c) => (2 * c[`bio.${role}.right`]!) / (c[`bio.${role}.predicted`]! + c[`bio.${role}.gold`]!),
        (c) => c[`bio.${role}.gold`]!,
      ),
    })),
    notes: [`${counts.length} instances, each read without its neighbours`],
    skipped: null,
  };
}
