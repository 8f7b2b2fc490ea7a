import type { Actor, EventType, Mention, WeighedRange } from '../record/index.ts';
import { overlaps } from '../text/index.ts';
import type { DraftEvent } from './draft-event.ts';
import { around, type PartyScene } from './party-scene.ts';

/** Acts of speech, which one party does to another. */
export const SPOKEN: ReadonlySet<EventType> = new Set([
  'AGREE',
  'REQUEST',
  'REJECT',
  'ACCUSE',
  'THREATEN',
  'SUPPORT',
]);

type Signs = Readonly<Record<string, number>>;

/** Somebody who may be meant and what speaks for that, each sign 0 to 1. */
export interface Candidate<S extends Signs = Signs> {
  readonly id: string;
  readonly signs: S;
}

/** Those of one country or body who may be meant, with the most that speaks for any of them: that a side is named in many ways does not make it likelier. */
export interface Side<S extends Signs = Signs> {
  readonly members: readonly Candidate<S>[];
  readonly signs: S;
}

export function sidesAmong<S extends Signs>(
  scene: PartyScene,
  candidates: readonly Candidate<S>[],
): readonly Side<S>[] {
  const sides = new Map<string, { readonly members: Candidate<S>[]; signs: S }>();
  for (const one of candidates) {
    const side = scene.sideOf(one.id);
    const known = sides.get(side);
    if (known === undefined) sides.set(side, { members: [one], signs: one.signs });
    else {
      known.members.push(one);
      known.signs = mostOf(known.signs, one.signs);
    }
  }
  return [...sides.values()];
}

function mostOf<S extends Signs>(one: S, two: S): S {
  let most = one;
  for (const sign in two)
    if (two[sign]! > most[sign]!) {
      if (most === one) most = { ...one };
      most[sign] = two[sign]!;
    }
  return most;
}

/** What may speak for an actor being the one who acts. */
export function actorSigns(scene: PartyScene, draft: DraftEvent) {
  const act = scene.actOf(draft);
  const teller = scene.tellersOf(draft)[0]?.speaker ?? null;
  const near = scene.mentionsUpTo(draft);
  const [before] = around(near, draft.cue);
  const pointed = pointedAt(draft.reading?.actor, near, scene.foreignIn(draft));
  const inSentence = actorsFrom(near, draft.sentence.start);
  const patients = patientsOf(scene, draft);
  return scene.candidates(draft).map((id) => ({
    id,
    signs: {
      pointed: pointed.get(id) ?? 0,
      grammar: +draft.actor.includes(id),
      undergoes: +patients.has(scene.sideOf(id)),
      speaks: +(act?.speaker === id),
      tellerSide: +(teller !== null && scene.sideOf(teller) === scene.sideOf(id)),
      before: +(before === id),
      inSentence: +inSentence.has(id),
      share: scene.shareOf(id),
      ...kindSigns(scene.actors.get(id)!),
    },
  }));
}

/** What may speak for an actor being the one acted on, once it is known who acts. */
export function recipientSigns(
  scene: PartyScene,
  draft: DraftEvent,
  actor: readonly string[],
  earlier: readonly DraftEvent[],
) {
  const told = scene.actOf(draft) ?? scene.tellersOf(draft)[0];
  const near = scene.mentionsUpTo(draft);
  const [before, after] = around(near, draft.cue);
  const pointed = pointedAt(draft.reading?.recipient, near, scene.foreignIn(draft));
  const inSentence = actorsFrom(near, draft.sentence.start);
  const own = new Set(actor.map((id) => scene.sideOf(id)));
  const partners = new Set(scene.partnersIn(told));
  const counterpart = scene.counterpartOf(own, earlier);
  const other = scene.mainBeside(own);
  const spoken = SPOKEN.has(draft.type);
  return scene.candidates(draft).map((id) => {
    const side = scene.sideOf(id);
    const mine = own.has(side);
    const kinds = kindSigns(scene.actors.get(id)!);
    return {
      id,
      signs: {
        pointed: pointed.get(id) ?? 0,
        grammar: +draft.recipient.includes(id),
        undergoes: +(draft.passive && draft.recipient.includes(id)),
        within: +(draft.within && draft.recipient.includes(id)),
        addressed: +(told?.recipients.includes(id) ?? false),
        partner: +(!mine && partners.has(id)),
        sameSide: +mine,
        self: +actor.includes(id),
        stateless: +(draft.recipient.includes(id) && kinds.known === 0),
        spokenStateless: +(spoken && kinds.known === 0),
        counterpart: +(side === counterpart),
        other: +(side === other),
        spokenCounterpart: +(spoken && side === counterpart),
        spokenOther: +(spoken && side === other),
        consults: +(draft.type === 'CONSULT' && !mine && kinds.media + kinds.group === 0),
        before: +(before === id),
        after: +(after === id),
        inSentence: +inSentence.has(id),
        ...kinds,
      },
    };
  });
}

/** What may speak for nobody being meant whom the text tells of. */
export function nobodySigns(role: 'actor' | 'recipient', draft: DraftEvent) {
  const weights = draft.reading?.[role] ?? null;
  return {
    always: 1,
    /** How sure the network is that no words near name one. */
    absent: weights
      ? 1 -
        Math.min(
          1,
          weights.reduce((sum, { weight }) => sum + weight, 0),
        )
      : 0,
    ungrammatical: +(draft[role].length === 0),
    denial: +(draft.type === 'REJECT'),
  };
}

/** The sides that stand as subject of a passive: whatever is done, they do not do it. */
function patientsOf(scene: PartyScene, { passive, recipient }: DraftEvent): ReadonlySet<string> {
  return new Set(passive ? recipient.map((id) => scene.sideOf(id)) : []);
}

function kindSigns({ kind, country }: Actor) {
  return {
    state: +(kind === 'state' || kind === 'government'),
    person: +(kind === 'person' || kind === 'office'),
    media: +(kind === 'media'),
    group: +(kind === 'other' || kind === 'population'),
    known: +(country !== null),
  };
}

/** How much of the network's weight falls on the mentions of each actor. */
function pointedAt(
  weights: readonly WeighedRange[] | undefined,
  near: readonly Mention[],
  inside: readonly Mention[],
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const range of weights ?? []) {
    const meant = new Set<string>();
    const foreign = inside.filter((mention) => overlaps(mention, range));
    for (const mention of foreign.length > 0 ? foreign : near.filter((m) => overlaps(m, range)))
      meant.add(mention.actor);
    for (const id of meant) sums.set(id, Math.min(1, (sums.get(id) ?? 0) + range.weight));
  }
  return sums;
}

function actorsFrom(near: readonly Mention[], start: number): ReadonlySet<string> {
  return new Set(near.filter((mention) => mention.start >= start).map(({ actor }) => actor));
}
