import { nextLoud } from '../clauses/index.ts';
import { addressee, inSlot } from './clause-parties.ts';
import { ofLetter } from './letters.ts';
import { doers, owners } from './noun-parties.ts';
import { actorsOf, mentionsOpening } from './noun-phrases.ts';
import type { Scene } from './scene.ts';
import type { Trigger } from './trigger.ts';
import { withState } from './visits.ts';

/** Who took part in what a noun names, as actor ids; fewer than two where the words do not say ("the call lasted an hour"). */
export function nounParticipants(scene: Scene, trigger: Trigger): string[] {
  if (trigger.kind === 'visit') return ofVisit(scene, trigger);
  return trigger.kind === 'letter' ? ofLetter(scene, trigger) : ofTalks(scene, trigger);
}

/** "talks between A and B"; "A's call with B"; "A and B held talks"; "in a call with B, A said"; "A told B in talks". */
function ofTalks(scene: Scene, trigger: Trigger): string[] {
  // "was briefed **by videoconference** … on talks between A and B"
  const isMedium = trigger.role === 'adjunct' && /^(?:by|via|over)$/.test(trigger.preposition ?? '');
  const between = isMedium ? [] : inSlot(scene, trigger, /^(?:between|among)$/);
  if (between.length > 1) return between;
  const owner = owners(scene, trigger);
  const partner = inSlot(scene, trigger, partnerSlot(scene, trigger));
  if (owner.length > 1 || (owner.length > 0 && partner.length > 0)) return [...owner, ...partner];
  const of = inSlot(scene, trigger, /^of$/);
  // "conversation **of** the minister **with** Brandt"
  if (of.length > 1 || (of.length > 0 && partner.length > 0)) return [...of, ...partner];
  const doer = doers(scene, trigger);
  if (trigger.role === 'adjunct' && partner.length === 0 && owner.length === 0)
    return doer.length > 1 ? doer : [...doer, ...addressee(scene, trigger)];
  const other = partner.length > 0 ? partner : inSlot(scene, trigger, otherSlot(trigger));
  if (owner.length > 0 || doer.length > 0) return [...(owner.length > 0 ? owner : doer), ...other];
  // "courtesy call **by Brandt** on Oduya"
  return [...inSlot(scene, trigger, /^by$/), ...other];
}

/** "talks **with** Brandt", "put through a call **to** Brandt", "her reception **of** Brandt". */
function partnerSlot({ view }: Scene, { kind, first }: Trigger): RegExp {
  if (kind === 'call') return /^(?:with|to|from)$/;
  return view.tokens[first]!.lemma === 'reception' ? /^of$/ : /^with$/;
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

/** Who took part besides: "The talks were also attended by A", "Also present at the meeting were A and B". */
export function attending(scene: Scene, trigger: Trigger): string[] {
  const { view } = scene;
  const { group, role } = trigger;
  if (!group || trigger.form !== 'noun') return [];
  const isAttend = /^(?:attend|join)$/.test(view.tokens[group.head]!.lemma);
  // "Oduya attended **the audience**": the one that was told before.
  const isTheirs =
    /^(?:the|their|this)$/.test(view.tokens[trigger.opening]!.lower) && trigger.slots.length === 0;
  if (role === 'object' && isAttend && isTheirs && scene.earlier.length > 0) return doers(scene, trigger);
  const behind = nextLoud(view, group.last);
  const opensWith = (first: number) => actorsOf(scene, mentionsOpening(scene, { first, last: view.last }));
  if (role === 'subject' && group.passive && isAttend && view.tokens[behind]?.lower === 'by')
    return opensWith(behind + 1);
  const before = view.tokens.slice(view.first, trigger.opening).map((t) => t.lower);
  const isPresent = before.length < 5 && before.includes('present');
  return isPresent && group.first >= trigger.last ? opensWith(group.last) : [];
}
