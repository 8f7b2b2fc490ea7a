import type { Attribution } from '../src/record/index.ts';
import { type AttributionCase, matchRelations, tripleOf, wordsOf } from './attribution-scores.ts';
import type { Counts } from './bootstrap.ts';

const BINS = 10;

/**
 * Whether scores mean what they say, as counts for each of ten bins of equal width: how many attributions (`n`), the sum of their
 * scores, and how many are right by relation overlap. Guo et al. 2017, "On calibration of modern neural networks".
 *
 * `attributions` are those that `article.predicted` was made of, in the same order.
 */
export function reliabilityOf(article: AttributionCase, attributions: readonly Attribution[]): Counts {
  const words = wordsOf(article.text, article.discarded);
  const relations = (ranges: AttributionCase['gold']) =>
    ranges
      .map((one, index) => ({ index, triple: tripleOf(words, one) }))
      .filter(({ triple }) => triple.cue.length > 0 && triple.content.length > 0);
  const predicted = relations(article.predicted);
  const gold = relations(article.gold).map(({ triple }) => triple);
  const right = new Set(
    matchRelations(
      'overlap',
      gold,
      predicted.map(({ triple }) => triple),
    ).map(({ i }) => i),
  );
  const counts: Record<string, number> = {};
  predicted.forEach(({ index }, i) => {
    const { score } = attributions[index]!;
    const bin = Math.min(BINS - 1, Math.floor(score * BINS));
    for (const [key, n] of [
      ['n', 1],
      ['score', score],
      ['right', Number(right.has(i))],
    ] as const) {
      counts[`bin.${bin}.${key}`] = (counts[`bin.${bin}.${key}`] ?? 0) + n;
    }
  });
  return counts;
}

/** The mean gap between score and share right, each bin weighted by what it holds. */
export function calibrationError(counts: Counts): number {
  let [gap, all] = [0, 0];
  for (let bin = 0; bin < BINS; bin++) {
    const n = counts[`bin.${bin}.n`] ?? 0;
    gap += Math.abs((counts[`bin.${bin}.score`] ?? 0) - (counts[`bin.${bin}.right`] ?? 0));
    all += n;
  }
  return gap / all;
}

/** One line a bin that holds anything. */
export function reliabilityTable(counts: Counts): string[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const n = counts[`bin.${bin}.n`] ?? 0;
    if (n === 0) return '';
    const [score, right] = ['score', 'right'].map((key) => (counts[`bin.${bin}.${key}`]! / n).toFixed(2));
    return `score ${bin / BINS}–${(bin + 1) / BINS}: mean ${score}, right ${right}, ${n} attributions`;
  }).filter((line) => line !== '');
}
