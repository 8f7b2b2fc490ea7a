import { assignPairs, type Candidate } from './assign.ts';
import type { ClaimView } from './claim-view.ts';
import type { FeatureContext } from './features/index.ts';
import type { PairScores } from './pair-scores.ts';
import { samePoint } from './same-point.ts';
import type { PairScore } from './score-pair.ts';

/** A row of the table before its relation is known: the claims of each side, best pair first. */
export interface AlignedRow {
  readonly a: readonly ClaimView[];
  readonly b: readonly ClaimView[];
  /** How the two sides' first claims compare; for a row of one side, the best that the other side has to offer. */
  readonly pair: PairScore | null;
  /** For a row of one side: the other side's claim that comes nearest. */
  readonly nearest: ClaimView | null;
}

/** Below this two claims are not taken for one matter: silence is the likelier reading only of what is nowhere near. */
export const LEAST_SCORE = 0.2;
/** A further claim of one side joins a pair only when it is at least so surely the same matter. */
const LEAST_TO_JOIN = 0.35;

/**
 * Pairs the claims of two accounts: the best one-to-one choice over all of them, then further claims of one side that
 * the other side answers with the same claim. Every claim stands in exactly one row.
 */
export function alignClaims(
  a: readonly ClaimView[],
  b: readonly ClaimView[],
  scores: PairScores,
  context: FeatureContext,
): AlignedRow[] {
  const rows = assignPairs(candidatesOf(a, scores)).map(({ left, right }): GrowingRow => {
    const [x, y] = [a[left]!, b[right]!];
    return { a: [x], b: [y], pair: scores.score(x, y), nearest: null };
  });
  const joined = new Set(rows.flatMap((row) => [...row.a, ...row.b]));
  const free = (views: readonly ClaimView[]) => views.filter((view) => !joined.has(view));
  joinRows(rows, 'a', free(a), scores, context, joined);
  joinRows(rows, 'b', free(b), scores, context, joined);
  return [
    ...rows,
    ...together(free(a), context).map((views) => rowOfOne(views, 'a', scores)),
    ...together(free(b), context).map((views) => rowOfOne(views, 'b', scores)),
  ];
}

interface GrowingRow extends AlignedRow {
  readonly a: ClaimView[];
  readonly b: ClaimView[];
}

function candidatesOf(a: readonly ClaimView[], scores: PairScores): Candidate[] {
  return a.flatMap((x) =>
    scores.rivals(x, 'a').flatMap((y) => {
      const { score } = scores.score(x, y);
      // Of two equal choices the one in the accounts' own order wins; the term is too small to outweigh a word.
      const order = 1e-6 * (1 - Math.abs(x.place - y.place));
      return score < LEAST_SCORE
        ? []
        : { left: x.index, right: y.index, worth: logOdds(score) - logOdds(LEAST_SCORE) + order };
    }),
  );
}

/** Of independent choices the likeliest together is that with the greatest sum of these. */
function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** Adds the claims of one side that only repeat or spell out what a pair of theirs says. */
function joinRows(
  rows: readonly GrowingRow[],
  side: 'a' | 'b',
  free: readonly ClaimView[],
  scores: PairScores,
  context: FeatureContext,
  joined: Set<ClaimView>,
): void {
  const other = side === 'a' ? 'b' : 'a';
  const rowBy = new Map(rows.map((row) => [row[other][0]!, row]));
  for (const view of free) {
    const best = bestRival(view, side, scores, (rival) => rowBy.has(rival));
    const row = best && rowBy.get(best.rival);
    if (!row || best.pair.score < LEAST_TO_JOIN || !samePoint(row[side][0]!, view, context)) continue;
    row[side].push(view);
    joined.add(view);
  }
}

function bestRival(
  view: ClaimView,
  side: 'a' | 'b',
  scores: PairScores,
  counts: (rival: ClaimView) => boolean = () => true,
): { readonly rival: ClaimView; readonly pair: PairScore } | null {
  let best: { readonly rival: ClaimView; readonly pair: PairScore } | null = null;
  for (const rival of scores.rivals(view, side)) {
    if (!counts(rival)) continue;
    const pair = side === 'a' ? scores.score(view, rival) : scores.score(rival, view);
    if (pair.score > (best?.pair.score ?? 0)) best = { rival, pair };
  }
  return best;
}

/** Claims that the other side leaves out, neighbours on one point together. */
function together(views: readonly ClaimView[], context: FeatureContext): ClaimView[][] {
  const groups: ClaimView[][] = [];
  for (const view of views) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && view.index === before.index + 1 && samePoint(before, view, context))
      last.push(view);
    else groups.push([view]);
  }
  return groups;
}

function rowOfOne(views: readonly ClaimView[], side: 'a' | 'b', scores: PairScores): AlignedRow {
  const found = views.map((view) => bestRival(view, side, scores)).filter((best) => best !== null);
  const [best] = found.sort((x, y) => y.pair.score - x.pair.score);
  return {
    a: side === 'a' ? views : [],
    b: side === 'b' ? views : [],
    pair: best?.pair ?? null,
    nearest: best?.rival ?? null,
  };
}
