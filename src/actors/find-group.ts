import type { ActorKind } from '../record/index.ts';
import type { Entity } from './entity.ts';
import { agree, countryOf, type Description, ofUnion, type Scene } from './scene.ts';
import { isState } from './state-behind.ts';
import { EQUIPMENT } from './structural-roles.ts';
import { areVessels, isArmed } from './vessels.ts';

/** Sectors whose people serve one state: "police" and "troops" are somebody's. */
const OF_A_STATE = new Set(['MIL', 'COP', 'LEG', 'JUD', 'OPP', 'SPY']);

const COUNTRIES = /^(?:countries|nations|states|governments|neighbou?rs|capitals|republics)$/;
/** Many states spoken of at once: parties of several countries, and no body. */
const STATES = /(?:community|states|powers|allies|countries)$/;
const FIRMS =
  /(?:compan|compani|firm|bank|airline|line|carrier|utilit|enterprise|refiner|maker|railway|retailer|insurer|conglomerate|lender)(?:s|y|ies|ers)?$/;
const COUNTED =
  /\d|^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|dozens|hundreds)$/;
/** Those of a union who are not in its service. */
const OF_MEMBERS =
  /\b(?:minister|leader|head|president|premier|member|state|countr|nation|government|representative)/;
const SIDES = /^(?:sides|parties|delegations|hosts)$/;

/**
 * "The two leaders", "officials", "Iran-backed militias", "these factions": a group spoken of before, or a new one.
 */
export function findGroup(scene: Scene, candidate: Description): Entity | null {
  const { role, words, definite, phrase, several } = candidate.reference;
  const owner = candidate.owner ? (scene.resolve(candidate.owner) ?? null) : null;
  const head = words.at(-1) ?? phrase;
  if (!owner && EQUIPMENT.includes(head)) return null;
  if (areVessels(head) && !definite && !owner && !COUNTED.test(words[0] ?? '')) return null;
  // "The hosts" of a paper that two governments have issued.
  if (phrase === 'hosts' && definite && scene.publisher && scene.publisher.members.length > 0)
    return scene.publisher;
  const isPair = isPairOf(candidate) && !owner && role.kind !== 'armed-group';
  if (isPair) return pairOf(scene, candidate, classOf(head));
  const key = `group:${owner?.key ?? ''}:${words.join(' ')}`;
  const same = scene.registry.get(key);
  if (same && (definite || !/\d|^(?:two|three|four|five|dozens|hundreds)$/.test(words[0] ?? ''))) return same;
  const before = definite ? groupBefore(scene, candidate, owner) : null;
  if (before) return before;
  return scene.registry.ensure(key, {
    kind: kindOf(candidate),
    name: words.join(' ') || phrase,
    country: countryOf(owner),
    home: OF_A_STATE.has(role.sector) && !several ? scene.homeOf(candidate) : null,
    sector: sectorOfGroup(candidate, owner),
    head: role,
    owner,
    plural: true,
  });
}

/** The group of that name spoken of last, or for "the Ministers" the pair that holds the office. */
function groupBefore(scene: Scene, { reference }: Description, owner: Entity | null): Entity | null {
  const { phrase, role, words } = reference;
  const pair = !owner && words.length === 1 ? pairHolding(scene, words[0]!) : null;
  if (pair) return pair;
  const country = countryOf(owner);
  const isNamed = (e: Entity) =>
    e.plural && lastWord(e) === lastWord({ name: phrase }) && agree(countryOf(e), country);
  return (
    scene.recency.latest((e) => isNamed(e) && classOfEntity(e) === null) ??
    (owner ? null : scene.recency.latest(isNamed)) ??
    (role.kind === 'armed-group'
      ? scene.recency.latest((e) => e.plural && e.kind === 'armed-group' && agree(countryOf(e), country))
      : null)
  );
}

/** What its own word says it is, or to whom it belongs: "the European Union's observers" are a union's, "armed boats" an army's. */
function sectorOfGroup(
  { reference: { role, phrase, words } }: Description,
  owner: Entity | null,
): string | null {
  const inService = OF_MEMBERS.test(phrase) ? null : ofUnion(owner);
  const isNavy = areVessels(words.at(-1) ?? phrase) && isArmed(words.join(' '));
  return inService || role.sector || sectorOfOwner(owner) || (isNavy ? 'MIL' : null);
}

/** "Foreign ministry sources" are of the government, as the ministry is. */
function sectorOfOwner(owner: Entity | null): string | null {
  return owner?.kind === 'government' || owner?.kind === 'office' ? owner.sector : null;
}

function isPairOf(candidate: Description): boolean {
  const { words, phrase, definite } = candidate.reference;
  if (/^(?:sides|parties|two|pair|countries|nations)$/.test(phrase))
    return definite && words.every((word) => word === phrase || word === 'two');
  return definite && words.join(' ') === `two ${phrase}`;
}

/** Whom a pair is made of: "the two leaders", "both countries", "the two sides"; "the two" may be of any. */
type PairClass = 'persons' | 'countries' | 'sides' | 'any';

/** Which pairs a later one takes up: leaders may be those of the sides before, but sides are not the leaders before. */
const TAKES_UP: Readonly<Record<PairClass, readonly (PairClass | null)[]>> = {
  persons: ['persons', 'sides', 'any'],
  countries: ['countries', 'sides', 'any'],
  sides: ['sides', 'countries'],
  any: ['any', 'persons', 'countries'],
};

function classOf(head: string): PairClass {
  if (COUNTRIES.test(head)) return 'countries';
  if (SIDES.test(head)) return 'sides';
  return /^(?:two|pair)$/.test(head) ? 'any' : 'persons';
}

/** The pair spoken of last that "Oduya and Brandt", named only now, may be. */
export function pairBefore(scene: Scene, members: readonly Entity[]): Entity | null {
  if (members.length !== 2) return null;
  const wanted = members.every(isState) ? 'countries' : 'persons';
  return scene.recency.latest((e) => e.members.length === 0 && TAKES_UP[wanted].includes(classOfEntity(e)));
}

function classOfEntity({ key, kind, plural, members }: Entity): PairClass | null {
  if (kind !== 'other' || !plural) return null;
  if (key.startsWith('pair:')) return key.split(':')[1] as PairClass;
  if (members.length === 0) return null;
  return members.every(isState) ? 'countries' : 'persons';
}

/** "the two leaders" and "they" are one pair; "the two countries" another; "the two" the one spoken of last. */
function pairOf(scene: Scene, candidate: Description, wanted: PairClass): Entity {
  const name = candidate.reference.words.join(' ');
  const level = levelOf(name);
  const found = scene.recency.latest(
    (e) =>
      TAKES_UP[wanted].includes(classOfEntity(e)) &&
      (level === null || levelOf(e.name) === null || levelOf(e.name) === level),
  );
  if (found) return found;
  const { sector } = candidate.reference.role;
  const told = sector === 'CVL' || sector === '' ? null : sector;
  return scene.registry.ensure(level === null ? `pair:${wanted}` : `pair:${wanted}:${level}`, {
    kind: 'other',
    name,
    sector: told ?? (wanted === 'persons' || wanted === 'any' ? sectorOfLast(scene) : null),
    plural: true,
  });
}

/** "The Ministers" after "the Foreign Ministers of Kenya and Oman": the pair spoken of last that holds that office. */
function pairHolding(scene: Scene, head: string): Entity | null {
  const level = levelOf(head);
  if (level === null) return null;
  const holds = ({ titles }: Entity) => titles.some(({ phrase }) => levelOf(`${phrase}s`) === level);
  return scene.recency.latest(
    (e) =>
      classOfEntity(e) === 'persons' &&
      (e.members.length > 0 ? e.members.every(holds) : levelOf(e.name) === level),
  );
}

/** "The two ministers" do not become "the two heads of state" by being spoken of first. */
function levelOf(name: string): string | null {
  if (/\b(?:heads of|presidents\b|prime ministers\b|premiers\b)/.test(name)) return 'heads';
  return /\b(ministers|ambassadors|envoys|generals|spokesm[ae]n)\b/.exec(name)?.[1] ?? null;
}

/** "The two men", "the two": of the sector of the persons of whom was spoken last, where it is one. */
function sectorOfLast(scene: Scene): string | null {
  const isPerson = (e: Entity) => e.kind === 'person' && !e.plural;
  const last = scene.recency.latest(isPerson);
  const other = last && scene.recency.latest((e) => isPerson(e) && e !== last && !sameCountry(e, last));
  return other && last.sector === other.sector ? last.sector : null;
}

function sameCountry(a: Entity, b: Entity): boolean {
  return countryOf(a) !== null && countryOf(a) === countryOf(b);
}

function kindOf(candidate: Description): ActorKind {
  const { role, phrase, words } = candidate.reference;
  if (/authorities$/.test(phrase)) return 'government';
  if (areVessels(phrase.split(' ').at(-1)!) && isArmed(words.join(' '))) return 'organization';
  if (STATES.test(phrase) || /\bsources$/.test(phrase)) return 'other';
  if (/\bdelegation$/.test(phrase)) return 'organization';
  if (role.sector === 'BUS') return FIRMS.test(phrase) ? 'organization' : 'population';
  if (role.sector === 'REB') return 'armed-group';
  if (role.kind === 'media' || role.sector === 'MED') return 'media';
  if (role.sector === 'MIL' || role.sector === 'COP') return 'organization';
  if (role.kind === 'population' && (role.sector === 'CVL' || role.sector === '')) return 'population';
  return role.sector === 'CVL' ? 'population' : 'other';
}

function lastWord(entity: { readonly name: string }): string {
  return entity.name.toLowerCase().split(' ').at(-1)!;
}
