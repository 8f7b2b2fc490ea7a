import type { Attribution, Cast, Interaction } from '../record/index.ts';
import { certaintyOfRow, type RowSigns } from './certainty.ts';
import type { DraftEvent } from './draft-event.ts';
import { datedByMeeting } from './meeting-date.ts';
import { PartyScene } from './party-scene.ts';
import {
  actorSigns,
  type Candidate,
  nobodySigns,
  recipientSigns,
  SPOKEN,
  sidesAmong,
} from './party-signs.ts';
import { ACTOR, NO_ACTOR, NO_RECIPIENT, RECIPIENT } from './party-weights.ts';

/** An event that is less likely right, parties and all, is left out. */
const KEEP = 0.3;
/** How often two sides are right whom grammar has act together. */
const JOINT = 0.7;

/**
 * Says of every event who acts and who is acted on, named or not: of all sides that may be meant the one for whose actors
 * most speaks, and of these the likeliest. Those who meet stand on both sides. Events of which too little is sure are left
 * out; `score` becomes the probability that type and parties are right.
 */
export function chooseParties(
  drafts: readonly DraftEvent[],
  attributions: readonly Attribution[],
  interactions: readonly Interaction[],
  cast: Cast,
): DraftEvent[] {
  const scene = new PartyScene(cast, attributions, interactions);
  const kept = chosenParties(scene, drafts)
    .map((draft) => ({ ...draft, score: certaintyOfRow(rowSigns(scene, draft)) }))
    .filter(({ actor, recipient, score }) => actor.length + recipient.length > 0 && score >= KEEP);
  return datedByMeeting(kept, (id) => scene.sideOf(id));
}

/** The same of all events; `score` is what speaks for the type times what speaks for either choice. */
export function chosenParties(scene: PartyScene, drafts: readonly DraftEvent[]): DraftEvent[] {
  const done: DraftEvent[] = [];
  for (const draft of drafts) {
    const chosen = withParties(scene, withMembers(scene, withNamed(scene, draft)), done);
    done.push(withMembers(scene, withNamed(scene, chosen)));
  }
  return done;
}

/** What tells how sure a whole row is. A party whose country nobody could find was often not understood. */
export function rowSigns(scene: PartyScene, { type, score, actor, recipient }: DraftEvent): RowSigns {
  const isKnown = (ids: readonly string[]) => ids.some((id) => scene.actors.get(id)?.country != null);
  const by = new Set(actor.map((id) => scene.sideOf(id)));
  const joint = actor.length === recipient.length && actor.every((id) => recipient.includes(id));
  return {
    always: 1,
    odds: Math.log(score / (1 - score + 1e-6)),
    consults: +(type === 'CONSULT'),
    spoken: +SPOKEN.has(type),
    actorKnown: +isKnown(actor),
    recipientKnown: +isKnown(recipient),
    nobody: +(recipient.length === 0),
    sameSide: +(!joint && recipient.some((id) => by.has(scene.sideOf(id)))),
  };
}

/** With those whom a group's words name in its place. */
function withNamed(scene: PartyScene, draft: DraftEvent): DraftEvent {
  const named = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => scene.namedIn(id)))];
  return { ...draft, actor: named(draft.actor), recipient: named(draft.recipient) };
}

/** With the members of "both sides" for the two, where a third deals with them. */
function withMembers(scene: PartyScene, draft: DraftEvent): DraftEvent {
  const { actor, recipient } = draft;
  if (isJoint(draft)) {
    const all = [...new Set(actor.flatMap((id) => scene.membersOf(id, actor)))];
    return actor.length > 1 ? { ...draft, actor: all, recipient: all } : draft;
  }
  return {
    ...draft,
    actor: recipient.length > 0 ? actor.flatMap((id) => scene.membersOf(id, recipient)) : actor,
    recipient: recipient.flatMap((id) => scene.membersOf(id, actor)),
  };
}

function withParties(scene: PartyScene, draft: DraftEvent, earlier: readonly DraftEvent[]): DraftEvent {
  const joint = isJoint(draft);
  const members = joint && isGroup(scene, draft) ? scene.pairBefore(earlier) : [];
  if (members.length > 0) return { ...draft, score: draft.score * JOINT, actor: members, recipient: members };
  if (joint && (isGroup(scene, draft) || new Set(draft.actor.map((id) => scene.sideOf(id))).size > 1))
    return { ...(draft.oneWay ? fromTo(scene, draft) : draft), score: draft.score * JOINT };
  const nobody = nobodySigns('actor', draft);
  const by = chosen(scene, actorSigns(scene, draft), ACTOR, massOf(nobody, NO_ACTOR), draft.actor);
  const to = chosen(
    scene,
    recipientSigns(scene, draft, by.ids, earlier),
    RECIPIENT,
    massOf(nobodySigns('recipient', draft), NO_RECIPIENT),
    draft.recipient,
  );
  const score = draft.score * by.probability * to.probability;
  if ((!joint && draft.type !== 'CONSULT') || draft.oneWay)
    return { ...draft, score, actor: by.ids, recipient: to.ids };
  const all = [...new Set([...by.ids, ...to.ids])];
  return { ...draft, score, actor: all, recipient: all };
}

function isJoint({ actor, recipient }: DraftEvent): boolean {
  return actor.length > 0 && actor.length === recipient.length && actor.every((id) => recipient.includes(id));
}

const RECEIVES = /^(?:receive|get)$/;

/** Of those whom grammar names together the first side to the others; a letter that is received the other way. */
function fromTo(scene: PartyScene, draft: DraftEvent): DraftEvent {
  const first = scene.sideOf(draft.actor[0]!);
  const own = draft.actor.filter((id) => scene.sideOf(id) === first);
  const others = draft.actor.filter((id) => scene.sideOf(id) !== first);
  const received = draft.words.some((word) => RECEIVES.test(word));
  return { ...draft, actor: received ? others : own, recipient: received ? own : others };
}

/** "The two ministers": both sides in one. */
function isGroup({ actors }: PartyScene, { actor }: DraftEvent): boolean {
  return actor.length === 1 && actors.get(actor[0]!)?.kind === 'other';
}

interface Choice {
  readonly ids: readonly string[];
  /** That the right side was chosen. */
  readonly probability: number;
}

/** The likeliest side, of it the likeliest actor, with those whom grammar lists beside it; nobody where that is likelier. */
function chosen<S extends Readonly<Record<string, number>>>(
  scene: PartyScene,
  candidates: readonly Candidate<S>[],
  weights: { readonly [sign in keyof S]: number },
  nobody: number,
  grammar: readonly string[],
): Choice {
  let total = nobody;
  let best: { readonly mass: number; readonly members: readonly Candidate<S>[] } = {
    mass: nobody,
    members: [],
  };
  for (const { members, signs } of sidesAmong(scene, candidates)) {
    const mass = massOf(signs, weights);
    total += mass;
    if (mass > best.mass) best = { mass, members };
  }
  const likeliest = best.members.reduce(
    (found, { id, signs }) => {
      const mass = massOf(signs, weights);
      return mass > found.mass ? { id, mass } : found;
    },
    { id: '', mass: 0 },
  );
  const ids = likeliest.id === '' ? [] : grammar.includes(likeliest.id) ? grammar : [likeliest.id];
  return { ids, probability: best.mass / total };
}

/** The more speaks for something, the more mass it has beside the others. */
function massOf<S extends Readonly<Record<string, number>>>(
  signs: S,
  weights: { readonly [sign in keyof S]: number },
): number {
  let sum = 0;
  for (const sign in signs) sum += signs[sign]! * weights[sign];
  return Math.exp(sum);
}
