import type { Reason } from '../record/index.ts';
import type { ClaimView } from './claim-view.ts';
import { type FeatureContext, isNear, lead } from './features/index.ts';
import { matchProbability } from './match-weights.ts';
import { type PairScore, reasonsOf } from './score-pair.ts';

/** The scores of all pairs that could be one matter. */
export interface PairScores {
  /** The other side's claims that have anything in common with this one, in words or meaning, in their account's order. */
  rivals(view: ClaimView, side: 'a' | 'b'): readonly ClaimView[];
  score(a: ClaimView, b: ClaimView): PairScore;
}

/** A word that more claims of one side share says nothing; without it the work stays linear in long texts. */
const MOST_SHARING = 64;
const NOTHING: PairScore = { score: 0, reasons: [] };

/** Meanings are compared each with each, so only in accounts of no more claims than this. */
const MOST_WITH_EACH = 300;

/** Scores the pairs that share a word, a near word or a number, or are near in meaning; all others score 0. */
export function pairScores(
  a: readonly ClaimView[],
  b: readonly ClaimView[],
  context: FeatureContext,
): PairScores {
  const seen = a.map(() => new Map<number, readonly Reason[]>());
  const byB = b.map((): ClaimView[] => []);
  const rivalsOf = rivalFinder(a, b, context);
  const byA = a.map((view) => {
    return rivalsOf(view).filter((rival) => {
      const reasons = reasonsOf(view, rival, context);
      if (reasons === null) return false;
      seen[view.index]!.set(rival.index, reasons);
      byB[rival.index]!.push(view);
      return true;
    });
  });
  const scores = withLeads(a, b, seen, context);
  return {
    rivals: (view, side) => (side === 'a' ? byA[view.index]! : byB[view.index]!),
    score: (x, y) => scores[x.index]!.get(y.index) ?? NOTHING,
  };
}

/** Gives for a claim of a those of b that could be the same matter. */
function rivalFinder(a: readonly ClaimView[], b: readonly ClaimView[], context: FeatureContext) {
  const index = new Map<string, ClaimView[]>();
  for (const view of b) for (const key of keysOf(view)) index.set(key, [...(index.get(key) ?? []), view]);
  return (view: ClaimView): ClaimView[] => {
    const found = new Set<ClaimView>();
    for (const key of keysOf(view)) {
      const sharing = index.get(key) ?? [];
      if (sharing.length <= MOST_SHARING) for (const other of sharing) found.add(other);
    }
    if (a.length <= MOST_WITH_EACH && b.length <= MOST_WITH_EACH) {
      for (const other of b) if (isNear(view, other, context)) found.add(other);
    }
    return [...found].sort((x, y) => x.index - y.index);
  };
}

/** Adds to each pair how it stands beside what either claim could be paired with else, and weighs all. */
function withLeads(
  a: readonly ClaimView[],
  b: readonly ClaimView[],
  seen: readonly ReadonlyMap<number, readonly Reason[]>[],
  { weights }: FeatureContext,
): Map<number, PairScore>[] {
  const forA = a.map(() => new BestTwo());
  const forB = b.map(() => new BestTwo());
  seen.forEach((row, x) => {
    for (const [y, reasons] of row) {
      forA[x]!.add(y, likeness(reasons));
      forB[y]!.add(x, likeness(reasons));
    }
  });
  return seen.map((row, x) => {
    const scored = new Map<number, PairScore>();
    for (const [y, found] of row) {
      const [bestForA, bestForB] = [forA[x]!.without(y), forB[y]!.without(x)];
      const reasons = [...found, lead({ own: likeness(found), bestForA, bestForB })];
      scored.set(y, { score: matchProbability(reasons, weights), reasons });
    }
    return scored;
  });
}

/** How alike two claims are in words and meaning, 0 to 1. */
function likeness(reasons: readonly Reason[]): number {
  const scores = reasons.filter((r) => r.feature === 'matter' || r.feature === 'meaning').map((r) => r.score);
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** The best and the second best of some numbers, and whose the best is. */
class BestTwo {
  #whose = -1;
  #best = 0;
  #next = 0;

  add(whose: number, value: number): void {
    if (value > this.#best) [this.#whose, this.#best, this.#next] = [whose, value, this.#best];
    else this.#next = Math.max(this.#next, value);
  }

  /** The best that is not this one's. */
  without(whose: number): number {
    return whose === this.#whose ? this.#next : this.#best;
  }
}

function keysOf(view: ClaimView): Set<string> {
  const keys = new Set<string>();
  for (const stem of view.stems) keys.add(stem);
  for (const set of view.near) keys.add(`near ${set}`);
  for (const { value } of view.quantities) keys.add(`number ${value}`);
  return keys;
}
