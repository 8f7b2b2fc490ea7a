import { type Cast, type Event, type EventType, type Interaction, sideOf } from '../record/index.ts';

/** What is said in a talk between two is said to the other, unless the words name somebody else. */
const SAID: ReadonlySet<EventType> = new Set(['AGREE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SUPPORT']);

/**
 * Gives events that were said in an interaction of two the party that their words leave out: "pledged to reopen the
 * crossing", told of one side's talk with the other, has the other as recipient; what "the two leaders" agreed, they
 * agreed with each other. Events elsewhere stay as they are.
 */
export function completeParties(
  events: readonly Event[],
  interactions: readonly Interaction[],
  cast: Cast,
): Event[] {
  const actors = new Map(cast.actors.map((actor) => [actor.id, actor]));
  const told = new Map<string, readonly string[]>();
  for (const { participants, accounts } of interactions) {
    if (participants.length !== 2) continue;
    for (const id of accounts.flatMap((account) => account.attributions)) told.set(id, participants);
  }
  const keyOf = (id: string) => {
    const actor = actors.get(id);
    return actor ? sideOf(actor).key : id;
  };
  return events.map((event) => {
    const both = event.attribution === null ? undefined : told.get(event.attribution);
    if (!both || !SAID.has(event.type) || event.recipient.length > 0) return event;
    const [only] = event.actor;
    if (only === undefined) return event;
    if (
      event.actor.length === 1 &&
      actors.get(only)?.kind === 'other' &&
      actors.get(only)?.country === null
    ) {
      return event.type === 'AGREE' ? { ...event, actor: [...both], recipient: [...both] } : event;
    }
    const others = both.filter((id) => event.actor.every((one) => keyOf(one) !== keyOf(id)));
    return others.length === 1 ? { ...event, recipient: others } : event;
  });
}
