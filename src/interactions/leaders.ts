import { nextLoud, tokenAt } from '../clauses/index.ts';
import type { InteractionMention } from './interaction-mention.ts';
import { mentionsOpening } from './noun-phrases.ts';
import type { Scene } from './scene.ts';

/**
 * Who led the sides of what was told last: "The Kenyan delegation **was led by Oduya**, the Tesserian side **by Brandt**." It adds these people to it, who then
 * stand for their states. Null where nobody is named, or of no side that took part.
 */
export function leadersTold(scene: Scene, sentence: number): InteractionMention | null {
  const { earlier, view, actorOf } = scene;
  const last = earlier.findLast(({ participants }) => participants.length > 1);
  if (!last) return null;
  const sides = last.participants.map((id) => actorOf(id)).filter((one) => one && one.kind !== 'person');
  const leaders = leadersIn(scene).filter(({ actor }) => {
    const one = actorOf(actor);
    return one?.country != null && sides.some((side) => side!.country === one.country);
  });
  if (leaders.length === 0) return null;
  return {
    ...last,
    ...{
      sentence,
      participants: leaders.map(({ actor }) => actor),
      definite: false,
      dayed: false,
      adds: true,
    },
    evidence: { start: view.tokens[tokenAt(view, leaders[0]!.start)]!.start, end: leaders.at(-1)!.end },
    by: 'interaction/leader',
  };
}

function leadersIn(scene: Scene) {
  const { view } = scene;
  let isTold = false;
  return view.tokens.slice(view.first, view.last).flatMap(({ index, lower }) => {
    if (!/^(?:delegation|side|team)$/.test(lower)) return [];
    const be = nextLoud(view, index + 1);
    const isLed = /^(?:was|were|is)$/.test(view.tokens[be]?.lower ?? '');
    const by = isLed && /^(?:led|headed|represented)$/.test(view.tokens[be + 1]?.lower ?? '') ? be + 2 : be;
    if (view.tokens[by]?.lower !== 'by' || !(isTold || by > be)) return [];
    isTold = true;
    return mentionsOpening(scene, { first: by + 1, last: view.last })
      .filter(({ kind }) => kind === 'person')
      .slice(0, 1);
  });
}
