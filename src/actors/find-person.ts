import { creditedAuthor } from './credits.ts';
import type { Entity } from './entity.ts';
import { countryOpposite, findPartner, RECIPROCAL } from './find-partner.ts';
import { titleWords } from './fold-name.ts';
import { SENT } from './home-of-official.ts';
import { agree, countryOf, type Description, type Scene, titleOf } from './scene.ts';

/** Words that make another office of the same title. */
const APART = ['vice', 'deputy', 'assistant', 'shadow'];

/**
 * "The foreign minister", "the Kenyan premier", "his counterpart": the person last spoken of who has that title and no
 * other country; with none, a person of whom only the title is known.
 */
export function findPerson(scene: Scene, candidate: Description): Entity {
  const { phrase, definite, words } = candidate.reference;
  const owner = candidate.owner ? (scene.resolve(candidate.owner) ?? null) : null;
  if (phrase === 'latter') {
    const last = scene.recency.latest((e) => e.kind === 'person');
    if (last) return last;
  }
  const partner = findPartner(scene, candidate, owner);
  if (partner) return partner;
  const isBare = definite && !owner && words.length === 1;
  const author = isBare && AUTHOR.test(phrase) ? creditedAuthor(scene.registry) : undefined;
  if (author) return author;
  const wanted = titleWords(phrase);
  const apart = apartOf([...wanted, ...words]);
  const fits = (entity: Entity) =>
    entity.kind === 'person' && holdsTitle(entity, wanted, apart) && ownersAgree(entity, owner);
  if (definite) {
    const guest = GUEST.test(phrase) ? guestOf(scene, countryOf(owner)) : null;
    const found = lastThatFits(scene, fits, owner, words[0] === 'visiting') ?? guest;
    if (found) return ownedBy(found, owner);
  }
  return namedLater(scene, candidate, owner, fits) ?? strangerOf(scene, candidate, owner);
}

/** Whom the text goes on to name with that title: the one of the owner's state or the issuer's own, or the only one. */
function namedLater(
  scene: Scene,
  candidate: Description,
  owner: Entity | null,
  fits: (entity: Entity) => boolean,
): Entity | null {
  const { phrase, definite, words } = candidate.reference;
  const isHeadline = words.length > 0 && candidate.line === 0;
  if (!definite && !isHeadline) return null;
  const later = (scene.titled.get(titleWords(phrase)[0] ?? '') ?? []).filter(fits);
  const country = countryOf(owner);
  const sure = country === null ? undefined : later.find((entity) => countryOf(entity) === country);
  if (sure) return sure;
  const home = owner ? null : homeOfIssuer(scene);
  const own = home === null ? [] : later.filter((entity) => countryOf(entity) === home);
  const [only, ...others] = own.length === 1 ? own : later;
  return only && others.length === 0 && definite && isSure(scene, only, owner) ? ownedBy(only, owner) : null;
}

/** By these words a text speaks of whoever it is by. */
const AUTHOR = /^(?:author|writer|columnist)$/;

/** Who is named only later and is of no known country may be anybody's minister, unless it is the one who signs. */
function isSure({ signatory }: Scene, entity: Entity, owner: Entity | null): boolean {
  return entity === signatory || countryOf(owner) === null || countryOf(entity) !== null;
}

/** Whom no words had placed is now of the state or body to which the title belongs: "Minister Oduya … the Kenyan minister", "The envoy of Kenya … (Signed) Lena Oduya, Envoy". */
function ownedBy(entity: Entity, owner: Entity | null): Entity {
  const isPlaced = entity.country !== null || entity.owner !== null;
  if (owner && owner.kind !== 'person' && !isPlaced) entity.owner = owner;
  return entity;
}

/** In a ministry's own account "the minister" is its own, if there is one, and "the visiting minister" another's. */
function lastThatFits(
  scene: Scene,
  fits: (entity: Entity) => boolean,
  owner: Entity | null,
  isVisiting: boolean,
): Entity | null {
  const home = owner ? null : homeOfIssuer(scene);
  const isHere = (e: Entity) => home === null || (countryOf(e) === home) !== isVisiting;
  return scene.recency.latest((e) => fits(e) && isHere(e)) ?? scene.recency.latest(fits);
}

/** Words for a person named before, whatever the title. */
const GUEST = /^(?:guest|visitor|dignitary)$/;

/** "The Kenyan guest", "the visitor": the one of that country who was named last. */
function guestOf(scene: Scene, country: string | null): Entity | null {
  return scene.recency.latest(
    (e) => e.key.startsWith('person:') && (country === null || countryOf(e) === country),
  );
}

/** In a ministry's own account "the President" is its own, whoever else was named last. */
function homeOfIssuer({ publisher }: Scene): string | null {
  return publisher?.kind === 'office' ? publisher.country : null;
}

function holdsTitle(entity: Entity, wanted: readonly string[], apart: string): boolean {
  return entity.titles.some(({ phrase }) => {
    const held = titleWords(phrase);
    return wanted.every((word) => held.includes(word)) && apartOf(held) === apart;
  });
}

function apartOf(words: readonly string[]): string {
  return APART.filter((mark) => words.includes(mark)).join();
}

function ownersAgree(entity: Entity, owner: Entity | null): boolean {
  if (!owner) return true;
  const country = countryOf(owner);
  if (entity.owner && entity.owner !== owner && country === null) return false;
  // Whose ambassador somebody is, is hardly ever told by where the text is at home.
  const isGuess =
    entity.country === null && entity.owner === null && entity.titles.some(({ phrase }) => SENT.test(phrase));
  return (isGuess || agree(countryOf(entity), country)) && !isOfAnotherBody(entity, owner);
}

/** "The European Commission's spokesman" is not the spokesman of a ministry. */
function isOfAnotherBody(entity: Entity, owner: Entity): boolean {
  const own = entity.owner;
  const isBody = own !== null && own !== owner && own.kind === 'organization';
  return isBody && own.country === null && owner.country !== null;
}

function strangerOf(scene: Scene, candidate: Description, owner: Entity | null): Entity {
  const { role, words } = candidate.reference;
  const entity = scene.registry.ensure(`stranger:${candidate.start}`, {
    kind: 'person',
    name: words.join(' ') || candidate.reference.phrase,
    owner: owner?.kind === 'person' && RECIPROCAL.test(candidate.reference.phrase) ? null : owner,
    gender: role.gender,
  });
  entity.titles.push(titleOf(candidate));
  if (owner?.kind === 'person' && RECIPROCAL.test(candidate.reference.phrase))
    entity.home = countryOpposite(scene, owner);
  return entity;
}
