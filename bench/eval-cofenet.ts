import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openToolkit, readDocument } from '../src/pipeline/index.ts';
import { ROLES } from './attribution-scores.ts';
import { bareDocument, flatCounts, outermost } from './bare-reading.ts';
import { figure } from './bootstrap.ts';
import { readCofenet, scoreBio } from './cofenet.ts';
import { type Section, skipped } from './section.ts';

/** The published scoring: exact runs of BIO labels, sentence by sentence, on the instances of CofeNet's authors. */
export function evalCofenet(data: string): Section {
  const title = 'Attributions: published scoring (exact runs, PolNeAR dev as single sentences)';
  const file = join(data, 'cofenet', 'polnear-dev.jsonl');
  if (!existsSync(file)) return skipped(title, `${file} is not there`);
  const counts = readCofenet(file).map((instance) => {
    const { reading } = readDocument(bareDocument('cofenet', instance.text, null), [], openToolkit());
    return flatCounts(scoreBio(instance, outermost(reading)));
  });
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
