import { nounParticipants } from './noun-participants.ts';
import type { Scene } from './scene.ts';
import type { Trigger } from './trigger.ts';
import { withUnnamed } from './unnamed-party.ts';
import { mediumParticipants, verbParticipants } from './verb-participants.ts';

/** Who took part in what a trigger tells of, as actor ids without repetition; fewer than two where the words do not say. */
export function participantsOf(scene: Scene, trigger: Trigger): string[] {
  const find = { verb: verbParticipants, medium: mediumParticipants, noun: nounParticipants }[trigger.form];
  const named = [...new Set(find(scene, trigger))];
  return named.length < 2 ? withUnnamed(scene, trigger, named) : named;
}
