import { type Actor, type InteractionKind, sideOf } from '../record/index.ts';
import type { InteractionMention } from './interaction-mentions.ts';

/** One interaction with every place that names it. */
export interface MergedInteraction {
  readonly kind: InteractionKind;
  readonly date: string | null;
  readonly participants: readonly string[];
  readonly mentions: readonly InteractionMention[];
}

/** Kinds that a text uses for one and the same thing: "talks" may be a call, a "meeting" a summit. */
const LOOSE: Readonly<Partial<Record<InteractionKind, readonly InteractionKind[]>>> = {
  talks: ['call', 'meeting', 'summit', 'visit'],
  meeting: ['talks', 'summit', 'visit'],
  summit: ['talks', 'meeting'],
  call: ['talks'],
  visit: ['talks', 'meeting'],
};

/**
 * Joins mentions of one interaction. Two are one when kind and date do not clash and their participants stand for the
 * same sides; a mention that names nobody ("the call") belongs to the last one of its kind, and to none if there is none.
 */
export function mergeMentions(
  mentions: readonly InteractionMention[],
  actorOf: (id: string) => Actor | undefined,
): MergedInteraction[] {
  const merged: MergedInteraction[] = [];
  for (const mention of mentions) {
    const at = merged.findLastIndex((known) => isSame(known, mention, actorOf));
    if (at !== -1) merged[at] = join(merged[at]!, mention, actorOf);
    else if (mention.participants.length >= 2) merged.push({ ...mention, mentions: [mention] });
  }
  return merged;
}

function isSame(
  known: MergedInteraction,
  mention: InteractionMention,
  actorOf: (id: string) => Actor | undefined,
): boolean {
  if (known.kind !== mention.kind && !LOOSE[known.kind]?.includes(mention.kind)) return false;
  if (!datesAgree(known.date, mention.date)) return false;
  // "Back in March the two spoke": not the undated call that the report is about.
  if (mention.retrospective !== known.mentions[0]!.retrospective && !mention.definite) return false;
  if (mention.participants.length < 2) {
    return mention.participants.every((id) =>
      known.participants.some((other) => partyOf(id, actorOf) === partyOf(other, actorOf)),
    );
  }
  const sides = new Set(known.participants.map((id) => partyOf(id, actorOf)));
  const others = new Set(mention.participants.map((id) => partyOf(id, actorOf)));
  return sides.size === others.size && [...sides].every((side) => others.has(side));
}

/** The party that a participant stands for; an id without an actor stands for itself. */
function partyOf(id: string, actorOf: (id: string) => Actor | undefined): string {
  const actor = actorOf(id);
  return actor ? sideOf(actor).key : id;
}

function datesAgree(a: string | null, b: string | null): boolean {
  return a === null || b === null || a.startsWith(b) || b.startsWith(a);
}

function join(
  known: MergedInteraction,
  mention: InteractionMention,
  actorOf: (id: string) => Actor | undefined,
): MergedInteraction {
  const loose = known.kind === 'talks' || (known.kind === 'meeting' && mention.kind === 'summit');
  return {
    kind: loose && mention.participants.length >= 2 ? mention.kind : known.kind,
    date: moreExact(known.date, mention.date),
    participants: morePersonal(known.participants, mention.participants, actorOf),
    mentions: [...known.mentions, mention],
  };
}

function moreExact(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return b.length > a.length ? b : a;
}

/** People over states: "Rabat and Madrid spoke" and "the two ministers, Alami and Ruiz, spoke" had Alami and Ruiz take part. */
function morePersonal(
  a: readonly string[],
  b: readonly string[],
  actorOf: (id: string) => Actor | undefined,
): readonly string[] {
  const people = (ids: readonly string[]) => ids.filter((id) => actorOf(id)?.kind === 'person').length;
  return people(b) > people(a) ? b : a;
}
