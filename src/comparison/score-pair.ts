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
  topic,
} from './features/index.ts';

/** How sure it is that two claims are one matter, 0 to 1, and what each feature saw. */
export interface PairScore {
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** What two claims are about: without likeness in one of these they are not compared any further. */
const CONTENT: readonly Feature[] = [matter, meaning, numbers];
const FEATURES: readonly Feature[] = [names, dates, act, speaker, addressee, polarity, place, topic];
const LEAST_CONTENT = 0.15;

/** What the features see of two claims; one that has nothing to compare says nothing. Null where the two have nothing in common. */
export function reasonsOf(a: ClaimView, b: ClaimView, context: FeatureContext): Reason[] | null {
  const seenBy = (features: readonly Feature[]) =>
    features.flatMap((feature) => feature(a, b, context) ?? []);
  const content = seenBy(CONTENT);
  if (!content.some(({ score }) => score >= LEAST_CONTENT)) return null;
  return [...content, ...seenBy(FEATURES)];
}
