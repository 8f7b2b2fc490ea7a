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
  place,
  polarity,
  speaker,
} from './features/index.ts';

/** How sure it is that two claims are one matter, 0 to 1, and what each feature saw. */
export interface PairScore {
  readonly score: number;
  readonly reasons: readonly Reason[];
}

const FEATURES: readonly Feature[] = [
  matter,
  meaning,
  names,
  numbers,
  dates,
  act,
  speaker,
  addressee,
  polarity,
  place,
];

/** What the features see of two claims; one that has nothing to compare says nothing. */
export function reasonsOf(a: ClaimView, b: ClaimView, context: FeatureContext): Reason[] {
  return FEATURES.flatMap((feature) => feature(a, b, context) ?? []);
}

/** Without a common word, meaning or number two claims are not compared at all. */
export function isComparable(reasons: readonly Reason[]): boolean {
  return reasons.some((r) => CONTENT.has(r.feature) && r.score >= LEAST_CONTENT);
}

const CONTENT = new Set(['matter', 'meaning', 'numbers']);
const LEAST_CONTENT = 0.15;
