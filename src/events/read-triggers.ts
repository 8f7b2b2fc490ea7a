import { type ClauseView, clauseEnd, groupHolding, slotsAfter, tokenAt } from '../clauses/index.ts';
import type { EventReading, EventType } from '../record/index.ts';
import type { SlotName } from './event-rule.ts';
import type { Trigger } from './find-triggers.ts';

/** The id of the rule of a trigger that no row has, only the network. */
export const READ_ALONE = 'reader';

/** What the network alone sees is asked further from here on; `certainty.ts` says what comes of it. */
const SEEN = 0.3;
/** Against a row that finds no event there the network must be as sure as this. */
const SURE = 0.7;

/** Where somebody acted on may stand when no row says it. */
const ANYWHERE: readonly SlotName[] = [
  'object',
  'to',
  'with',
  'on',
  'against',
  'of',
  'from',
  'for',
  'by',
  'at',
  'over',
  'between',
  'in',
];
/** Those who meet or act together stand on both sides. */
const JOINT = new Set<EventType>(['CONSULT', 'COOPERATE']);

/**
 * The triggers of a sentence with what the network saw at the same words, and those that it alone saw, in text order.
 * A row and the network see the same where their words, or the verbs these belong to, are the same.
 */
export function withReadings(
  view: ClauseView,
  triggers: readonly Trigger[],
  readings: readonly EventReading[],
): Trigger[] {
  const found: Trigger[] = [...triggers];
  for (const reading of readings) {
    const first = tokenAt(view, reading.cue.start);
    const last = Math.max(first + 1, tokenAt(view, reading.cue.end));
    const group = groupHolding(view, last - 1) ?? groupHolding(view, first);
    const at = found.findIndex(
      (t) => (t.head < last && first < t.last) || (group !== null && isOf(view, t, group)),
    );
    if (at === -1) {
      if (reading.score >= SEEN) found.push(alone(view, reading, first, last, group));
    } else if (!found[at]!.reading || found[at]!.reading!.score < reading.score)
      found[at] = { ...found[at]!, reading };
  }
  return found.sort((a, b) => a.head - b.head);
}

/** A verb is that of its group; "must" and the like are part of the group of the verb behind them. */
function isOf(view: ClauseView, { group, head, rule }: Trigger, verb: Trigger['group']): boolean {
  return group === verb || (rule.speech === true && groupHolding(view, head) === verb);
}

/** True where the network is believed against a row. */
export function isSure(reading: EventReading | null): boolean {
  return reading !== null && reading.score >= SURE;
}

function alone(
  view: ClauseView,
  reading: EventReading,
  first: number,
  last: number,
  group: Trigger['group'],
): Trigger {
  const { type, score } = reading;
  const head = group && group.head >= first ? group.head : last - 1;
  const from = Math.max(last, head + 1);
  return {
    rule: {
      id: READ_ALONE,
      type,
      words: [],
      recipient: ANYWHERE,
      reciprocal: JOINT.has(type),
      score,
      examples: [],
    },
    first: group?.first ?? first,
    head,
    last: from,
    end: clauseEnd(view, from),
    group,
    noun: -1,
    slots: slotsAfter(view, from),
    reading,
  };
}
