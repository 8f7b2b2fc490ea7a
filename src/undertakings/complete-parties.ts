import {
  type Actor,
  type Cast,
  type Event,
  type EventType,
  type Interaction,
  sideOf,
  type UndertakingKind,
} from '../record/index.ts';
import { contains, overlaps } from '../text/index.ts';
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

/** What one party says to another. */
const SPOKEN: ReadonlySet<EventType> = new Set(['REQUEST', 'AGREE', 'REJECT', 'THREATEN']);

type Parties = Pick<DraftUndertaking, 'from' | 'to'>;

/**
 * Says to whom an undertaking is made where its words leave that out: of the event in the same words, else of a talk between two the other side of
 * what one side wants or promises, and both sides of an agreement that "the two" made. Whoever is not spoken to by name is meant
 * as the state ("Oduya demanded an apology", of Tesseria, not of its minister). What several do together they promise
 * nobody, and in a talk of three or more whoever speaks to nobody by name speaks to none of them alone; nor is
 * told to whom nobody in particular speaks.
 */
export function completeParties(
  cast: Cast,
  interactions: readonly Interaction[],
  events: readonly Event[],
): (draft: DraftUndertaking) => Parties {
  const actors = new Map(cast.actors.map((actor) => [actor.id, actor]));
  return (draft) => {
    const { from } = draft;
    const sides = talkOf(draft, interactions).flatMap((id) => actors.get(id) ?? []);
    const [first, second] = sides.length === 2 ? sides : [];
    const event = eventOf(draft, events);
    const voice = actors.get(from ?? '');
    if (draft.kind === 'agreement') {
      const made = first && second && areTwo(first, second) && !areTwo(voice, actors.get(draft.to ?? ''));
      return made ? { from: stateOf(first, cast).id, to: stateOf(second, cast).id } : { from, to: draft.to };
    }
    if (draft.to !== null || (draft.kind === 'commitment' && isJoint(voice)) || sides.length > 2)
      return { from, to: draft.to };
    const other = actors.get(onlyOf(event?.recipient) ?? '') ?? partnerOf(voice, draft.kind, first, second);
    const isAnother = other && voice && other !== voice && !isOneOf(other, voice);
    return { from, to: isAnother ? meant(other, voice, cast).id : null };
  };
}

/** "[Kenya], Tesseria trade demands": one of those who speak together, and so named inside them. */
function isOneOf(other: Actor, voice: Actor): boolean {
  return voice.mentions.some((all) => other.mentions.some((one) => contains(all, one)));
}

/** Who took part in the talk that the same statement tells of, else in the first that the text tells. */
function talkOf({ attributions }: DraftUndertaking, interactions: readonly Interaction[]): readonly string[] {
  const told = interactions.find(({ accounts }) =>
    accounts.some((account) => account.attributions.some((id) => attributions.includes(id))),
  );
  return (told ?? interactions[0])?.participants ?? [];
}

/** With whom the voice talked, where what it undertakes is said to somebody. */
function partnerOf(
  voice: Actor | undefined,
  kind: UndertakingKind,
  first?: Actor,
  second?: Actor,
): Actor | undefined {
  if (!voice || !first || !second || !DIRECTED.has(kind)) return undefined;
  if (speaksFor(voice, first)) return second;
  return speaksFor(voice, second) ? first : undefined;
}

function areTwo(one: Actor | undefined, two: Actor | undefined): boolean {
  return one !== undefined && two !== undefined && sideOf(one).key !== sideOf(two).key;
}

/** As whom somebody is meant who is not spoken to by name: at home as himself, abroad as his state. */
function meant(other: Actor, voice: Actor | undefined, cast: Cast): Actor {
  return areTwo(voice, other) || !voice ? stateOf(other, cast) : other;
}

/** The event that the same words are coded as. */
function eventOf(
  { kind, what, attributions }: DraftUndertaking,
  events: readonly Event[],
): Event | undefined {
  const same = events.filter(
    ({ attribution, evidence }) =>
      (attribution !== null && attributions.includes(attribution)) ||
      evidence.some((span) => overlaps(span, what)),
  );
  return same.find(({ type }) => CODED_AS[kind]?.includes(type)) ?? same.find(({ type }) => SPOKEN.has(type));
}

function onlyOf(ids: readonly string[] | undefined): string | null {
  return ids?.length === 1 ? ids[0]! : null;
}

/** "The two ministers", "Kenya and Tesseria" as one voice: a group that belongs to no single country. */
function isJoint(voice: Actor | undefined): boolean {
  return voice?.kind === 'other' && voice.country === null;
}

/** The state that an actor belongs to, where the text names it; else the actor. */
function stateOf(actor: Actor, { actors }: Cast): Actor {
  if (actor.country === null) return actor;
  const same = actors.filter((one) => one.country === actor.country);
  return same.find((one) => one.kind === 'state') ?? same.find((one) => one.kind === 'government') ?? actor;
}

function speaksFor(actor: Actor, side: Actor): boolean {
  if (actor.id === side.id) return true;
  return ['state', 'government', 'office'].includes(actor.kind) && sideOf(actor).key === sideOf(side).key;
}
