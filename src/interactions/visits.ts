import { slotsAfter, tokenAt } from '../clauses/index.ts';
import type { Actor, Mention } from '../record/index.ts';
import { canTakePart, isPossessor, mentionsOpening } from './noun-phrases.ts';
import type { Scene } from './scene.ts';
import type { Trigger } from './trigger.ts';

/** The visitors and the state whose territory it is: "visited Kenya", "a visit to Nairobi". */
export function withState(
  scene: Scene,
  visitors: readonly string[],
  trigger: Trigger,
  name: RegExp,
): string[] {
  const goal = goalOf(scene, trigger, name) ?? whereabouts(scene, trigger);
  const host = goal && ownerOf(scene, goal);
  return host ? [...visitors, host.id] : [...visitors];
}

/**
 * The visitors and whom they saw: of the host's side the one whom the sentence says they spoke to ("visiting Lamu, told **Oduya**", "flew to
 * Lamu and was assured **by Oduya**"), else its state. Nobody where those who travel are not people, or stay in their own country.
 */
export function withHost(scene: Scene, visitors: readonly string[], trigger: Trigger): string[] {
  const goal = goalOf(scene, trigger, /^object$/);
  if (!goal) return [...visitors];
  if (trigger.frame === 'abroad') {
    const abroad = (id: string) => {
      const actor = scene.actorOf(id);
      return actor?.kind === 'person' && (actor.country === null || actor.country !== goal.country);
    };
    const isGoal = goal.kind === 'place' || goal.kind === 'state';
    if (!isGoal || isToCome(scene, trigger) || !visitors.every(abroad)) return [];
  }
  const host = hostOf(scene, goal, visitors, trigger) ?? ownerOf(scene, goal);
  return host ? [...visitors, host.id] : [...visitors];
}

/** "Brandt **flies** to Nairobi on Monday", "**is** in Nairobi on Monday" */
function isToCome({ view }: Scene, { first }: Trigger): boolean {
  return /^(?:is|are|be)$|[^s]s$/.test(view.tokens[first]!.lower) && view.tokens[first]!.lower !== 'was';
}

/** What the visit goes to: a place, a state, or somebody. */
function goalOf(scene: Scene, { slots }: Trigger, name: RegExp): Actor | undefined {
  const slot = slots.find((s) => name.test(s.name));
  const first = slot && mentionsOpening(scene, slot)[0];
  const actor = first && scene.actorOf(first.actor);
  return actor?.kind === 'media' || actor?.kind === 'population' ? undefined : actor;
}

/** "is **in Kenya** on a visit" */
function whereabouts(scene: Scene, { role, group, opening }: Trigger): Actor | undefined {
  const isThere = role === 'adjunct' && group !== null && group.last < opening;
  const slot = isThere
    ? slotsAfter(scene.view, group.last).find((s) => s.name === 'in' && s.last <= opening)
    : null;
  const first = slot && mentionsOpening(scene, slot)[0];
  return first ? scene.actorOf(first.actor) : undefined;
}

/** The state that a place or office is in; a person is visited himself. */
function ownerOf({ cast }: Scene, goal: Actor): Actor | undefined {
  if (goal.kind === 'person' || goal.kind === 'state') return goal;
  return cast.actors.find((a) => a.kind === 'state' && a.country === goal.country && a.country !== null);
}

/** The first person of the country behind the trigger who is spoken to or acts by way of a preposition. */
function hostOf(
  scene: Scene,
  { country }: Actor,
  visitors: readonly string[],
  { last }: Trigger,
): Actor | undefined {
  const { view, outer, actorOf } = scene;
  const from = view.tokens[last - 1]!.end;
  const isHost = (m: Mention) =>
    m.start >= from &&
    m.kind === 'person' &&
    m.form !== 'pronoun' &&
    !visitors.includes(m.actor) &&
    country !== null &&
    actorOf(m.actor)?.country === country &&
    canTakePart(scene, m) &&
    !isPossessor(scene, m) &&
    /^(?:by|to|with|beside|alongside|told|thanked|asked|assured)$/.test(
      view.tokens[tokenAt(view, m.start) - 1]?.lower ?? '',
    );
  const host = outer.find(isHost);
  return host && actorOf(host.actor);
}
