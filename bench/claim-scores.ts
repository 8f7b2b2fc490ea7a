import type { Range, Relation } from '../src/record/index.ts';
import { Relation as Relations } from '../src/record/index.ts';
import type { ClaimRow } from './pairs.ts';

/** True positives, what was predicted, what was to be found. */
interface Tally {
  readonly hits: number;
  readonly predicted: number;
  readonly gold: number;
}

/** Counts of one pair; they add up over several. */
export interface ClaimCounts {
  readonly claims: Tally;
  readonly aligned: Tally;
  readonly onlyA: Tally;
  readonly onlyB: Tally;
  readonly relations: Readonly<Record<Relation, Tally>>;
  /** Matched claims, and those whose relation is right. */
  readonly matched: number;
  readonly right: number;
  /** Matched claims where both say force-differs, and those that name the right side. */
  readonly forces: number;
  readonly stronger: number;
}

const LEAST_OVERLAP = 0.3;

/**
 * Scores predicted rows against those made by hand: matched one to one, greedily, by the mean word-IoU over the sides
 * that either has, at least .3.
 */
export function countClaims(
  gold: readonly ClaimRow[],
  predicted: readonly ClaimRow[],
  texts: readonly [string, string],
): ClaimCounts {
  const matches = matchRows(gold, predicted, texts);
  const tally = (keep: (row: ClaimRow) => boolean): Tally => ({
    hits: matchRows(gold.filter(keep), predicted.filter(keep), texts).length,
    predicted: predicted.filter(keep).length,
    gold: gold.filter(keep).length,
  });
  const relations = {} as Record<Relation, Tally>;
  for (const relation of Relations.options) {
    relations[relation] = {
      hits: matches.filter(([g, p]) => g.relation === relation && p.relation === relation).length,
      predicted: matches.filter(([, p]) => p.relation === relation).length,
      gold: matches.filter(([g]) => g.relation === relation).length,
    };
  }
  const forces = matches.filter(([g, p]) => g.relation === 'force-differs' && p.relation === g.relation);
  return {
    claims: { hits: matches.length, predicted: predicted.length, gold: gold.length },
    aligned: tally((row) => row.a.length > 0 && row.b.length > 0),
    onlyA: tally((row) => row.b.length === 0),
    onlyB: tally((row) => row.a.length === 0),
    relations,
    matched: matches.length,
    right: matches.filter(([g, p]) => g.relation === p.relation).length,
    forces: forces.length,
    stronger: forces.filter(([g, p]) => g.stronger === p.stronger).length,
  };
}

function matchRows(
  gold: readonly ClaimRow[],
  predicted: readonly ClaimRow[],
  texts: readonly [string, string],
): (readonly [ClaimRow, ClaimRow])[] {
  const [wordsA, wordsB] = [wordRanges(texts[0]), wordRanges(texts[1])];
  const cover = (row: ClaimRow) => ({ row, a: covered(wordsA, row.a), b: covered(wordsB, row.b) });
  const golds = gold.map(cover);
  const candidates = predicted.map(cover).flatMap((p) => golds.map((g) => ({ g, p, score: overlap(g, p) })));
  const taken = new Set<unknown>();
  const matches: (readonly [ClaimRow, ClaimRow])[] = [];
  for (const { g, p, score } of candidates.sort((x, y) => y.score - x.score)) {
    if (score < LEAST_OVERLAP || taken.has(g) || taken.has(p)) continue;
    taken.add(g).add(p);
    matches.push([g.row, p.row]);
  }
  return matches;
}

interface Covered {
  readonly row: ClaimRow;
  readonly a: ReadonlySet<number>;
  readonly b: ReadonlySet<number>;
}

/** Mean IoU over the sides that either row has: a side that only one has counts 0. */
function overlap(g: Covered, p: Covered): number {
  const sides = (['a', 'b'] as const).filter((side) => g[side].size + p[side].size > 0);
  if (sides.length === 0) return 0;
  return sides.reduce((sum, side) => sum + iou(g[side], p[side]), 0) / sides.length;
}

function iou(x: ReadonlySet<number>, y: ReadonlySet<number>): number {
  let shared = 0;
  for (const word of x) if (y.has(word)) shared++;
  const union = x.size + y.size - shared;
  return union === 0 ? 0 : shared / union;
}

function wordRanges(text: string): Range[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

function covered(words: readonly Range[], spans: readonly Range[]): ReadonlySet<number> {
  const numbers = new Set<number>();
  words.forEach((word, number) => {
    if (spans.some((span) => span.start < word.end && word.start < span.end)) numbers.add(number);
  });
  return numbers;
}
