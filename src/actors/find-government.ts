import type { Entity } from './entity.ts';
import { agree, countryOf, type Description, type Scene } from './scene.ts';
import { isState, stateBehind } from './state-behind.ts';
import { COUNTRY_WORDS, FORMS_OF_STATE } from './structural-roles.ts';

/**
 * "The Kenyan government", "his government", "the country": the state itself. A government whose country the text
 * names only by its adjective is an actor of its own.
 */
export function findGovernment(scene: Scene, candidate: Description): Entity | null {
  const { phrase, definite } = candidate.reference;
  const isCountry = COUNTRY_WORDS.has(phrase.split(' ').at(-1)!);
  const owner = candidate.owner ? (scene.resolve(candidate.owner) ?? null) : null;
  if (candidate.owner && !owner) return null;
  if (owner) {
    const state = isState(owner) ? owner : stateBehind(scene, owner);
    if (isCountry) return state;
    if (state && (scene.isNamed(state) || owner.kind === 'person')) return state;
    return governmentOf(scene, candidate, owner, countryOf(owner));
  }
  if (!definite) return null;
  const last = scene.recency.latest(
    (entity, { candidate: mention }) => isState(entity) && !mention.attributive,
  );
  const home = scene.homeOf(candidate);
  const domestic = home === null ? undefined : scene.registry.get(`country:${home}`);
  if (FORMS_OF_STATE.has(phrase)) return stateOfForm(scene, phrase, home) ?? domestic ?? null;
  if (isCountry || /side$/.test(phrase)) return last;
  if (last && agree(last.country, home)) return last;
  return domestic ?? last ?? (home === null ? null : governmentOf(scene, candidate, null, home));
}

/** "The Kingdom", "the Sultanate": the state at home if it is one, else the one spoken of last that is. */
function stateOfForm(scene: Scene, form: string, home: string | null): Entity | null {
  if (home !== null && scene.states.hasForm(home, form)) return scene.states.of(home);
  return scene.recency.latest(
    (e) => isState(e) && e.country !== null && scene.states.hasForm(e.country, form),
  );
}

function governmentOf(
  scene: Scene,
  candidate: Description,
  owner: Entity | null,
  country: string | null,
): Entity {
  const { words } = candidate.reference;
  return scene.registry.ensure(`government:${country ?? owner?.key}`, {
    kind: 'government',
    name: words.join(' '),
    country,
    sector: 'GOV',
    owner,
  });
}
