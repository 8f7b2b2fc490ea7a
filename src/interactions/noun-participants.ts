import { nextLoud, withCoordinated } from '../clauses/index.ts';
import { addressee, inSlot, subjects, withState } from './clause-parties.ts';
import type { Trigger } from './find-triggers.ts';
import { actorsOf, canTakePart, isPossessor, mentionsOpening } from './noun-phrases.ts';
import type { Scene } from './scene.ts';

/** Verbs that carry a noun of interaction and mean nothing by themselves: "held talks", "paid a visit". */
const LIGHT = new Set(
  'hold grant accord give offer have make pay put enter wind place receive take conduct begin open start complete conclude end finish attend join lead chair wrap resume send write sign be do exchange swap deliver address convene participate undertake get share continue co-chair co-chaired round kick'.split(
    ' ',
  ),
);

/** Who took part in what a noun names, as actor ids; fewer than two where the words do not say ("the call lasted an hour"). */
export function nounParticipants(scene: Scene, trigger: Trigger): string[] {
  if (trigger.kind === 'visit') return ofVisit(scene, trigger);
  return trigger.kind === 'letter' ? ofLetter(scene, trigger) : ofTalks(scene, trigger);
}

/** "talks between A and B"; "A's call with B"; "A and B held talks"; "in a call with B, A said"; "A told B in talks". */
function ofTalks(scene: Scene, trigger: Trigger): string[] {
  const between = inSlot(scene, trigger, /^(?:between|among)$/);
  if (between.length > 1) return between;
  const owner = owners(scene, trigger);
  // "put through a call **to** Brandt", "in a call **from** Brandt"
  const partner = inSlot(scene, trigger, trigger.kind === 'call' ? /^(?:with|to|from)$/ : /^with$/);
  if (owner.length > 1 || (owner.length > 0 && partner.length > 0)) return [...owner, ...partner];
  const of = inSlot(scene, trigger, /^of$/);
  if (of.length > 1) return of;
  const doer = doers(scene, trigger);
  if (trigger.role === 'adjunct' && partner.length === 0 && owner.length === 0)
    return doer.length > 1 ? doer : [...doer, ...addressee(scene, trigger)];
  const other = partner.length > 0 ? partner : inSlot(scene, trigger, otherSlot(trigger));
  return [...(owner.length > 0 ? owner : doer), ...other];
}

/** "a call **from** Brandt", "a lunch **for** Brandt", "was granted an audience **by** Brandt", "paid a call **on** Brandt". */
function otherSlot({ group, kind, role }: Trigger): RegExp {
  if (role === 'object' && group?.passive) return /^by$/;
  return kind === 'meeting' ? /^(?:to|from|on|upon|for)$/ : /^(?:to|from)$/;
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
  if (sender.length > 0) return [...sender, ...(recipient.length > 0 ? recipient : doer)];
  return [...doer, ...(recipient.length > 0 ? recipient : addressee(scene, trigger))];
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

/** The subject of the verb that carries the noun, or of the clause that the noun stands in. */
function doers(scene: Scene, { group, role }: Trigger): string[] {
  if (!group || role === 'subject') return [];
  if (role === 'object' && !LIGHT.has(scene.view.tokens[group.head]!.lemma)) return [];
  // "He was granted an audience": the verb keeps its second object.
  return group.passive && role !== 'object' ? [] : [...subjects(scene, group)];
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
