import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Counts, figure, total } from './bootstrap.ts';
import { codePlv, QUADS, readPlv } from './plv.ts';
import { type Section, skipped } from './section.ts';

/** So many folds are measured apart. */
const FOLDS = 5;

type Grain = 'root' | 'quad' | 'binary';

/** PLV: macro-F1 over roots, quad classes, and cooperation against conflict, the pair given; a row without an answer is wrong. */
export function evalPlv(data: string): Section {
  const title = 'Events: PLV train, the pair given';
  const file = join(data, 'plv', 'train.tsv');
  if (!existsSync(file)) return skipped(title, `${file} is not there`);
  const rows = readPlv(file);
  const coded = codePlv(rows);
  const counts = rows.map((row, at) => countsOf(row.root, coded[at]!.root));
  const grains: readonly Grain[] = ['root', 'quad', 'binary'];
  return {
    title,
    rows: grains.map((grain) => ({
      name: `${grain}, macro-F1`,
      figure: figure(
        counts,
        (c) => macroF1(c, grain),
        () => rows.length,
      ),
    })),
    notes: [
      `${coded.filter(({ root }) => root !== null).length} of ${rows.length} rows got a type; the rules were written with this part in sight`,
      `nothing is learned from it, so its ${FOLDS} folds by sentence are measured, not trained: mean (lowest–highest) ${grains.map((grain) => spreadOf(foldsOf(rows, counts), grain)).join(', ')}`,
    ],
    skipped: null,
  };
}

/** The counts of each fold. Rows of one sentence, marked for other pairs, stand in one fold. */
export function foldsOf(rows: readonly { readonly text: string }[], counts: readonly Counts[]): Counts[] {
  const folds = new Map([...new Set(rows.map(({ text }) => text))].map((text, at) => [text, at % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) =>
    total(counts.filter((_, at) => folds.get(rows[at]!.text) === fold)),
  );
}

function spreadOf(folds: readonly Counts[], grain: Grain): string {
  const values = folds.map((fold) => macroF1(fold, grain) * 100);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return `${grain} ${mean.toFixed(1)} (${Math.min(...values).toFixed(1)}–${Math.max(...values).toFixed(1)})`;
}

function countsOf(gold: string, guess: string | null): Counts {
  const counts: Record<string, number> = {};
  for (const grain of ['root', 'quad', 'binary'] as const) {
    const [wanted, given] = [classOf(gold, grain), guess === null ? null : classOf(guess, grain)];
    counts[`${grain}.${wanted}.gold`] = 1;
    if (given !== null) counts[`${grain}.${given}.given`] = 1;
    if (given === wanted) counts[`${grain}.${wanted}.right`] = 1;
  }
  return counts;
}

function classOf(root: string, grain: Grain): string {
  if (grain === 'root') return root;
  const quad = QUADS[root] ?? 0;
  return grain === 'quad' ? String(quad) : quad <= 2 ? 'cooperation' : 'conflict';
}

function macroF1(counts: Counts, grain: Grain): number {
  const classes = Object.keys(counts)
    .filter((key) => key.startsWith(`${grain}.`) && key.endsWith('.gold'))
    .map((key) => key.slice(0, -'.gold'.length));
  const f1s = classes.map(
    (name) =>
      (2 * (counts[`${name}.right`] ?? 0)) / (counts[`${name}.gold`]! + (counts[`${name}.given`] ?? 0)),
  );
  return f1s.reduce((sum, f1) => sum + f1, 0) / f1s.length;
}
