import type { Entity } from './entity.ts';
import { countryOf, type Description, type Scene } from './scene.ts';
import { isState } from './state-behind.ts';

/** Words that somebody is called by for standing opposite another: of that other they are not. */
export const RECIPROCAL = /^(?:counterpart|colleague|opposite number|homologue|guest|host|visitor)s?$/;

/**
 * Whom "his colleague", "her counterpart", "his guest" mean: the person of another country spoken of last, one who holds the owner's own office going
 * before. Null where the owner is no person ("its host"), where more words say who it is ("his colleague in Oslo"), or nobody else has been named.
 */
export function findPartner(scene: Scene, candidate: Description, owner: Entity | null): Entity | null {
  const { phrase } = candidate.reference;
  if (owner?.kind !== 'person' || !RECIPROCAL.test(phrase)) return null;
  if (candidate.last - candidate.first > phrase.split(' ').length + 1) return null;
  const own = countryOf(owner);
  const isOther = (e: Entity) =>
    e.kind === 'person' && e !== owner && !e.plural && (own === null || countryOf(e) !== own);
  const offices = new Set(officesOf(owner));
  return (
    scene.recency.latest((e) => isOther(e) && officesOf(e).some((office) => offices.has(office))) ??
    scene.recency.latest((e) => isOther(e) && officesOf(e).length > 0)
  );
}

/** The last words of the titles by which somebody decides: "minister", "president"; spokesmen and aides are nobody's counterparts. */
function officesOf({ titles }: Entity): string[] {
  return titles
    .filter(({ role }) => role.sector === 'GOV' || role.sector === 'MIL')
    .map(
      ({ phrase }) =>
        phrase
          .replace(/ (?:of|for) .*/, '')
          .split(' ')
          .at(-1)!,
    )
    .filter((head) => !/^(?:spokes.*|official|aide|advis[eo]r)$/.test(head) && !RECIPROCAL.test(head));
}

/** The country of those who stand opposite somebody: the state spoken of last that is not the owner's. */
export function countryOpposite(scene: Scene, owner: Entity): string | null {
  const own = countryOf(owner);
  return countryOf(scene.recency.latest((e) => isState(e) && e.country !== own));
}
