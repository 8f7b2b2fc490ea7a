import type { ClauseView } from '../clauses/index.ts';
import type { EventType } from '../record/index.ts';
import type { DraftEvent } from './draft-event.ts';
import type { Trigger } from './find-triggers.ts';

/** Nouns that take up an event told before: "denied the *charge*" answers an accusation. */
const TAKES_UP: readonly (readonly [words: readonly string[], types: readonly EventType[]])[] = [
  [
    ['charge', 'accusation', 'allegation', 'claim', 'criticism', 'report', 'statement', 'version'],
    ['ACCUSE'],
  ],
  [['demand', 'request', 'call', 'appeal', 'plea'], ['REQUEST']],
  [['ultimatum', 'threat', 'warning', 'deadline'], ['THREATEN']],
  [
    ['offer', 'proposal', 'invitation', 'pledge', 'promise', 'plan'],
    ['AGREE', 'REQUEST'],
  ],
  [
    ['expulsion', 'sanction', 'embargo', 'suspension', 'ban'],
    ['SANCTION', 'COERCE'],
  ],
  [['attack', 'strike', 'raid', 'shelling', 'bombing', 'assault', 'offensive', 'killing'], ['ASSAULT']],
  [['arrest', 'detention', 'seizure', 'deportation'], ['COERCE']],
  [
    ['release', 'truce', 'ceasefire', 'concession', 'withdrawal', 'resignation'],
    ['CONCEDE', 'RETREAT'],
  ],
  [['refusal', 'rejection', 'veto', 'denial'], ['REJECT']],
];

/**
 * Who is meant where the object of a verb only names an earlier event: in "Moscow expelled two envoys … Islamabad condemned
 * the expulsions", Moscow. The actors of the last event of such a type that `actor` did not do; none where there is none.
 */
export function doersOfNamed(
  view: ClauseView,
  trigger: Trigger,
  actor: readonly string[],
  earlier: readonly DraftEvent[],
): readonly string[] {
  const object = trigger.slots.find((slot) => slot.name === 'object');
  if (!object) return [];
  for (let at = object.first; at < object.last; at++) {
    const row = TAKES_UP.find(([words]) => words.includes(view.tokens[at]!.lemma));
    if (!row) continue;
    const event = earlier.findLast(
      (e) => row[1].includes(e.type) && !e.actor.some((id) => actor.includes(id)),
    );
    if (event) return event.actor;
  }
  return [];
}
