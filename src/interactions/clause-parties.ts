import {
  type ClauseView,
  groupHolding,
  previousLoud,
  type Slot,
  subjectOf,
  tokenAt,
  type VerbGroup,
} from '../clauses/index.ts';
import type { Mention } from '../record/index.ts';
import { isThing } from './joint-members.ts';
import { actorsOf, canTakePart, isPossessor, mentionsOpening, namesBehind } from './noun-phrases.ts';
import type { Scene } from './scene.ts';
import type { Trigger } from './trigger.ts';

/** Who is the subject of a verb, as actor ids: all of a joint subject, each member of a group. */
export function subjects(scene: Scene, group: VerbGroup): readonly string[] {
  const behind = inverted(scene, group);
  if (behind) return actorsOf(scene, [behind]);
  const found = subjectOf(
    scene.view,
    scene.outer.filter((m) => m.kind !== 'place'),
    group,
  ).filter((m) => !isAttribute(scene.view, m));
  const named = found.length > 0 ? actorsOf(scene, found) : thosePresent(scene, group);
  return named.length > 0 ? named : sendersOf(scene, group);
}

/** "Experts **from both sides** met", "The commissions **of the two countries** met": those whose people they are. */
function sendersOf(scene: Scene, group: VerbGroup): readonly string[] {
  const { view, outer } = scene;
  const last = outer.findLast((m) => m.end <= view.tokens[group.first]!.start);
  if (last?.kind !== 'other' || previousLoud(view, group.first) !== tokenAt(view, last.end) - 1) return [];
  const opens = tokenAt(view, last.start);
  const isSenders =
    /^(?:of|from)$/.test(view.tokens[opens - 1]?.lower ?? '') &&
    /^(?:NOUN|PROPN)$/.test(view.tokens[opens - 2]?.pos ?? '');
  const isJoint = view.tokens.slice(opens, opens + 2).some(({ lower }) => /^(?:both|two|three)$/.test(lower));
  return isSenders && isJoint ? actorsOf(scene, [last]) : [];
}

/** "**They** had spoken before": where nobody else is meant, those of the interaction told last. */
function thosePresent({ view, earlier }: Scene, group: VerbGroup): readonly string[] {
  const word = view.tokens[previousLoud(view, group.first)];
  const told = word?.lower === 'they' ? earlier.findLast((i) => i.participants.length > 1) : undefined;
  return told?.participants ?? [];
}

/** "**Dutch** goods", "the **Danish** standard": a state before a noun is none that acts, unless the noun names people. */
function isAttribute(view: ClauseView, { kind, end }: Mention): boolean {
  const next = tokenAt(view, end);
  return (
    kind === 'state' && next < view.last && view.tokens[next]!.start >= end && isThing(view.tokens[next]!)
  );
}

/** "…, **announced Foreign Minister Oduya** at a meeting with": a name right behind a verb that follows a comma or quotation. */
function inverted({ view, outer }: Scene, group: VerbGroup): Mention | undefined {
  const before = group.first > view.first ? view.tokens[group.first - 1]!.text : '';
  if (!/^[,"”’]$/.test(before) || group.form === 'ing' || group.form === 'to') return undefined;
  const verb = view.tokens[group.head]!.lemma;
  if (!/^(?:say|announce|add|declare|write|state|note|stress|tell|explain)$/.test(verb)) return undefined;
  return outer.find((m) => m.kind === 'person' && tokenAt(view, m.start) === group.last);
}

/** The actors that open the first stretch of that name behind a trigger; none where something else does ("spoke to reporters"). */
export function inSlot(scene: Scene, { slots }: Pick<Trigger, 'slots'>, name: RegExp): string[] {
  const named = slots.filter((s) => name.test(s.name));
  // "a note **to the same effect** was delivered **to the ministry**"
  const slot = named.find((s) => mentionsOpening(scene, s).length > 0) ?? named[0];
  const list = slot ? mentionsOpening(scene, slot).filter((m) => !isAttribute(scene.view, m)) : [];
  const last = list.at(-1);
  if (!last) return slot ? postHolder(scene, slot) : [];
  return !isPossessor(scene, last) && list.some((m) => canTakePart(scene, m)) ? actorsOf(scene, list) : [];
}

/** "met the administrator **of Beni, Omar Rashid**": the post is no mention, and the place in it is nobody. */
function postHolder(scene: Scene, { first, last }: Slot): string[] {
  const { view, outer } = scene;
  const place = outer.find((m) => m.start >= view.tokens[first]!.start);
  if (view.tokens[last]?.lower !== 'of' || !place || tokenAt(view, place.start) > last + 2) return [];
  return /^(?:place|state|organization)$/.test(place.kind) ? namesBehind(scene, [place]) : [];
}

/**
 * Whom a relative clause takes up, by the preposition before it: "the envoy, **whom** he had summoned" (`object`), "the man **with whom** she met"
 * (`with`). None where the verb is not of such a clause.
 */
export function relativeIn(scene: Scene, group: VerbGroup, name: RegExp): string[] {
  const { view, outer } = scene;
  for (let at = group.first - 1; at > view.first && at > group.first - LONGEST_SUBJECT; at--) {
    if (groupHolding(view, at) || view.tokens[at]!.text === ',') return [];
    if (view.tokens[at]!.lower !== 'whom') continue;
    const before = view.tokens[at - 1]!;
    const slot = before.pos === 'ADP' || before.lower === 'to' ? before.lower : 'object';
    const own = outer.find((m) => m.start === view.tokens[at]!.start);
    const taken = own ?? outer.findLast((m) => m.end <= view.tokens[at]!.start);
    return name.test(slot) && taken ? actorsOf(scene, [taken]) : [];
  }
  return [];
}

/** Between "whom" and its verb stands the subject, with title and name. */
const LONGEST_SUBJECT = 9;

/** Verbs whose object is spoken to; that of "accused" or "praised" need not be there. */
const ADDRESSES =
  /^(?:tell|inform|assure|urge|warn|ask|thank|remind|brief|press|promise|invite|congratulate|notify|advise|implore|beg)$/;

/** Whom the verb of the clause has as its object: "told **Brandt** in talks", "in talks on Monday, Oduya told **Brandt**". */
export function addressee(scene: Scene, { group, first }: Trigger): string[] {
  if (!group || group.last === first) return [];
  // "**Oduya** was told by Brandt in talks"
  if (group.passive)
    return ADDRESSES.test(scene.view.tokens[group.head]!.lemma) ? [...subjects(scene, group)] : [];
  const fronted = group.first > first;
  if (fronted && !ADDRESSES.test(scene.view.tokens[group.head]!.lemma)) return [];
  const list = mentionsOpening(scene, { first: group.last, last: fronted ? scene.view.last : first });
  return list.some(
    (m) => /^(?:person|state)$/.test(m.kind) || (m.kind === 'other' && canTakePart(scene, m)),
  ) && !list.some((m) => isPossessor(scene, m))
    ? actorsOf(scene, list)
    : [];
}
