import type { ActorKind } from '../record/index.ts';
import type { Entity } from './entity.ts';
import { titleWords } from './fold-name.ts';
import { agree, countryOf, type Description, ofUnion, type Scene } from './scene.ts';
import { isState } from './state-behind.ts';

const OUTLET =
  /(?:newspaper|paper|agency|broadcaster|daily|weekly|outlet|channel|station|radio|television|magazine|tabloid|network|website|site|portal)$/;

/** Bodies of these sectors are not of the state at home unless the text says so. */
const OF_NO_STATE = new Set(['MED', 'IGO', 'NGO']);

/**
 * "Kenya's foreign ministry", "the ministry", "the newspaper", "the commission": the one spoken of last that fits, the
 * ministry of the minister spoken of, or one of its own.
 */
export function findOffice(scene: Scene, candidate: Description): Entity | null {
  const { role, phrase, definite, words } = candidate.reference;
  const owner = candidate.owner ? (scene.resolve(candidate.owner) ?? null) : null;
  if (role.kind === 'media' || owner?.kind === 'media') {
    const outlet = findOutlet(scene, candidate, owner);
    if (outlet) return outlet;
  }
  const country = owner ? countryOf(owner) : null;
  const wanted = titleWords(phrase);
  const fits = (entity: Entity) =>
    isBody(entity) &&
    mayBeNamed(entity, wanted) &&
    agree(countryOf(entity), country) &&
    mayBelong(entity, owner);
  // In an office's own text "the Ministry", "this Embassy" is itself, whichever other was named last.
  const issuer = scene.publisher;
  if (!owner && definite && words.length === 1 && issuer && isBody(issuer) && issuer.kind !== 'media')
    if (mayBeNamed(issuer, wanted)) return issuer;
  const exact = owner ? scene.registry.get(keyOf(role.kind, owner, wanted)) : undefined;
  if (exact) return exact;
  if (definite || candidate.nested || words.length === 1) {
    const found = scene.recency.latest(fits);
    if (found) return found;
  }
  const outlet = findOutlet(scene, candidate, owner);
  if (outlet) return outlet;
  return newBody(scene, candidate, owner, wanted);
}

function isBody(entity: Entity): boolean {
  return (
    entity.kind === 'office' ||
    entity.kind === 'organization' ||
    entity.kind === 'armed-group' ||
    entity.kind === 'media'
  );
}

/** "the ministry" may be the foreign ministry, "the commission" the European Commission; not the other way round. */
function mayBeNamed(entity: Entity, wanted: readonly string[]): boolean {
  const named = titleWords(entity.head ? `${entity.name} ${entity.head.phrase}` : entity.name);
  return wanted.every((word) => named.includes(word));
}

function mayBelong(entity: Entity, owner: Entity | null): boolean {
  return owner === null || entity.owner === null || entity.owner === owner || countryOf(owner) !== null;
}

/** "the official Tass news agency", "the Slovak newspaper", "this newspaper". */
function findOutlet(scene: Scene, candidate: Description, owner: Entity | null): Entity | null {
  const { words, phrase, definite } = candidate.reference;
  if (!OUTLET.test(phrase)) return null;
  if (owner?.kind === 'media') return owner;
  const opening = words[0];
  if (
    definite &&
    opening === phrase &&
    scene.publisher?.kind === 'media' &&
    candidate.first < candidate.last
  ) {
    const isOurs = candidate.end - candidate.start === phrase.length + 5;
    if (isOurs) return scene.publisher;
  }
  // "this newspaper", of which nobody knows the name
  const isOwn = candidate.end - candidate.start === phrase.length + 5 && words.length === 1;
  if (isOwn && !scene.publisher) return ownPaper(scene, phrase);
  if (!definite) return null;
  return scene.recency.latest(
    (entity) =>
      entity.kind === 'media' &&
      entity !== scene.publisher &&
      !entity.plural &&
      mayBeCalled(entity, phrase) &&
      agree(entity.country, countryOf(owner)),
  );
}

/** "The paper" is no station and no agency, "the radio" no paper, as far as their names and what they were called tell. */
function mayBeCalled({ name, titles }: Entity, phrase: string): boolean {
  const wanted = SORTS.find((sort) => sort.test(phrase));
  const called = `${name} ${titles.map((title) => title.phrase).join(' ')}`;
  const sorts = SORTS.filter((sort) => sort.test(called));
  return wanted === undefined || sorts.length === 0 || sorts.includes(wanted);
}

/** Outlets that are printed, on the air, and that serve others. */
const SORTS = [
  /\b(?:(?:news)?paper|daily|weekly|monthly|magazine|tabloid|times|post|courier|herald|tribune|gazette|journal|mail|observer|chronicle|ledger|telegraph|guardian|mirror|examiner)$|\b(?:(?:news)?paper|daily|weekly|magazine)\b/i,
  /\b(?:radio|tv|television|channel|station|broadcaster|network|voice|bbc|cnn)\b/i,
  /\b(?:agency|press|wire|afp|reuters?|tass|upi)\b/i,
];

function ownPaper({ registry }: Scene, name: string): Entity {
  return registry.ensure('paper:own', { kind: 'media', name, sector: 'MED' });
}

function newBody(
  scene: Scene,
  candidate: Description,
  owner: Entity | null,
  wanted: readonly string[],
): Entity | null {
  const { role, words, phrase } = candidate.reference;
  if (role.sector === '' && !owner) return null;
  const here = (ABROAD.test(phrase) ? scene.senderOf : scene.homeOf)(candidate);
  const nearest = owner ? null : ministerOf(scene, wanted);
  const minister = nearest && agree(countryOf(nearest), here) ? nearest : null;
  const title = minister?.titles.find((t) => t.phrase.includes('minister'));
  // "a ministry statement" after "the interior minister": the ministry is the interior ministry.
  if (minister && title && wanted.length === 1) {
    wanted = titleWords(title.phrase)
      .map((word) => (word === 'minister' ? 'ministry' : word))
      .sort();
  }
  const home = owner || minister ? null : here;
  const holder = role.sector === 'IGO' ? ofNoPlace(owner) : owner;
  const country = countryOf(holder) ?? countryOf(minister);
  const probable = country ?? (OF_NO_STATE.has(role.sector) ? null : home);
  const state = minister?.owner ?? null;
  const key = owner
    ? keyOf(role.kind, owner, wanted)
    : `${role.kind}:${probable ?? state?.key ?? ''}:${wanted.join(' ')}`;
  return scene.registry.ensure(key, {
    kind: role.kind as ActorKind,
    name: owner
      ? fullName(candidate, owner)
      : wanted.length > 1 && words.length === 1
        ? title!.phrase.replace('minister', 'ministry')
        : words.join(' ') || phrase,
    country,
    home: probable,
    sector: ofUnion(owner) ?? role.sector,
    head: role,
    owner: holder ?? state,
  });
}

/** "The UN mission in Mali" is where it is, and not Mali's. */
function ofNoPlace(owner: Entity | null): Entity | null {
  return owner && (isState(owner) || owner.kind === 'place') ? null : owner;
}

/** What a state keeps in another. */
const ABROAD = /\b(?:embassy|consulate|high commission|legation)\b/;

function fullName(candidate: Description, owner: Entity): string {
  const { words, phrase } = candidate.reference;
  const own = words.length > 0 ? words.join(' ') : phrase;
  return own.includes(phrase) && own !== phrase ? own : `${owner.name} ${phrase}`;
}

function keyOf(kind: string, owner: Entity, wanted: readonly string[]): string {
  return `${kind}:${owner.country ?? owner.key}:${owner.kind === 'person' ? owner.key : ''}:${wanted.join(' ')}`;
}

/** The minister whose ministry "a ministry statement" comes from. */
function ministerOf(scene: Scene, wanted: readonly string[]): Entity | null {
  if (!wanted.includes('ministry')) return null;
  const title = wanted.map((word) => (word === 'ministry' ? 'minister' : word));
  return scene.recency.latest(
    (entity) =>
      entity.kind === 'person' &&
      entity.titles.some(({ phrase }) => {
        const held = titleWords(phrase);
        return !held.includes('prime') && title.every((word) => held.includes(word));
      }),
  );
}
