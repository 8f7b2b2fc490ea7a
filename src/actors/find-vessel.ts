import type { Entity } from './entity.ts';
import type { Description, Scene } from './scene.ts';
import { isVessel } from './vessels.ts';

/** "The trawler", "that ship", "his boat" after "the trawler Lady Moyra": the vessel named last. Null where none has been named, or several are meant. */
export function findVessel(scene: Scene, { reference: { plural, definite } }: Description): Entity | null {
  return plural || !definite
    ? null
    : scene.recency.latest(({ head }) => head !== null && isVessel(head.phrase));
}
