import { subjects } from './clause-parties.ts';
import type { InteractionMention } from './interaction-mention.ts';
import { actorsOf, mentionsOpening } from './noun-phrases.ts';
import type { Scene } from './scene.ts';

/**
 * Who spoke for the ministry that somebody was summoned to: "Brandt was summoned to the ministry on Monday. Secretary Oduya **told him** that …". It adds this
 * person, who then stands for the ministry or state. Null where the last meeting is no such one.
 */
export function hostTold(scene: Scene, sentence: number): InteractionMention | null {
  const { earlier, view, actorOf } = scene;
  const last = earlier.at(-1);
  if (last?.kind !== 'meeting' || last.participants.length !== 2 || sentence - last.sentence > FARTHEST)
    return null;
  const guest = last.participants.find((id) => actorOf(id)?.kind === 'person');
  const house = last.participants
    .map((id) => actorOf(id))
    .find((one) => /^(?:office|state|government)$/.test(one?.kind ?? ''));
  if (guest === undefined || house?.country == null) return null;
  for (const group of view.groups) {
    const { lemma } = view.tokens[group.head]!;
    if (
      group.passive ||
      group.negated ||
      group.mood !== 'plain' ||
      !/^(?:tell|inform|hand|warn|remind|assure)$/.test(lemma)
    )
      continue;
    const told = actorsOf(scene, mentionsOpening(scene, { first: group.last, last: view.last }).slice(0, 1));
    const host = subjects(scene, group).filter(
      (id) => actorOf(id)?.kind === 'person' && actorOf(id)?.country === house.country,
    );
    if (!told.includes(guest) || host.length !== 1 || host.includes(guest)) continue;
    const { start } = view.tokens[view.first]!;
    return {
      ...last,
      ...{ sentence, participants: host, definite: false, dayed: false, adds: true },
      evidence: { start, end: view.tokens[group.last - 1]!.end },
      by: 'interaction/host',
    };
  }
  return null;
}

/** He who speaks does so right behind. */
const FARTHEST = 2;
