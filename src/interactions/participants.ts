import { type Actor, sideOf } from '../record/index.ts';
import { nounParticipants } from './noun-participants.ts';
import { actorsOf, mentionsOpening } from './noun-phrases.ts';
import type { Scene } from './scene.ts';
import type { Trigger } from './trigger.ts';
import { withUnnamed } from './unnamed-party.ts';
import { mediumParticipants, verbParticipants } from './verb-participants.ts';

/** Who took part in what a trigger tells of, as actor ids without repetition; fewer than two where the words do not say. */
export function participantsOf(scene: Scene, trigger: Trigger): string[] {
  const find = { verb: verbParticipants, medium: mediumParticipants, noun: nounParticipants }[trigger.form];
  const named = withoutOwnState(scene, [...new Set(find(scene, trigger))]);
  return named.length < 2
    ? withUnnamed(scene, trigger, named)
    : [...new Set([...named, ...alongWith(scene, trigger)])];
}

/** "was received by Oduya **along with Kato**": of a meeting, people who came with those named. */
function alongWith(scene: Scene, { kind, group, last }: Trigger): string[] {
  const { view, actorOf } = scene;
  if (!/^(?:meeting|talks|summit)$/.test(kind)) return [];
  const next = view.groups.find((g) => g.first >= last && g !== group);
  for (let at = last; at < Math.min(view.last - 2, next?.first ?? view.last); at++)
    if (/^(?:along|together)$/.test(view.tokens[at]!.lower) && view.tokens[at + 1]!.lower === 'with')
      return actorsOf(scene, mentionsOpening(scene, { first: at + 2, last: view.last })).filter(
        (id) => actorOf(id)?.kind === 'person',
      );
  return [];
}

/** "In **its** note the ministry of **Kenya** …": a state is no party beside its own ministry or minister. */
function withoutOwnState({ actorOf }: Scene, ids: readonly string[]): string[] {
  const isOwn = (one: Actor | undefined, id: string) => {
    const other = actorOf(id);
    return one !== undefined && other !== undefined && one !== other && sideOf(one).key === sideOf(other).key;
  };
  return ids.filter((id) => {
    const one = actorOf(id);
    return one?.kind !== 'state' || !ids.some((other) => isOwn(one, other));
  });
}
