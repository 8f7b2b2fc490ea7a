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

/** How sure a row is: the odds of type and parties as they were chosen, and what is known of the parties. */
export interface RowSigns {
  readonly always: number;
  readonly odds: number;
  readonly actorKnown: number;
  readonly recipientKnown: number;
  readonly nobody: number;
  readonly sameSide: number;
}

/** Fitted like the others. */
const ROW: RowSigns = {
  always: -1.45,
  odds: 0.94,
  actorKnown: 1.22,
  recipientKnown: 0.25,
  nobody: 0.35,
  sameSide: -0.89,
};

/** The probability that type and both parties of an event are right. */
export function certaintyOfRow(signs: RowSigns): number {
  let sum = 0;
  for (const sign in ROW) sum += signs[sign as keyof RowSigns] * ROW[sign as keyof RowSigns];
  return 1 / (1 + Math.exp(-sum));
}
