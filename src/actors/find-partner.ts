import type { Entity } from './entity.ts';
import { countryOf, type Description, type Scene } from './scene.ts';
import { isState } from './state-behind.ts';

/** Words that somebody is called by for standing opposite another: of that other they are not. */
export const RECIPROCAL = /^(?:counterpart|colleague|opposite number|homologue|guest|host|visitor)s?$/;

/**
 * Whom "his colleague", "her counterpart", "his guest" mean: the person of another country spoken of last, one who holds the owner's own office going
 * before; of a state, who is in office there, and "the Iraqi leader" who leads it. Null where the owner is a body ("its host"), where more words say who it is ("his colleague in Oslo"), or nobody else has been named.
 */
export function findPartner(scene: Scene, candidate: Description, owner: Entity | null): Entity | null {
  const { phrase } = candidate.reference;
  if (owner && phrase === 'leader' && isState(owner)) return officerOf(scene, owner, leads);
  if (!owner || !RECIPROCAL.test(phrase)) return null;
  if (isState(owner)) return officerOf(scene, owner);
  if (owner.kind !== 'person') return null;
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

function isInOffice(entity: Entity): boolean {
  return officesOf(entity).length > 0;
}

/** Whether a person heads a state or government, and so is what a text also calls "the Iraqi leader". */
function leads({ titles }: Entity): boolean {
  return titles.some(({ phrase }) => LEADS.test(phrase));
}

const LEADS = /^(?:president|prime minister|premier|chancellor|king|queen|emir|sultan|leader)(?: of .*)?$/;

/** "His Iraqi counterpart": the one of that state in office who was spoken of last, or the only one whom the text goes on to name. */
function officerOf(scene: Scene, { country }: Entity, isIn = isInOffice): Entity | null {
  if (country === null) return null;
  const isTheirs = (e: Entity) => e.key.startsWith('person:') && countryOf(e) === country;
  const isOne = (e: Entity) => isTheirs(e) && isIn(e);
  const last = scene.recency.latest(isOne);
  if (last) return last;
  const named = scene.registry.entities.filter(isOne);
  if (named.length > 0) return named.length === 1 ? named[0]! : null;
  // "spoke with his French counterpart. He told Le Drian": one who is called by no title, but is known to be theirs.
  const untitled = scene.registry.entities.filter((e) => isTheirs(e) && e.titles.length === 0);
  return untitled.length === 1 ? untitled[0]! : null;
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
