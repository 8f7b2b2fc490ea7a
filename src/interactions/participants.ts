import {
  nextLoud,
  type Slot,
  subjectOf,
  tokenAt,
  type VerbGroup,
  withCoordinated,
} from '../clauses/index.ts';
import type { Mention } from '../record/index.ts';
import type { Trigger } from './find-triggers.ts';
import { actorsOf, canTakePart, isPossessor, mentionsOpening } from './noun-phrases.ts';
import type { Scene } from './scene.ts';

/** Verbs that carry a noun of interaction and mean nothing by themselves: "held talks", "paid a visit". */
const LIGHT = new Set(
  'hold grant have make pay place receive take conduct begin open start complete conclude end finish attend join lead chair wrap resume send write sign be do exchange swap deliver address convene participate undertake get share continue co-chair round kick'.split(
    ' ',
  ),
);

/** Who took part in what a trigger tells of, as actor ids; fewer than two where the words do not say. */
export function participantsOf(scene: Scene, trigger: Trigger): string[] {
  const ids =
    trigger.form === 'verb'
      ? ofVerb(scene, trigger)
      : trigger.form === 'medium'
        ? ofMedium(scene, trigger)
        : trigger.kind === 'visit'
          ? ofVisit(scene, trigger)
          : trigger.kind === 'letter'
            ? ofLetter(scene, trigger)
            : ofNoun(scene, trigger);
  return [...new Set(ids)];
}

/** Who met, called or visited: the subject with all that is joined to it, and whom the verb's frame names. */
function ofVerb(scene: Scene, trigger: Trigger): string[] {
  const { frame } = trigger;
  const group = trigger.group!;
  const subject = subjects(scene, group);
  if (group.passive) return [...subject, ...inSlot(scene, trigger, /^by$/)];
  if (frame === 'place') return withState(scene, subject, trigger, /^object$/);
  const partner =
    frame === 'with'
      ? inSlot(scene, trigger, /^(?:with|to)$/)
      : frame === 'either'
        ? [...inSlot(scene, trigger, /^object$/), ...inSlot(scene, trigger, /^with$/)]
        : frame === 'person'
          ? person(scene, trigger)
          : inSlot(scene, trigger, /^object$/);
  const isPerson = (id: string) => scene.actorOf(id)?.kind === 'person';
  if (frame === 'person' && (partner.length === 0 || !subject.some(isPerson))) return [];
  return [...subject, ...partner];
}

/** The people that are the object of a verb: "received Oduya", "called on the envoy". */
function person(scene: Scene, trigger: Trigger): string[] {
  const slot = trigger.slots.find((s) => s.name === 'object');
  const list = slot ? mentionsOpening(scene, slot) : belatedObject(scene, trigger);
  const first = list[0];
  const behind =
    list.at(-1) && scene.view.tokens[nextLoud(scene.view, tokenAt(scene.view, list.at(-1)!.end))];
  // "called him a liar", "called on Oduya to resign", "received Oduya's thanks"
  if (!first || !/^(?:person|other)$/.test(first.kind) || isPossessor(scene, list.at(-1)!)) return [];
  if (
    behind &&
    /^(?:call|ring)$/.test(scene.view.tokens[trigger.first]!.lemma) &&
    /^(?:DET|ADJ|NOUN|PART|VERB)$/.test(behind.pos)
  )
    return [];
  return actorsOf(scene, list);
}

/** "received in his office yesterday **the Yemeni envoy**": the first person behind who is governed by no preposition. */
function belatedObject({ view, outer }: Scene, { last, slots }: Trigger): Mention[] {
  const [from, to] = [view.tokens[last - 1]!.end, slots.at(-1)?.last ?? last];
  const end = view.tokens[Math.max(to - 1, last - 1)]!.end;
  const first = outer.find(
    (m) =>
      m.start >= from &&
      m.end <= end &&
      m.kind === 'person' &&
      m.form !== 'pronoun' &&
      !/^(?:ADP|PART|VERB)$/.test(view.tokens[tokenAt(view, m.start) - 1]!.pos),
  );
  return first ? withCoordinated(view, outer, first) : [];
}

/** Who agreed "by phone": a joint subject, or the subject and the one spoken to. */
function ofMedium(scene: Scene, trigger: Trigger): string[] {
  const { group } = trigger;
  if (!group) return [];
  const subject = subjects(scene, group);
  const partner = inSlot(scene, trigger, /^(?:with|to)$/);
  return [...subject, ...(partner.length > 0 ? partner : addressee(scene, trigger))];
}

/** "talks between A and B"; "A's call with B"; "A and B held talks"; "in a call with B, A said"; "A told B in talks". */
function ofNoun(scene: Scene, trigger: Trigger): string[] {
  const between = inSlot(scene, trigger, /^(?:between|among)$/);
  if (between.length > 1) return between;
  const owner = owners(scene, trigger);
  const partner = inSlot(scene, trigger, /^with$/);
  if (owner.length > 1 || (owner.length > 0 && partner.length > 0)) return [...owner, ...partner];
  const of = inSlot(scene, trigger, /^of$/);
  if (of.length > 1) return of;
  const doer = doers(scene, trigger);
  if (trigger.role === 'adjunct' && partner.length === 0 && owner.length === 0)
    return doer.length > 1 ? doer : withAny(doer, addressee(scene, trigger));
  return withAny(
    owner.length > 0 ? owner : doer,
    partner.length > 0 ? partner : inSlot(scene, trigger, /^(?:to|from)$/),
  );
}

/** "Brandt's visit to Kenya", "paid a visit to Kenya", "a visit to Kenya by Brandt". */
function ofVisit(scene: Scene, trigger: Trigger): string[] {
  const owner = owners(scene, trigger);
  const by = inSlot(scene, trigger, /^(?:by|of)$/);
  const visitor = owner.length > 0 ? owner : by.length > 0 ? by : doers(scene, trigger);
  return withState(scene, visitor, trigger, /^to$/);
}

/** From its owner, its sender or whoever sends it to whom it is addressed; "received a letter from B". */
function ofLetter(scene: Scene, trigger: Trigger): string[] {
  const owner = owners(scene, trigger);
  const sender = owner.length > 0 ? owner : inSlot(scene, trigger, /^(?:from|by)$/);
  const named = inSlot(scene, trigger, /^(?:to|for)$/);
  const recipient = named.length > 0 ? named : toWhom(scene, trigger);
  const doer = isCourier(scene, trigger) ? [] : doers(scene, trigger);
  if (sender.length > 0) return withAny(sender, recipient.length > 0 ? recipient : doer);
  return withAny(doer, recipient.length > 0 ? recipient : addressee(scene, trigger));
}

/** "conveyed a letter from the King": who brings it has neither written nor received it. */
function isCourier({ view }: Scene, { group, role }: Trigger): boolean {
  return (
    role === 'object' &&
    group !== null &&
    /^(?:deliver|convey|hand|transmit|bring|carry)$/.test(view.tokens[group.head]!.lemma)
  );
}

/** "the President, **to whom** he conveyed a letter": whoever stands before. */
function toWhom({ view, outer, ...scene }: Scene, { first }: Trigger): string[] {
  for (let at = first - 1; at > view.first; at--) {
    if (view.tokens[at]!.lower !== 'whom' || view.tokens[at - 1]!.lower !== 'to') continue;
    const before = outer.findLast((m) => m.end <= view.tokens[at - 1]!.start);
    return before ? actorsOf({ view, outer, ...scene }, [before]) : [];
  }
  return [];
}

/** Nobody where either side is missing: one alone has met, called or visited nobody. */
function withAny(one: readonly string[], other: readonly string[]): string[] {
  return [...one, ...other];
}

function subjects(scene: Scene, group: VerbGroup): string[] {
  const behind = inverted(scene, group);
  if (behind) return actorsOf(scene, [behind]);
  return actorsOf(scene, subjectOf(scene.view, scene.outer.filter(isHeard), group));
}

/** "…, **announced Foreign Minister Oduya** at a meeting with": a name right behind a verb that follows a comma or quotation. */
function inverted({ view, outer }: Scene, group: VerbGroup): Mention | undefined {
  const before = group.first > view.first ? view.tokens[group.first - 1]!.text : '';
  if (!/^[,"”’]$/.test(before) || group.form === 'ing' || group.form === 'to') return undefined;
  const verb = view.tokens[group.head]!.lemma;
  if (!/^(?:say|announce|add|declare|write|state|note|stress|tell|explain)$/.test(verb)) return undefined;
  return outer.find((m) => m.kind === 'person' && tokenAt(view, m.start) === group.last);
}

/** Any mention may be a subject but places beside a name: "PARIS (Agency) — …". */
function isHeard({ kind }: Mention): boolean {
  return kind !== 'place';
}

/** The subject of the verb that carries the noun, or of the clause that the noun stands in. */
function doers(scene: Scene, { group, role }: Trigger): string[] {
  if (!group || role === 'subject') return [];
  if (role === 'object' && !LIGHT.has(scene.view.tokens[group.head]!.lemma)) return [];
  if (group.passive) return role === 'object' ? [] : [];
  return subjects(scene, group);
}

/** Whom the verb of the clause has as its object: "told **Brandt** in talks". */
function addressee(scene: Scene, { group, first }: Trigger): string[] {
  if (!group || group.passive || group.last >= first) return [];
  const list = mentionsOpening(scene, { first: group.last, last: first });
  return list.some((m) => m.kind === 'person' || m.kind === 'state') &&
    !list.some((m) => isPossessor(scene, m))
    ? actorsOf(scene, list)
    : [];
}

/** "**Brandt's** visit", "**their** talks", "the **Kenya-Tesseria** summit": whoever stands within the noun phrase. */
function owners(scene: Scene, { opening, first }: Trigger): string[] {
  const { view, outer } = scene;
  const [start, end] = [view.tokens[opening]!.start, view.tokens[first]!.start];
  // A mention may reach into the phrase from before: "[the President of Kenya]'s visit".
  const within = outer.filter((m) => m.end > start && m.end <= end && canTakePart(scene, m));
  const last = within.at(-1);
  if (!last) return [];
  if (within.length > 1 && within.every((m) => m.kind === 'state')) return actorsOf(scene, within);
  if (last.form !== 'pronoun' && !isPossessor(scene, last)) return [];
  return actorsOf(scene, withCoordinated(view, outer, last));
}

/** Who took part besides: "The talks were also attended by A", "Also present at the meeting were A and B". */
export function attending(scene: Scene, trigger: Trigger): string[] {
  const { view } = scene;
  const { group, role } = trigger;
  if (!group || trigger.form !== 'noun') return [];
  const isAttend = /^(?:attend|join)$/.test(view.tokens[group.head]!.lemma);
  const behind = nextLoud(view, group.last);
  const opensWith = (first: number) => actorsOf(scene, mentionsOpening(scene, { first, last: view.last }));
  if (role === 'subject' && group.passive && isAttend && view.tokens[behind]?.lower === 'by')
    return opensWith(behind + 1);
  const before = view.tokens.slice(view.first, trigger.opening).map((t) => t.lower);
  const isPresent = before.length < 5 && before.includes('present');
  return isPresent && group.first >= trigger.last ? opensWith(group.last) : [];
}

/** The visitors and the state whose territory it is: "visited Kenya", "a visit to Nairobi". */
function withState(scene: Scene, visitors: readonly string[], trigger: Trigger, name: RegExp): string[] {
  const { actorOf, cast } = scene;
  const slot = trigger.slots.find((s) => name.test(s.name));
  if (!slot) return [...visitors];
  const first = mentionsOpening(scene, slot)[0];
  const actor = first && actorOf(first.actor);
  if (!actor || actor.kind === 'media' || actor.kind === 'population') return [...visitors];
  if (actor.kind === 'person') return [...visitors, actor.id];
  const state =
    actor.kind === 'state'
      ? actor
      : cast.actors.find((a) => a.kind === 'state' && a.country === actor.country && a.country !== null);
  return state ? [...visitors, state.id] : [...visitors];
}

function inSlot(scene: Scene, { slots }: Trigger, name: RegExp): string[] {
  const found = slots.filter((slot: Slot) => name.test(slot.name));
  for (const slot of found) {
    const list = mentionsOpening(scene, slot);
    if (list.length > 0 && list.some((m) => canTakePart(scene, m))) return actorsOf(scene, list);
  }
  return [];
}
