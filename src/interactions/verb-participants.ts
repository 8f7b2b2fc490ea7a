import { nextLoud, previousLoud, tokenAt, withCoordinated } from '../clauses/index.ts';
import type { Mention } from '../record/index.ts';
import { addressee, inSlot, relativeIn, subjects } from './clause-parties.ts';
import type { Frame } from './interaction-words.ts';
import { agents } from './noun-parties.ts';
import { actorsOf, isPossessor, mentionsOpening } from './noun-phrases.ts';
import type { Scene } from './scene.ts';
import { motionBefore } from './took-place.ts';
import type { Trigger } from './trigger.ts';
import { withHost } from './visits.ts';

const PARTNER: Readonly<
  Record<Exclude<Frame, 'place' | 'abroad' | 'person' | 'office' | 'time' | 'matter'>, RegExp>
> = {
  object: /^object$/,
  with: /^(?:with|to)$/,
  either: /^(?:object|with)$/,
};

/**
 * Who met, called or visited, as actor ids: the subject with all that is joined to it, and whom the verb's frame names. Nobody where
 * something else fills the frame ("spoke to reporters", "met the deadline", "spoke of peace").
 */
export function verbParticipants(scene: Scene, trigger: Trigger): readonly string[] {
  const { frame, group } = trigger;
  const subject = subjects(scene, group!);
  if (isPassive(scene, trigger)) return ofPassive(scene, trigger, subject);
  if (frame === 'place' || frame === 'abroad') return withHost(scene, subject, trigger);
  if (frame === 'person' || frame === 'office') {
    if (frame === 'office' && !subject.some((id) => isOffice(scene, id))) return [];
    const object = person(scene, trigger);
    return withPerson(
      scene,
      trigger,
      subject,
      object.length > 0 ? object : relativeIn(scene, group!, /^object$/),
    );
  }
  if (frame === 'time' || frame === 'matter') {
    const people = withPeople(scene, trigger);
    return people.length > 0 ? [...subject, ...people] : [];
  }
  const object = frame === 'either' ? inSlot(scene, trigger, PARTNER.object) : [];
  const partner =
    object.length > 0 ? object : inSlot(scene, trigger, frame === 'either' ? /^with$/ : PARTNER[frame!]);
  const named = partner.length > 0 ? partner : relativeIn(scene, group!, PARTNER[frame!]);
  if (named.length > 0) return [...subject, ...named];
  return isFilled(scene, trigger, PARTNER[frame!]) ? [] : subject;
}

/** "spent **20 minutes** with Oduya", "discussed it with Oduya **in Lamu on Thursday**": nobody where no time is told, or "with" is followed by no person. */
function withPeople(scene: Scene, trigger: Trigger): string[] {
  const { view, analysis, actorOf } = scene;
  const { first, last, slots, frame } = trigger;
  const words = view.tokens.slice(last, last + 6).map((t) => t.lemma);
  const [from, to] = [view.tokens[first]!.start, view.tokens[(slots.at(-1)?.last ?? last) - 1]!.end];
  const isTimed =
    frame === 'time'
      ? words.some((word) => /^(?:minute|hour|half-hour|day|morning|afternoon|evening)$/.test(word))
      : analysis.times.some((time) => time.start >= from && time.end <= to);
  const people = isTimed ? inSlot(scene, trigger, /^with$/) : [];
  return people.every((id) => actorOf(id)?.kind === 'person') ? people : [];
}

/** True where no party but something else follows: a noun phrase in the slot of the partner, or "of", "out", "for Islam". */
function isFilled({ view }: Scene, { slots, last, weak }: Trigger, partner: RegExp): boolean {
  const next = view.tokens[nextLoud(view, last)];
  if (weak && /^(?:of|out|up|against|as|off)$/.test(next?.lower ?? '')) return true;
  // "met **face to face** in Lamu"
  if (next?.lower === 'face' && view.tokens[next.index + 2]?.lower === 'face') return false;
  if (weak && next?.lower === 'for')
    return !isDuration(view.tokens.slice(next.index + 1, next.index + 5).map((t) => t.lower));
  const slot = slots.find((s) => partner.test(s.name));
  if (!slot) return false;
  const opening = view.tokens[nextLoud(view, slot.first)];
  if (!opening || opening.index >= slot.last || !/^(?:DET|NOUN|PROPN|ADJ|NUM|PRON)$/.test(opening.pos))
    return false;
  return !isDuration(view.tokens.slice(opening.index, opening.index + 3).map((t) => t.lower));
}

/** "for half an hour", "three times" */
function isDuration(words: readonly string[]): boolean {
  return words.some((word) => /^(?:times?|hours?|minutes?|days?|while)$/.test(word));
}

/** "was received by Brandt", and with no auxiliary "received by Brandt on Monday, Oduya said" or "Oduya, received by Brandt, said". */
function isPassive(scene: Scene, trigger: Trigger): boolean {
  const { group, frame } = trigger;
  if (group!.passive) return true;
  const { first, tokens } = scene.view;
  const isReduced =
    group!.form === 'bare' && (group!.first === first || tokens[group!.first - 1]!.text === ',');
  if (!isReduced || frame === 'with' || frame === 'place') return false;
  return inSlot(scene, trigger, /^by$/).length > 0 && inSlot(scene, trigger, /^object$/).length === 0;
}

/** By whom he was received, or to which ministry he was called. */
function ofPassive(scene: Scene, trigger: Trigger, subject: readonly string[]): string[] {
  const own = trigger.frame === 'office' ? [] : inSlot(scene, trigger, /^by$/);
  const by = own.length > 0 ? own : toldBy(scene, trigger);
  return [
    ...subject,
    ...(by.length > 0 ? by : inSlot(scene, trigger, /^to$/).filter((id) => isOffice(scene, id))),
  ];
}

/** "was called in on Friday and was told **by Oduya**": who then spoke to him received him. */
function toldBy(scene: Scene, { group }: Trigger): readonly string[] {
  const { view } = scene;
  const next = view.groups.find((g) => g.first >= group!.last);
  const isJoined = next?.passive === true && view.tokens[previousLoud(view, next.first)]?.pos === 'CCONJ';
  return isJoined && /^(?:tell|inform|assure|warn|hand)$/.test(view.tokens[next.head]!.lemma)
    ? agents(scene, next)
    : [];
}

function isOffice({ actorOf }: Scene, id: string): boolean {
  return actorOf(id)?.kind === 'office';
}

/** Verbs that a state or ministry does by somebody who meets the one summoned. */
const OFFICIAL = /^(?:summon|haul|call|convoke|invite|send)$/;

/** One person and another; a state only where it summons. A prize that is received makes no meeting. */
function withPerson(
  scene: Scene,
  { group, last, first }: Trigger,
  subject: readonly string[],
  object: readonly string[],
): string[] {
  const { lemma } = scene.view.tokens[group!.head]!;
  // "called Brandt" is a person's doing, "called in Brandt" a ministry's.
  const summons =
    OFFICIAL.test(lemma) &&
    (lemma !== 'call' || (last > first + 1 && scene.view.tokens[last - 1]!.lower === 'in'));
  const able = (id: string) => {
    const kind = scene.actorOf(id)?.kind ?? '';
    return kind === 'person' || (summons && /^(?:state|office|government)$/.test(kind));
  };
  // "Tue 6. Received Brandt."
  const isElided = subject.length === 0 && group!.first === scene.view.first;
  return object.length > 0 && (isElided || subject.some(able)) ? [...subject, ...object] : [];
}

/** The people that are the object of a verb: "received Oduya", "called on the envoy". */
function person(scene: Scene, trigger: Trigger): string[] {
  const { view } = scene;
  const verb = view.tokens[trigger.first]!.lemma;
  const slot = trigger.slots.find((s) => s.name === 'object');
  const isHost = verb === 'receive' || verb === 'host';
  const opening = slot ? mentionsOpening(scene, slot) : [];
  const list = opening.length === 0 && isHost ? belatedObject(scene, trigger) : opening;
  const [first, last] = [list[0], list.at(-1)];
  // "received Oduya's thanks"
  if (!first || !last || !/^(?:person|other)$/.test(first.kind) || isPossessor(scene, last)) return [];
  const behind = view.tokens[nextLoud(view, tokenAt(view, last.end))]?.pos ?? '';
  // "called him a liar"
  // "called on him to resign"; "called in the envoy to protest" is none of these.
  const isSummons = view.tokens[trigger.last - 1]!.lower === 'in';
  const at = nextLoud(view, tokenAt(view, last.end));
  const isTold =
    behind === 'PART' && trigger.last === trigger.first + 1 && SPEAKS.test(view.tokens[at + 1]?.lemma ?? '');
  if (verb === 'call' && !isSummons && !isTold && /^(?:DET|ADJ|NOUN|PART|VERB)$/.test(behind)) return [];
  // "welcomed Oduya as a friend", "welcomed Oduya's promise": he is there only where the text says where.
  if (verb === 'welcome' && !trigger.slots.some((s) => /^(?:at|to)$/.test(s.name))) return [];
  // "called out his rival", "called home its envoy"
  if (/^(?:out|off|up|back|home|upon|for)$/.test(view.tokens[trigger.last]?.lower ?? '')) return [];
  // "saw her at a rally": to see somebody is to meet where he is a stranger and named, or where one goes to see him.
  const isSought = trigger.group !== null && motionBefore(view, trigger.group) !== null;
  if (verb === 'see' && !isSought && (first.form === 'pronoun' || !isForeign(scene, first))) return [];
  return actorsOf(scene, list);
}

/** "called his colleague **to say** that": by telephone. */
const SPEAKS =
  /^(?:say|tell|discuss|thank|express|congratulate|offer|ask|inform|warn|assure|protest|complain|convey|explain|apologi[sz]e|wish|brief|press|reiterate|confirm)$/;

/** Of another country than the one named before. */
function isForeign({ actorOf, outer }: Scene, mention: Mention): boolean {
  const before = outer.findLast((m) => m.end <= mention.start && m.kind === 'person');
  const [own, other] = [before && actorOf(before.actor)?.country, actorOf(mention.actor)?.country];
  return own != null && other != null && own !== other;
}

/** "received in his office yesterday **the Yemeni envoy**": the first person behind who is governed by no preposition. */
function belatedObject({ view, outer }: Scene, { last, slots }: Trigger): Mention[] {
  const from = view.tokens[last - 1]!.end;
  const end = view.tokens[(slots.at(-1)?.last ?? last) - 1]!.end;
  const isFree = (m: Mention) => !/^(?:ADP|PART|VERB)$/.test(view.tokens[tokenAt(view, m.start) - 1]!.pos);
  const first = outer.find(
    (m) => m.start >= from && m.end <= end && m.kind === 'person' && m.form !== 'pronoun',
  );
  return first && isFree(first) ? withCoordinated(view, outer, first) : [];
}

/** Who agreed "by phone": a joint subject, or the subject and the one spoken to. */
export function mediumParticipants(scene: Scene, trigger: Trigger): string[] {
  if (!trigger.group) return [];
  const subject = subjects(scene, trigger.group);
  const partner = inSlot(scene, trigger, /^(?:with|to)$/);
  return [...subject, ...(partner.length > 0 ? partner : addressee(scene, trigger))];
}
