import type { VerbGroup } from '../clauses/index.ts';
import { clauseEnd, slotsAfter, subjectOf } from '../clauses/index.ts';
import type { DraftEvent } from './draft-event.ts';
import { finish } from './draft-one.ts';
import type { EventRule, TypedRule } from './event-rule.ts';
import type { Trigger } from './find-triggers.ts';
import { isSameSide } from './same-side.ts';
import type { Scene } from './scene.ts';

const PROMISE: EventRule = {
  id: 'agree/will-do',
  words: [],
  recipient: ['with', 'object', 'to'],
  content: 'closed',
  score: 0.55,
  examples: ['He made clear that Kenya will work with any partner.'],
};
const AGREES: TypedRule = { ...PROMISE, type: 'AGREE' };
const REFUSES: TypedRule = { ...PROMISE, id: 'reject/will-not-do', type: 'REJECT' };

/** Verbs that tell what will be, not what the speaker will do. */
const NO_DEED =
  /^(?:be|have|need|depend|become|remain|happen|know|see|mean|cost|last|expect|like|love|prefer|hope|welcome|say|think|take|seem|appear|feel|find|lose|win|suffer|benefit|want|wish|note|add|stay|arrive|run|face|get|believe|tell|look|require|make|receive)$/;

/**
 * Promises and refusals that are told by "will" and "would" alone, in what someone says of his own side: "made clear that
 * the country **will work** with any partner", "said Kenya **would not change** its policy".
 */
export function promisesIn(scene: Scene, triggers: readonly Trigger[]): DraftEvent[] {
  return scene.view.groups.flatMap((group) => {
    const refused = group.negated && scene.view.tokens[group.first]!.lower === 'could';
    if (group.mood !== 'future' && group.mood !== 'conditional' && !refused) return [];
    if (group.passive || NO_DEED.test(scene.view.tokens[group.head]!.lemma)) return [];
    if (
      triggers.some((t) => t.group === group || (t.head < group.head && group.head < t.end && t.rule.content))
    )
      return [];
    return promise(scene, group) ?? [];
  });
}

function promise(scene: Scene, group: VerbGroup): DraftEvent | null {
  const { view, speech, mentions, actors } = scene;
  const holder = speech.contentsAt(view.tokens[group.head]!)[0];
  if (!holder?.speaker || holder.negated || !/^(?:assertive|commissive)$/.test(holder.act)) return null;
  const subject = subjectOf(view, mentions, group);
  if (!subject.some((m) => isSameSide(actors, holder.speaker!, m.actor))) return null;
  const rule = group.negated ? REFUSES : AGREES;
  const trigger: Trigger = {
    rule,
    first: group.first,
    head: group.head,
    last: group.last,
    end: clauseEnd(view, group.last),
    group,
    noun: -1,
    slots: slotsAfter(view, group.last),
    reading: null,
  };
  return finish(scene, trigger, {
    type: rule.type,
    status: 'occurred',
    actor: [holder.speaker],
    recipient: holder.recipients,
    attribution: holder.id,
  });
}
