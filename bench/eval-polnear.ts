import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument, type Toolkit } from '../src/pipeline/index.ts';
import { scoreAttributions } from './attribution-scores.ts';
import { bareDocument, flatCounts, outermost, rangesOf } from './bare-reading.ts';
import { type Counts, figure, total } from './bootstrap.ts';
import { type PolnearArticle, readPolnear } from './polnear.ts';
import { calibrationError, reliabilityOf, reliabilityTable } from './reliability.ts';
import { type Section, skipped } from './section.ts';

const RELATIONS = ['overlap', 'half', 'exact'];
const ROLES = ['source', 'cue', 'content'];

/** PolNeAR: relation F1 (the headline figure is overlap), span and word F1 per role, recall by kind of quotation. */
export async function evalPolnear(data: string, part: string, toolkit: Toolkit): Promise<Section> {
  const title = `Attributions: PolNeAR ${part}`;
  const folder = join(data, 'polnear', part);
  if (!existsSync(folder)) return skipped(title, `${folder} is not there`);
  const counts: Counts[] = [];
  for (const article of readPolnear(folder)) counts.push(await scoreOne(article, toolkit));
  const f1 = (name: string) => ({
    name,
    figure: figure(
      counts,
      (c) => (2 * c[`${name}.right`]!) / (c[`${name}.predicted`]! + c[`${name}.gold`]!),
      (c) => c[`${name}.gold`]!,
    ),
  });
  const rate = (name: string, of: string, what: string) => ({
    name: what,
    figure: figure(
      counts,
      (c) => c[`${name}.right`]! / c[`${name}.${of}`]!,
      (c) => c[`${name}.${of}`]!,
    ),
  });
  return {
    title,
    rows: [
      ...RELATIONS.map((match) => f1(`relation.${match}`)),
      rate('relation.overlap', 'predicted', 'relation.overlap precision'),
      rate('relation.overlap', 'gold', 'relation.overlap recall'),
      ...ROLES.map((role) => f1(`word.${role}`)),
      ...ROLES.flatMap((role) => ['exact', 'half', 'overlap'].map((match) => f1(`span.${role}.${match}`))),
      ...['direct', 'mixed', 'indirect'].map((kind) => rate(`kind.${kind}`, 'gold', `recall of ${kind}`)),
      {
        name: 'calibration error (ECE)',
        figure: figure(counts, calibrationError, (c) => c['relation.overlap.predicted']!),
      },
    ],
    notes: [
      `${counts.length} articles; F1 unless it says otherwise; predicted attributions with parent null`,
      ...reliabilityTable(total(counts)),
    ],
    skipped: null,
  };
}

async function scoreOne(
  { id, text, discarded, attributions }: PolnearArticle,
  toolkit: Toolkit,
): Promise<Counts> {
  const title = text.split('\n', 1)[0]!.trim() || null;
  const { reading } = await readDocument(bareDocument(id, text, title), [], toolkit);
  const found = outermost(reading);
  const scored = { text, discarded, gold: attributions, predicted: found.map(rangesOf) };
  return { ...flatCounts(scoreAttributions(scored)), ...reliabilityOf(scored, found) };
}
