import type { EventReading } from '../record/index.ts';
import type { TypedRule } from './event-rule.ts';

/**
 * How much speaks for words telling an event of a type: the network's own odds, and whether a row sees the same type there,
 * another one, or an event where the network sees none. Fitted on our tuning documents (`training/events/fit.py`).
 */
const WEIGHTS = { always: -2.33, odds: 0.63, agree: 1.95, differ: 0.83, ruleAlone: 1.83 };

/** The odds that are taken where the network saw nothing. */
const UNSEEN = 0.3;

/** The probability that words which a row, the network or both take for an event are one; of the row's type where there is a row. */
export function certaintyOf(rule: TypedRule | null, reading: EventReading | null): number {
  const seen = reading?.score ?? UNSEEN;
  const sum =
    WEIGHTS.always +
    WEIGHTS.odds * Math.log(seen / (1 - seen + 1e-6)) +
    (rule && reading ? (rule.type === reading.type ? WEIGHTS.agree : WEIGHTS.differ) : 0) +
    (reading ? 0 : WEIGHTS.ruleAlone);
  return 1 / (1 + Math.exp(-sum));
}
