import { type Actor, type InteractionKind, sideOf } from '../record/index.ts';
import type { InteractionMention } from './interaction-mention.ts';

/** One interaction with every place that names it. */
export interface MergedInteraction {
  readonly kind: InteractionKind;
  /** True while only words that say little of the manner have named it. */
  readonly weak: boolean;
  readonly date: string | null;
  readonly participants: readonly string[];
  readonly mentions: readonly InteractionMention[];
}

/** What merging asks of actors: who an id is, and whether the text ever names it. */
export interface Who {
  readonly actorOf: (id: string) => Actor | undefined;
  readonly isNamed: (id: string) => boolean;
  /** The two parties that a text is most about, `known` among them: two people of different countries, or two states; fewer where there are none. */
  readonly parties: (kind: 'person' | 'state', known: readonly string[]) => readonly string[];
}

/** Kinds that a text uses for one and the same thing, beside the kind itself: "talks" may be a call, a "meeting" a summit. */
const LOOSE: Readonly<Record<InteractionKind, readonly InteractionKind[]>> = {
  talks: ['call', 'meeting', 'summit'],
  meeting: ['talks', 'summit'],
  summit: ['talks', 'meeting'],
  call: ['talks'],
  visit: [],
  letter: [],
  other: [],
};

/**
 * Joins mentions of one interaction. Two are one when kind and date do not clash and those who took part stand for the same
 * sides, by the same people where both name people; a mention that names nobody ("the call") belongs to the last one of
 * its kind. If there is none it is one of its own where it has a day: "the call on Monday" is between the two whom the text is about.
 */
export function mergeMentions(mentions: readonly InteractionMention[], who: Who): MergedInteraction[] {
  const merged: MergedInteraction[] = [];
  for (const mention of mentions) {
    const at = merged.findLastIndex((known) => isSame(known, mention, who));
    const whole = at === -1 ? withParties(mention, who) : mention;
    if (at !== -1) merged[at] = join(merged[at]!, mention, who);
    else if (!mention.adds && whole.participants.length >= 2) merged.push({ ...whole, mentions: [whole] });
  }
  return merged;
}

function withParties(mention: InteractionMention, who: Who): InteractionMention {
  const { kind, participants, dayed, headline } = mention;
  if (!dayed || headline || !/^(?:call|talks|meeting|summit)$/.test(kind)) return mention;
  const people = kind !== 'talks' && participants.every((id) => isPerson(id, who));
  const found = who.parties(people ? 'person' : 'state', participants);
  return { ...mention, participants: found.length === 2 ? found : participants };
}

function isSame(known: MergedInteraction, mention: InteractionMention, who: Who): boolean {
  if (!kindsAgree(known, mention) || !datesAgree(known.date, mention.date)) return false;
  // "Back in March the two spoke": not the undated call that the report is about.
  if (mention.adds) return true;
  const first = known.mentions[0]!;
  if (
    mention.retrospective !== first.retrospective &&
    !mention.definite &&
    mention.sentence !== first.sentence
  )
    return false;
  const loose = isHeadline(known);
  const match = (a: string, b: string) => standForOne(a, b, who) || (loose && mayBeOne(a, b, who));
  const shared = mention.participants.filter((id) => known.participants.some((other) => match(id, other)));
  if (mention.definite) return shared.length === mention.participants.length;
  if (mention.another && !mention.participants.every((id) => known.participants.includes(id))) return false;
  const back = known.participants.filter((id) => mention.participants.some((other) => match(other, id)));
  return (
    shared.length >= 2 &&
    (shared.length === mention.participants.length || back.length === known.participants.length)
  );
}

function kindsAgree(known: MergedInteraction, { kind, weak }: InteractionMention): boolean {
  if (known.kind === kind || LOOSE[known.kind].includes(kind)) return true;
  // "conferred", then "telephoned"; "spoke", then "the meeting"
  const loose = (one: InteractionKind) => one === 'call' || one === 'meeting' || one === 'summit';
  return (known.weak || weak) && loose(known.kind) && loose(kind);
}

/** The same one, or of one side where not both are people. Who stands for no known side is only himself. */
function standForOne(a: string, b: string, who: Who): boolean {
  if (a === b) return true;
  const [one, other] = [who.actorOf(a), who.actorOf(b)];
  if (!one || !other) return false;
  return (one.kind !== 'person' || other.kind !== 'person') && sideOf(one).key === sideOf(other).key;
}

/** The same day, or one within the month or the days of the other. */
function datesAgree(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a.startsWith(b) || b.startsWith(a)) return true;
  return isWithin(a, b) || isWithin(b, a);
}

function isWithin(day: string, interval: string): boolean {
  const [from, to] = interval.split('/');
  return to !== undefined && !day.includes('/') && from! <= day && day <= to;
}

function join(known: MergedInteraction, mention: InteractionMention, who: Who): MergedInteraction {
  const renamed = known.weak && !mention.weak && !(known.kind === 'talks' && mention.definite);
  return {
    kind: renamed ? mention.kind : known.kind,
    weak: known.weak && !renamed,
    date: moreExact(known.date, mention.date),
    participants: morePersonal(known, mention, who),
    mentions: [...known.mentions, mention],
  };
}

function moreExact(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return b.length > a.length ? b : a;
}

/**
 * All who are named, but no state beside its own person: "Rabat and Madrid spoke", "the ministers, Alami and Ruiz, spoke". A
 * headline's "envoy" is whom the story names.
 */
function morePersonal(known: MergedInteraction, mention: InteractionMention, who: Who): readonly string[] {
  const [a, b] = [known.participants, mention.participants];
  if (isHeadline(known) && b.length >= 2) {
    const isTold = (id: string) => b.some((other) => standForOne(id, other, who) || mayBeOne(id, other, who));
    return b.length === a.length ? b : [...a.filter((id) => !isTold(id)), ...b];
  }
  const kept = a.filter((id) => {
    const better = b.find((other) => !a.includes(other) && standForOne(id, other, who));
    return !better || b.includes(id) || !isPerson(better, who) || isPerson(id, who);
  });
  const added = b.filter(
    (id) => !kept.some((other) => other === id || (!b.includes(other) && standForOne(id, other, who))),
  );
  return [...kept, ...added];
}

function isHeadline({ mentions }: MergedInteraction): boolean {
  return mentions.every((mention) => mention.headline);
}

/** Someone whom a headline only describes and someone of the story, not known to be of different countries. */
function mayBeOne(a: string, b: string, { actorOf, isNamed }: Who): boolean {
  const [one, other] = [actorOf(a), actorOf(b)];
  if (one?.kind !== 'person' || other?.kind !== 'person' || (isNamed(a) && isNamed(b))) return false;
  return one.country === null || other.country === null || one.country === other.country;
}

function isPerson(id: string, { actorOf }: Who): boolean {
  return actorOf(id)?.kind === 'person';
}
