import type { ActorKind } from '../record/index.ts';
import type { Entity } from './entity.ts';
import { agree, countryOf, type Description, type Scene } from './scene.ts';
import { EQUIPMENT } from './structural-roles.ts';

/** Sectors whose people serve one state: "police" and "troops" are somebody's. */
const OF_A_STATE = new Set(['MIL', 'COP', 'LEG', 'JUD', 'OPP', 'SPY']);

const COUNTRIES = /^(?:countries|nations|states|governments)$/;

/**
 * "The two leaders", "officials", "Iran-backed militias", "these factions": a group spoken of before, or a new one.
 */
export function findGroup(scene: Scene, candidate: Description): Entity | null {
  const { role, words, definite, phrase } = candidate.reference;
  const owner = candidate.owner ? (scene.resolve(candidate.owner) ?? null) : null;
  const head = words.at(-1) ?? phrase;
  if (!owner && EQUIPMENT.includes(head)) return null;
  const isPair = isPairOf(candidate) && !owner && role.kind !== 'armed-group';
  if (isPair) return pairOf(scene, candidate, head);
  const key = `group:${owner?.key ?? ''}:${words.join(' ')}`;
  const same = scene.registry.get(key);
  if (same && (definite || !/\d|^(?:two|three|four|five|dozens|hundreds)$/.test(words[0] ?? ''))) return same;
  if (definite) {
    const country = countryOf(owner);
    const found =
      scene.recency.latest(
        (e) => e.plural && lastWord(e) === lastWord({ name: phrase }) && agree(countryOf(e), country),
      ) ??
      (role.kind === 'armed-group'
        ? scene.recency.latest((e) => e.plural && e.kind === 'armed-group' && agree(countryOf(e), country))
        : null);
    if (found) return found;
  }
  return scene.registry.ensure(key, {
    kind: kindOf(candidate),
    name: words.join(' ') || phrase,
    country: countryOf(owner),
    home: OF_A_STATE.has(role.sector) ? scene.homeOf(candidate) : null,
    sector: role.sector || null,
    head: role,
    owner,
    plural: true,
  });
}

function isPairOf(candidate: Description): boolean {
  const { words, phrase, definite } = candidate.reference;
  if (/^(?:sides|parties|two|pair|countries|nations)$/.test(phrase))
    return definite && words.every((word) => word === phrase || word === 'two');
  return definite && words.length === 2 && words[0] === 'two';
}

/** "the two leaders" and "they" are one pair; "the two countries" another. */
function pairOf(scene: Scene, candidate: Description, head: string): Entity {
  const countries = COUNTRIES.test(head);
  const found = scene.recency.latest(
    (e) =>
      e.kind === 'other' &&
      e.plural &&
      (e.members.length > 0 || e.key.startsWith('pair:')) &&
      isOfCountries(e) === countries,
  );
  if (found) return found;
  return scene.registry.ensure(`pair:${countries ? 'countries' : 'persons'}`, {
    kind: 'other',
    name: candidate.reference.words.join(' '),
    sector: candidate.reference.role.sector || null,
    plural: true,
  });
}

function isOfCountries(entity: Entity): boolean {
  if (entity.members.length > 0)
    return entity.members.every((m) => m.kind === 'state' || m.kind === 'government');
  return entity.key === 'pair:countries';
}

function kindOf(candidate: Description): ActorKind {
  const { role, phrase } = candidate.reference;
  if (/authorities$/.test(phrase)) return 'government';
  if (role.sector === 'REB') return 'armed-group';
  if (role.kind === 'media' || role.sector === 'MED') return 'media';
  if (role.sector === 'MIL' || role.sector === 'COP') return 'organization';
  if (role.kind === 'population' && (role.sector === 'CVL' || role.sector === '')) return 'population';
  return role.sector === 'CVL' ? 'population' : 'other';
}

function lastWord(entity: { readonly name: string }): string {
  return entity.name.toLowerCase().split(' ').at(-1)!;
}
