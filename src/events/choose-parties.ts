import type { Attribution, Cast , Interaction } from '../record/index.ts';
import type { DraftEvent } from './draft-event.ts';
import { PartyScene } from './party-signs.ts';
import { ACTOR_WEIGHTS, NOBODY, RECIPIENT_WEIGHTS } from './party-weights.ts';

/**
 * Says of every event who acts and who is acted on, named or not: of all actors that may be meant the one for whom most
 * speaks.
 */
export function chooseParties(
  drafts: readonly DraftEvent[],
  attributions: readonly Attribution[],
  interactions: readonly Interaction[],
  cast: Cast,
): DraftEvent[] {
  const scene = new PartyScene(cast, attributions, interactions);
  const done: DraftEvent[] = [];
  for (const draft of drafts) {
    const actor = chosen(scene.actorSigns(draft), ACTOR_WEIGHTS, nobody('actor', draft), draft.actor);
    const to = chosen(scene.recipientSigns(draft, actor, done), RECIPIENT_WEIGHTS, nobody('recipient', draft), draft.recipient);
    const joint = draft.type === 'CONSULT' || isJoint(draft);
    const all = [...new Set([...actor, ...to])];
    done.push(joint ? { ...draft, actor: all, recipient: all } : { ...draft, actor, recipient: to });
  }
  return done.filter((d) => d.actor.length + d.recipient.length > 0);
}

function isJoint({ actor, recipient }: DraftEvent): boolean {
  return actor.length > 0 && actor.length === recipient.length && actor.every((id) => recipient.includes(id));
}

/** What speaks for nobody being named. */
export function nobody(role: 'actor' | 'recipient', { reading, type, ...draft }: DraftEvent): number {
  const weights: Readonly<Record<string, number>> & { always: number; absent: number; ungrammatical: number } = NOBODY[role];
  const absent = reading ? 1 - Math.min(1, reading[role].reduce((sum, { weight }) => sum + weight, 0)) : 0;
  return weights.always + weights.absent * absent + weights.ungrammatical * +(draft[role].length === 0) + (weights[type] ?? 0);
}

function chosen(
  candidates: readonly { id: string; signs: readonly number[] }[],
  weights: Readonly<Record<string, number>>,
  nobodyScore: number,
  grammar: readonly string[],
): string[] {
  const values = Object.values(weights);
  let best: { id: string; score: number } | null = null;
  for (const { id, signs } of candidates) {
    const score = signs.reduce((sum, sign, at) => sum + sign * (values[at] ?? 0), 0);
    if (best === null || score > best.score) best = { id, score };
  }
  if (best === null || best.score < nobodyScore) return [];
  return grammar.includes(best.id) ? [...grammar] : [best.id];
}
