import {
  type Actor,
  type Cast,
  type Event,
  type EventType,
  type Interaction,
  sideOf,
  type UndertakingKind,
} from '../record/index.ts';
import { mentionsWithin, overlaps } from '../text/index.ts';
import type { DraftUndertaking } from './draft-undertaking.ts';

/** What one side of a talk says it will do, wants or refuses is said to the other, unless the words name somebody else. */
const DIRECTED: ReadonlySet<UndertakingKind> = new Set([
  'demand',
  'commitment',
  'offer',
  'refusal',
  'warning',
]);

/** As what events the same words are coded. */
const CODED_AS: Readonly<Partial<Record<UndertakingKind, readonly EventType[]>>> = {
  demand: ['REQUEST'],
  ultimatum: ['THREATEN', 'REQUEST'],
  commitment: ['AGREE', 'AID'],
  offer: ['AGREE', 'AID'],
  refusal: ['REJECT'],
  warning: ['THREATEN'],
};

type Parties = Pick<DraftUndertaking, 'from' | 'to'>;

/**
 * Gives an undertaking the party that its words leave out, where the text tells of a talk between two: the other side of
 * what one side wants or promises (its state where the undertaking's own words name it, else the one who took part), and
 * both sides of an agreement that "the two" made. Nothing changes for a talk of more, or for somebody who took no part.
 */
export function completeParties(
  cast: Cast,
  interaction: Interaction | undefined,
  events: readonly Event[],
): (draft: DraftUndertaking) => Parties {
  const actors = new Map(cast.actors.map((actor) => [actor.id, actor]));
  const sides = (interaction?.participants ?? []).flatMap((id) => actors.get(id) ?? []);
  return (draft) => {
    const { kind } = draft;
    const { from, to } = partiesOfEvent(draft, events);
    const [first, second] = sides;
    if (!first || !second || sides.length > 2 || to !== null) return { from, to };
    const voice = from === null ? undefined : actors.get(from);
    if (kind === 'agreement') {
      return voice === undefined || voice.kind === 'other' ? { from: first.id, to: second.id } : { from, to };
    }
    const own = voice && sides.find((side) => speaksFor(voice, side));
    const other = own && sides.find((side) => side !== own);
    if (!other || !DIRECTED.has(kind)) return { from, to };
    const named = mentionsWithin(cast.mentions, draft.what).map((mention) => actors.get(mention.actor));
    const state = named.find((actor) => actor?.kind === 'state' && sideOf(actor).key === sideOf(other).key);
    return { from, to: state?.id ?? other.id };
  };
}

/** Where its own words name nobody, the parties of the event that the same words are coded as. */
function partiesOfEvent(draft: DraftUndertaking, events: readonly Event[]): Parties {
  const { from, to, kind, what, attributions } = draft;
  if (from !== null && to !== null) return { from, to };
  const same = events.find(
    ({ type, attribution, evidence }) =>
      (CODED_AS[kind]?.includes(type) ?? false) &&
      ((attribution !== null && attributions.includes(attribution)) ||
        evidence.some((span) => overlaps(span, what))),
  );
  const only = (ids: readonly string[] | undefined) => (ids?.length === 1 ? ids[0]! : null);
  const giver = from ?? only(same?.actor);
  const taker = to ?? only(same?.recipient);
  return { from: giver, to: taker === giver ? to : taker };
}

function speaksFor(actor: Actor, side: Actor): boolean {
  if (actor.id === side.id) return true;
  return ['state', 'government', 'office'].includes(actor.kind) && sideOf(actor).key === sideOf(side).key;
}
