import { nextLoud, previousLoud, subjectOf } from '../clauses/index.ts';
import type { Attribution, EventType, Mention } from '../record/index.ts';
import type { Trigger } from './find-triggers.ts';
import { agentOf, ownerOf, recipientsOf } from './recipients-of.ts';
import type { Scene } from './scene.ts';

export interface Parties {
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  /** Whether the recipient is named only inside what is said or undertaken: "undertook to speak to **Kenya**". */
  readonly within: boolean;
  /** Whether the recipient is the subject of a passive: then it does not act. */
  readonly passive: boolean;
}

/** Types that are acts of speech: whom the attribution names as spoken to is the recipient. */
const SPOKEN = new Set<EventType>(['AGREE', 'REQUEST', 'REJECT', 'ACCUSE', 'THREATEN', 'SUPPORT']);

/**
 * Who does it and to whom, as actor ids. Of `act`, the attribution whose cue is the trigger, the speaker acts and the
 * recipients count before any others. Meetings and the like have all parties on both sides.
 */
export function partiesOf(scene: Scene, trigger: Trigger, act: Attribution | null): Parties {
  const { view, mentions } = scene;
  const passive = isPassive(scene, trigger);
  const doers = doersOf(scene, trigger, passive);
  const targets = passive
    ? subjectOf(view, mentions, trigger.group!)
    : recipientsOf(scene.text, view, scene.every, trigger);
  // Forces that are moved are those that move: "troops had been sent to the frontier".
  if (passive && doers.length === 0 && /^(?:MOBILIZE|RETREAT)$/.test(trigger.rule.type))
    return { actor: idsOf(targets), recipient: [], within: false, passive: false };
  const actor = act?.speaker && !passive ? [act.speaker] : idsOr(scene, trigger, doers, !passive);
  const promises = /^(?:AGREE|THREATEN)$/.test(trigger.rule.type) && !trigger.rule.reciprocal;
  const spoken = act && SPOKEN.has(trigger.rule.type) && act.recipients.length > 0;
  const recipient = (
    spoken ? [...act.recipients] : idsOr(scene, trigger, targets, passive).map((id) => stateAt(scene, id))
  ).filter(
    (id) =>
      !actor.includes(id) && !(promises && isOwn(scene, actor, id)) && !isOwnState(scene, trigger, actor, id),
  );
  const within = !spoken && !passive && targets.length > 0 && isWithin(scene, trigger, targets[0]!);
  const parties = { actor, recipient, within, passive };
  return trigger.rule.reciprocal ? reciprocal(scene, trigger, parties) : parties;
}

/** Behind a further verb, or in a clause with "that", unless that says what is asked of its subject. */
function isWithin({ view }: Scene, { rule, last }: Trigger, { start }: Mention): boolean {
  if (view.groups.some((group) => group.first >= last && view.tokens[group.head]!.start < start)) return true;
  if (rule.type === 'REQUEST') return false;
  for (let at = last; at < view.last && view.tokens[at]!.start < start; at++)
    if (/^(?:that|whether|if)$/.test(view.tokens[at]!.lower)) return true;
  return false;
}

function doersOf(scene: Scene, trigger: Trigger, passive: boolean): Mention[] {
  const { view, mentions } = scene;
  if (passive) return agentOf(view, mentions, trigger);
  if (trigger.group) return subjectOf(view, mentions, trigger.group);
  const owner = ownerOf(view, mentions, trigger.head);
  return owner.length > 0 ? owner : agentOf(view, mentions, trigger);
}

/**
 * The actors of mentions. A subject that is a pronoun and refers to nobody known is the speaker in reported speech: "said **it** would release
 * them", and "said **they** had been promised it".
 */
function idsOr(
  { view, speech }: Scene,
  { group, head }: Trigger,
  doers: readonly Mention[],
  isSubject: boolean,
): string[] {
  const before = group && isSubject ? previousLoud(view, group.first) : -1;
  const word = before >= view.first ? view.tokens[before]!.lower : '';
  if (doers.length > 0 || !/^(?:it|he|she|they|we|i)$/.test(word)) return idsOf(doers);
  const speaker = speech.contentsAt(view.tokens[head]!)[0]?.speaker;
  return speaker ? [speaker] : [];
}

/** "was detained by", and without "be" where no object follows: "two sailors detained in Kenya". */
function isPassive({ view }: Scene, { group, rule, last }: Trigger): boolean {
  if (!group || rule.as === 'phrase') return false;
  if (group.passive) return true;
  if (group.form !== 'bare' || rule.recipient[0] !== 'object' || rule.reciprocal) return false;
  const next = view.tokens[nextLoud(view, last)];
  return view.tokens[group.head]!.lower.endsWith('ed') && /^(?:by|in|at|during)$/.test(next?.lower ?? '');
}

/**
 * All parties on both sides. A promise is shared only by those who make it together or "with" one another; a group named
 * in one word ("the two ministers") is both sides by itself.
 */
function reciprocal(scene: Scene, trigger: Trigger, parties: Parties): Parties {
  const { actor, recipient } = parties;
  const promise = trigger.rule.type === 'AGREE';
  const together = trigger.slots.some((slot) => /^(?:with|between)$/.test(slot.name));
  if (promise && actor.length < 2 && !together && !isGroup(scene, actor)) return parties;
  const all = promise && !together ? [...actor] : [...new Set([...actor, ...recipient])];
  if (all.length < 2 && !(isGroup(scene, all) && trigger.group))
    return trigger.rule.type === 'CONSULT' ? NOBODY : parties;
  return { actor: all, recipient: all, within: false, passive: false };
}

const NOBODY: Parties = { actor: [], recipient: [], within: false, passive: false };

function isGroup({ actors }: Scene, ids: readonly string[]): boolean {
  return ids.length === 1 && actors.get(ids[0]!)?.kind === 'other';
}

/** "promised that his government would act": one's own country is not whom the promise is made to. */
function isOwn({ actors }: Scene, actor: readonly string[], id: string): boolean {
  const country = actors.get(id)?.country;
  return country != null && actor.some((own) => actors.get(own)?.country === country);
}

/** A spokesman does not urge the state he speaks for: there a pronoun was read wrongly. */
function isOwnState(scene: Scene, { rule }: Trigger, actor: readonly string[], id: string): boolean {
  return rule.type === 'REQUEST' && scene.actors.get(id)?.kind === 'state' && isOwn(scene, actor, id);
}

/** Who travels to a place travels to its state, where the text tells of that. */
function stateAt({ actors }: Scene, id: string): string {
  const place = actors.get(id);
  if (place?.kind !== 'place' || place.country === null) return id;
  return [...actors.values()].find((one) => one.kind === 'state' && one.country === place.country)?.id ?? id;
}

function idsOf(mentions: readonly Mention[]): string[] {
  return [...new Set(mentions.map((mention) => mention.actor))];
}
