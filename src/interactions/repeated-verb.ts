import { type ClauseView, groupHolding, slotsAfter } from '../clauses/index.ts';
import type { Trigger } from './trigger.ts';

/**
 * "telephoned Oduya on Tuesday **and Brandt the day after**", "was in Lamu on Monday and **in Oslo** on Friday": the verb is meant once more, at a time
 * of its own. Its words then end where the second partner begins.
 */
export function repeatedBehind(view: ClauseView, trigger: Trigger): Trigger | null {
  const { tokens } = view;
  const isTime = (at: number) =>
    view.quiet[at - view.first] === 1 && /^(?:NUM|NOUN|PROPN)$/.test(tokens[at]!.pos);
  let timed = false;
  for (let at = trigger.last; at < view.last && !groupHolding(view, at); at++) {
    timed ||= isTime(at);
    if (!timed || tokens[at]!.lower !== 'and') continue;
    const preposition = tokens[trigger.last - 1]!;
    const first = tokens[at + 1]?.lower === preposition.lower ? at + 2 : at + 1;
    if (preposition.pos === 'ADP' && first === at + 1) return null;
    let end = first;
    while (end < view.last && !groupHolding(view, end) && !/^[,;.]$/.test(tokens[end]!.text)) end++;
    const opening = tokens[first];
    const again = opening && tokens.slice(first + 1, end).some((_, index) => isTime(first + 1 + index));
    if (!again || view.quiet[first - view.first]) return null;
    return { ...trigger, repeated: true, opening: first, last: first, slots: slotsAfter(view, first) };
  }
  return null;
}
