import type { Entity } from './entity.ts';
import { countryOf, type Scene } from './scene.ts';

/**
 * The state that somebody speaks or acts for: its own, or that of whom the titles say ("its ambassador, Ali Omar"). Null where
 * the text speaks of no such state.
 */
export function stateBehind(scene: Scene, entity: Entity): Entity | null {
  for (const body of [entity, ...employersOf(scene, entity)]) {
    const country = countryOf(body);
    const state =
      country === null ? (isState(body) ? body : body.owner) : scene.registry.get(`country:${country}`);
    if (state && isState(state)) return state;
  }
  return null;
}

export function isState({ kind }: Entity): boolean {
  return kind === 'state' || kind === 'government';
}

function employersOf(scene: Scene, { titles }: Entity): Entity[] {
  return titles.flatMap(({ owner }) => (owner ? (scene.resolve(owner) ?? []) : []));
}
