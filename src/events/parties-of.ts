import { nextLoud, previousLoud, subjectOf } from '../clauses/index.ts';
import type { Attribution, EventType, Mention } from '../record/index.ts';
import type { Trigger } from './find-triggers.ts';
import { agentOf, ownerOf, recipientsOf } from './recipients-of.ts';
import type { Scene } from './scene.ts';

export interface Parties {
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
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
    return { actor: idsOf(targets), recipient: [] };
  const actor = act?.speaker && !passive ? [act.speaker] : actorsOf(scene, trigger, doers);
  const promises = /^(?:AGREE|THREATEN)$/.test(trigger.rule.type) && !trigger.rule.reciprocal;
  const spoken = act && SPOKEN.has(trigger.rule.type) && act.recipients.length > 0;
  const recipient = (spoken ? [...act.recipients] : idsOf(targets)).filter(
    (id) =>
      !actor.includes(id) && !(promises && isOwn(scene, actor, id)) && !isOwnState(scene, trigger, actor, id),
  );
  return trigger.rule.reciprocal ? reciprocal(scene, trigger, actor, recipient) : { actor, recipient };
}

function doersOf(scene: Scene, trigger: Trigger, passive: boolean): Mention[] {
  const { view, mentions } = scene;
  if (passive) return agentOf(view, mentions, trigger);
  if (trigger.group) return subjectOf(view, mentions, trigger.group);
  const owner = ownerOf(view, mentions, trigger.head);
  return owner.length > 0 ? owner : agentOf(view, mentions, trigger);
}

/** A pronoun that refers to nobody known is the speaker in reported speech: "said **it** would release them". */
function actorsOf({ view, speech }: Scene, { group, head }: Trigger, doers: readonly Mention[]): string[] {
  const before = group ? previousLoud(view, group.first) : -1;
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
function reciprocal(
  scene: Scene,
  trigger: Trigger,
  actor: readonly string[],
  recipient: readonly string[],
): Parties {
  const promise = trigger.rule.type === 'AGREE';
  const together = trigger.slots.some((slot) => /^(?:with|between)$/.test(slot.name));
  if (promise && actor.length < 2 && !together && !isGroup(scene, actor)) return { actor, recipient };
  const all = promise && !together ? [...actor] : [...new Set([...actor, ...recipient])];
  if (all.length < 2 && !(isGroup(scene, all) && trigger.group))
    return trigger.rule.type === 'CONSULT' ? NOBODY : { actor, recipient };
  return { actor: all, recipient: all };
}

const NOBODY: Parties = { actor: [], recipient: [] };

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

function idsOf(mentions: readonly Mention[]): string[] {
  return [...new Set(mentions.map((mention) => mention.actor))];
}
