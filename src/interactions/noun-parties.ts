import { slotsAfter, type VerbGroup, withCoordinated } from '../clauses/index.ts';
import { inSlot, subjects } from './clause-parties.ts';
import { actorsOf, canTakePart, isPossessor } from './noun-phrases.ts';
import type { Scene } from './scene.ts';
import type { Trigger } from './trigger.ts';

/** Verbs that carry a noun of interaction and mean nothing by themselves: "held talks", "paid a visit". */
const LIGHT = new Set(
  'hand convey present submit maintain sustain hold grant accord give offer have make pay put enter wind place receive take conduct begin open start complete conclude end finish attend join lead chair wrap resume send write sign be do exchange swap deliver address convene participate undertake get share continue co-chair co-chaired round kick'.split(
    ' ',
  ),
);

/**
 * The subject of the verb that carries the noun, or of the clause that the noun stands in; of a passive the one by whom it was done
 * ("was turned down **by Oduya** in a letter").
 */
export function doers(scene: Scene, { group, role }: Trigger): string[] {
  if (!group || role === 'subject') return [];
  if (role === 'object' && !LIGHT.has(scene.view.tokens[group.head]!.lemma)) return [];
  // "He was granted an audience": the verb keeps its second object.
  return group.passive && role !== 'object' ? agents(scene, group) : [...subjects(scene, group)];
}

/** "was told **by Oduya**" */
export function agents(scene: Scene, group: VerbGroup): string[] {
  return group.passive ? inSlot(scene, { slots: slotsAfter(scene.view, group.last) }, /^by$/) : [];
}

/** "**Brandt's** visit", "**their** talks", "the **Kenya-Tesseria** summit": whoever stands within the noun phrase. */
export function owners(scene: Scene, { opening, first }: Trigger): string[] {
  const { view, outer } = scene;
  const [start, end] = [view.tokens[opening]!.start, view.tokens[first]!.start];
  // A mention may reach into the phrase from before: "[the President of Kenya]'s visit".
  const within = outer.filter((m) => m.end > start && m.end <= end && canTakePart(scene, m));
  const last = within.at(-1);
  if (!last) return [];
  if (within.length > 1 && within.every((m) => m.kind === 'state')) return actorsOf(scene, within);
  if (last.form !== 'pronoun' && !isPossessor(scene, last)) return [];
  return actorsOf(scene, withCoordinated(view, outer, last));
}
