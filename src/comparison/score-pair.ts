import type { Reason } from '../record/index.ts';
import type { ClaimView } from './claim-view.ts';
import {
  act,
  addressee,
  dates,
  type Feature,
  type FeatureContext,
  matter,
  meaning,
  names,
  numbers,
  polarity,
  speaker,
  topics,
} from './features/index.ts';

/** How alike two claims are, 0 to 1, and what each feature saw. */
export interface PairScore {
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/**
 * What each feature counts. A feature that has nothing to compare drops out and the rest share its weight. Round values,
 * tried on pairs of accounts aligned by hand; the figures hardly move around them.
 */
const WEIGHTS: readonly (readonly [feature: Feature, weight: number])[] = [
  [matter, 5],
  [meaning, 2],
  [names, 1],
  [topics, 0.5],
  [numbers, 2],
  [dates, 0.5],
  [act, 1],
  [speaker, 0.5],
  [addressee, 0.25],
  // Tells how two claims relate, not whether they belong together.
  [polarity, 0],
];

/** Weighs what the features say of two claims. Without common words, meaning or numbers the score is 0. */
export function scorePair(a: ClaimView, b: ClaimView, context: FeatureContext): PairScore {
  const reasons: Reason[] = [];
  let [sum, weights] = [0, 0];
  for (const [feature, weight] of WEIGHTS) {
    const reason = feature(a, b, context);
    if (reason === null) continue;
    reasons.push(reason);
    if (reason.score === 0 && CLASHING.has(reason.feature)) continue;
    sum += weight * reason.score;
    weights += weight;
  }
  const about = reasons.some((r) => CONTENT.has(r.feature) && r.score >= LEAST_CONTENT);
  return { score: about && weights > 0 ? sum / weights : 0, reasons };
}

/** That the numbers clash does not make it another matter: these count only where they agree. */
const CLASHING = new Set(['numbers', 'dates', 'polarity']);
const CONTENT = new Set(['matter', 'meaning', 'numbers']);
const LEAST_CONTENT = 0.15;
