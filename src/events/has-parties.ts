import type { EventType } from '../record/index.ts';
import type { Trigger } from './find-triggers.ts';
import type { Scene } from './scene.ts';

/** Types that need no one to do them to: a demand may go to nobody by name. */
const ALONE = new Set<EventType>([
  'AGREE',
  'REQUEST',
  'REJECT',
  'ACCUSE',
  'THREATEN',
  'CONCEDE',
  'RETREAT',
  'MOBILIZE',
  'PROTEST',
]);
/** Types whose victims a text often leaves to the reader ("imposed a curfew"): kept without one where the row is sure. */
const IMPLIED = new Set<EventType>(['COERCE', 'ASSAULT', 'SANCTION']);
const SURE = 0.84;
const LIKELY = 0.55;
/** What is freed, given back or let in is part of the event. */
const NEEDS_WHOM = new Set(['release', 'return', 'access']);
/** Words that say that force, not speech, is meant. */
const FORCE =
  /^(?:kill|wound|injure|gun|gunman|knife|fire|rocket|missile|bomb|bomber|shell|troop|soldier|drone|airstrike|air|base|village|town|city|convoy|stone|grenade|rebel|militant|army|police|casualty|dead|death|militia|embassy|camp|headquarters|target)$/;

/** True where enough is known of who acts on whom for the words to be an event. */
export function hasParties(
  scene: Scene,
  trigger: Trigger,
  type: EventType,
  actor: readonly string[],
  recipient: readonly string[],
): boolean {
  if (actor.length === 0 && recipient.length === 0) return false;
  if (trigger.rule.armed && isWordFight(scene, trigger, actor)) return false;
  if (type === 'CONSULT' || trigger.rule.as === 'noun') return actor.length > 0 && recipient.length > 0;
  if (actor.length === 0) return trigger.group?.passive === true && recipient.length > 0;
  if (recipient.length > 0) return true;
  const score = trigger.rule.score ?? 0.8;
  if (type === 'CONCEDE' && NEEDS_WHOM.has(trigger.rule.mode ?? '')) return false;
  if (ALONE.has(type)) return score > LIKELY || trigger.rule.content === 'closed';
  return IMPLIED.has(type) && score >= SURE;
}

/** A candidate "attacked" or "beat" another: persons and outlets, and no word of arms in the clause. */
function isWordFight({ view, actors }: Scene, trigger: Trigger, actor: readonly string[]): boolean {
  if (actor.length === 0 || !actor.every((id) => /^(?:person|media)$/.test(actors.get(id)?.kind ?? '')))
    return false;
  return !view.tokens.slice(view.first, trigger.end).some((token) => FORCE.test(token.lemma));
}
