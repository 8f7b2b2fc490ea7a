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

/** How sure a row is: the odds of type and parties as they were chosen, what is known of the parties, and what is told of them. */
export interface RowSigns {
  readonly always: number;
  readonly odds: number;
  readonly consults: number;
  readonly spoken: number;
  readonly actorKnown: number;
  readonly recipientKnown: number;
  readonly nobody: number;
  readonly sameSide: number;
}

/**
 * Fitted on tuning documents from which the head has not learned (57 to 110): what it says of others is surer than it is right. Those who meet are found
 * oftener than to whom something is done; words are sooner told rightly than deeds.
 */
const ROW: RowSigns = {
  always: -2.69,
  odds: 0.51,
  consults: 1.82,
  spoken: 0.79,
  actorKnown: 1.65,
  recipientKnown: 0.59,
  nobody: -0.13,
  sameSide: -1.13,
};

/** The probability that type and both parties of an event are right. */
export function certaintyOfRow(signs: RowSigns): number {
  let sum = 0;
  for (const sign in ROW) sum += signs[sign as keyof RowSigns] * ROW[sign as keyof RowSigns];
  return 1 / (1 + Math.exp(-sum));
}
