import type { ClaimView } from './claim-view.ts';
import { type FeatureContext, isNear } from './features/index.ts';
import { nearSets } from './near-words.ts';
import { type PairScore, scorePair } from './score-pair.ts';

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
  const index = new Map<string, ClaimView[]>();
  for (const view of b) for (const key of keysOf(view)) index.set(key, [...(index.get(key) ?? []), view]);
  const scores = a.map(() => new Map<number, PairScore>());
  const byB = b.map((): ClaimView[] => []);
  const byA = a.map((view) => {
    const found = new Set<ClaimView>();
    for (const key of keysOf(view)) {
      const sharing = index.get(key) ?? [];
      if (sharing.length <= MOST_SHARING) for (const other of sharing) found.add(other);
    }
    if (a.length <= MOST_WITH_EACH && b.length <= MOST_WITH_EACH) {
      for (const other of b) if (isNear(view, other)) found.add(other);
    }
    const rivals = [...found].sort((x, y) => x.index - y.index);
    for (const rival of rivals) {
      scores[view.index]!.set(rival.index, scorePair(view, rival, context));
      byB[rival.index]!.push(view);
    }
    return rivals;
  });
  return {
    rivals: (view, side) => (side === 'a' ? byA[view.index]! : byB[view.index]!),
    score: (x, y) => scores[x.index]!.get(y.index) ?? NOTHING,
  };
}

function keysOf(view: ClaimView): Set<string> {
  const keys = new Set<string>();
  for (const { stem } of view.words) {
    keys.add(stem);
    for (const set of nearSets(stem)) keys.add(`near ${set}`);
  }
  for (const { value } of view.quantities) keys.add(`number ${value}`);
  return keys;
}
