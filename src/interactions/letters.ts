import { groupHolding, nextLoud, slotsAfter, type VerbGroup } from '../clauses/index.ts';
import { addressee, inSlot, subjects } from './clause-parties.ts';
import { agents, doers, owners } from './noun-parties.ts';
import { actorsOf, mentionsOpening } from './noun-phrases.ts';
import type { Scene } from './scene.ts';
import type { Trigger } from './trigger.ts';

/**
 * Who wrote and to whom, as actor ids. The writer is its owner, the sender named with it, the subject of "in which …", or whoever sends
 * it; the reader is whom it is addressed to, whom its words are said to, or to whom it was brought. Who brings it is neither.
 */
export function ofLetter(scene: Scene, trigger: Trigger): string[] {
  const within = contentOf(scene, trigger);
  const named = writerOf(scene, trigger, within);
  const writer = named.length > 0 ? named : writerBefore(scene, trigger);
  // "conveyed a letter from the King": who brings it has neither written nor received it.
  const doer = isBrought(scene, trigger) && writer.length > 0 ? [] : doers(scene, trigger);
  if (writer.length === 0)
    return [...doer, ...or(readerOf(scene, trigger, within), addressee(scene, trigger))];
  const reader = or(
    readerOf(scene, trigger, within),
    doer.filter((id) => !writer.includes(id)),
  );
  return [...writer, ...reader];
}

/** "A **similar** message went to Brandt": from whoever wrote the last one. */
function writerBefore({ view, earlier }: Scene, { opening, first, group, role }: Trigger): readonly string[] {
  const isAlike = view.tokens
    .slice(opening, first)
    .some(({ lower }) => /^(?:similar|same|identical|another|second|further|like)$/.test(lower));
  const isSent =
    role === 'subject' &&
    group !== null &&
    /^(?:go|send|address|deliver)$/.test(view.tokens[group.head]!.lemma);
  return isAlike && isSent
    ? (earlier.findLast(({ kind }) => kind === 'letter')?.participants.slice(0, 1) ?? [])
    : [];
}

function or(first: readonly string[], second: readonly string[]): readonly string[] {
  return first.length > 0 ? first : second;
}

/** The verb of "a letter **in which** Oduya **asks**", "the letter **which** he **sent**". */
function contentOf({ view }: Scene, { last }: Trigger): VerbGroup | null {
  let next = nextLoud(view, last);
  // "the message **of 2 October** whereby"
  while (
    next < view.last &&
    next < last + 5 &&
    /^(?:ADP|NUM|PROPN)$/.test(view.tokens[next]!.pos) &&
    view.tokens[next]!.lower !== 'in'
  )
    next = nextLoud(view, next + 1);
  const which = view.tokens[next]?.lower === 'in' ? next + 1 : next;
  if (!/^(?:which|that|whereby|wherein)$/.test(view.tokens[which]?.lower ?? '')) return null;
  return view.groups.find((g) => g.first > which && g.form !== 'to' && g.form !== 'ing') ?? null;
}

function writerOf(scene: Scene, trigger: Trigger, within: VerbGroup | null): readonly string[] {
  const sender = or(inSlot(scene, trigger, /^(?:from|by)$/), deliverer(scene, trigger));
  // "the letter **of Minister Brandt** of 4 May"
  const named = or(or(owners(scene, trigger), sender), ofPerson(scene, trigger));
  if (named.length > 0 || within === null || within.passive) return named;
  const subject = subjects(scene, within);
  // "handed the envoy a note in which **his Government** rejects": he who hands it is the person of that side.
  const doer = trigger.role === 'object' ? doers(scene, trigger) : [];
  const isPerson = (id: string) => scene.actorOf(id)?.kind === 'person';
  return doer.length > 0 && doer.every(isPerson) && !subject.some(isPerson) ? [] : subject;
}

function ofPerson(scene: Scene, trigger: Trigger): readonly string[] {
  const ids = inSlot(scene, trigger, /^of$/);
  return ids.every((id) => scene.actorOf(id)?.kind === 'person') ? ids : [];
}

/** "A note was delivered **by the embassy** to the ministry": with nobody else to have written it, whoever brought it. */
function deliverer(scene: Scene, { group, role, opening }: Trigger): readonly string[] {
  // "**The** letter was delivered by an envoy": of a letter told before, who brought it has written nothing.
  const isNew = /^an?$/.test(scene.view.tokens[opening]!.lower);
  return role === 'subject' && group && isNew ? agents(scene, group) : [];
}

function readerOf(scene: Scene, trigger: Trigger, within: VerbGroup | null): readonly string[] {
  const named = inSlot(scene, trigger, /^(?:to|for)$/);
  if (named.length > 0) return named;
  const behind = within ? partnerOf(scene, within) : [];
  if (behind.length > 0) return behind;
  const addressed = or(addressedTo(scene, trigger), toWhom(scene, trigger));
  if (addressed.length > 0) return addressed;
  return isBrought(scene, trigger) ? broughtTo(scene, trigger) : saidTo(scene, trigger);
}

/** "offers **his colleague** help", "proposed **to Brandt**", "addressed **to both**". */
function partnerOf(scene: Scene, group: VerbGroup): readonly string[] {
  const slots = slotsAfter(scene.view, group.last);
  const people = (name: RegExp) => {
    const slot = slots.find((s) => name.test(s.name));
    const ids = slot ? actorsOf(scene, mentionsOpening(scene, slot)) : [];
    return ids.every((id) => /^(?:person|state|government|office)$/.test(scene.actorOf(id)?.kind ?? ''))
      ? ids
      : [];
  };
  const to = people(/^to$/);
  return to.length > 0 ? to : people(/^object$/).filter((id) => !subjects(scene, group).includes(id));
}

/** "LETTER DATED 5 MAY FROM THE ENVOY … **ADDRESSED TO** THE PRESIDENT OF THE COUNCIL" */
function addressedTo(scene: Scene, { last }: Trigger): readonly string[] {
  const { tokens, last: end } = scene.view;
  for (let at = last; at < end - 2; at++)
    if (tokens[at]!.lower === 'addressed' && tokens[at + 1]!.lower === 'to')
      return actorsOf(scene, mentionsOpening(scene, { first: at + 2, last: end }));
  return [];
}

function isBrought({ view }: Scene, { group, role, preposition }: Trigger): boolean {
  return (
    (role === 'object' || preposition === 'over') &&
    group !== null &&
    /^(?:deliver|convey|hand|transmit|bring|carry)$/.test(view.tokens[group.head]!.lemma)
  );
}

/** "handed **him** a letter"; "received the envoy, **who** handed over a letter": whoever received him received that too. */
function broughtTo(scene: Scene, trigger: Trigger): readonly string[] {
  const { view } = scene;
  const who = trigger.group!.first - 1;
  const host = view.tokens[who]?.lower === 'who' ? view.groups.findLast((g) => g.last <= who) : undefined;
  if (host && view.tokens[host.head]!.lemma === 'receive' && !host.passive) return subjects(scene, host);
  const given = addressee(scene, trigger);
  const to = given.length > 0 ? given : saidTo(scene, trigger);
  if (to.length > 0) return to;
  return metBy(scene, doers(scene, trigger));
}

/** "He met **Brandt** and delivered a message from Oduya": whom the bringer has met last, the two alone. */
function metBy({ earlier }: Scene, bringer: readonly string[]): readonly string[] {
  const met = earlier.findLast(
    ({ kind, participants }) => kind !== 'letter' && participants.some((id) => bringer.includes(id)),
  );
  return met?.participants.length === 2 ? met.participants.filter((id) => !bringer.includes(id)) : [];
}

/** "put this **to the minister** in a letter", "delivered **to Brandt** a message", "denied **to us**, in a note": whom the verb is said to. */
function saidTo(scene: Scene, { role, preposition, group, first }: Trigger): readonly string[] {
  const { view } = scene;
  if ((role === 'adjunct' && preposition !== 'in') || !group || group.first > first) return [];
  for (let at = group.last; at < first; at++)
    if (view.tokens[at]!.lower === 'to' && !groupHolding(view, at))
      return actorsOf(scene, mentionsOpening(scene, { first: at + 1, last: first }));
  return [];
}

/** "the President, **to whom** he conveyed a letter": whoever stands before. */
function toWhom({ view, outer, ...scene }: Scene, { first }: Trigger): readonly string[] {
  for (let at = first - 1; at > view.first; at--) {
    if (view.tokens[at]!.lower !== 'whom' || view.tokens[at - 1]!.lower !== 'to') continue;
    const before = outer.findLast((m) => m.end <= view.tokens[at - 1]!.start);
    return before ? actorsOf({ view, outer, ...scene }, [before]) : [];
  }
  return [];
}
