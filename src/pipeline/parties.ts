import { type Account, type Actor, type ActorSide, type Reading, sideOf } from '../record/index.ts';
import type { Worked } from './read-document.ts';
import type { Toolkit } from './toolkit.ts';

/** The party that an actor stands for, with the country's name where it is one. */
export function partyOfActor(actor: Actor, toolkit: Toolkit): ActorSide {
  const side = sideOf(actor);
  const country = toolkit.lexicons.gazetteer.countries.find((one) => one.code === side.key);
  return country ? { key: country.code, name: country.name } : side;
}

/** The party that a name from outside means: a country by any of its names or its code, else the name as it is. */
export function partyNamed(name: string, toolkit: Toolkit): ActorSide {
  const wanted = name.trim().toLowerCase();
  const country = toolkit.lexicons.gazetteer.countries.find((one) =>
    [one.code, one.name, ...one.names].some((known) => known.toLowerCase() === wanted),
  );
  return country ? { key: country.code, name: country.name } : { key: wanted, name: name.trim() };
}

/** The parties of two accounts. `guessed` is true when neither text names its issuer and the wording had to tell. */
export interface BothParties {
  readonly a: ActorSide | null;
  readonly b: ActorSide | null;
  readonly guessed: boolean;
}

/**
 * Whose accounts two texts are: as the caller says, else by who issued each; where one says nothing and the call had two
 * sides, it is the other side; where neither does, each is taken for the side that its opening names first, provided that
 * these differ ("The President of Kenya spoke with …" is Kenya's way of telling it).
 */
export function partiesOfBoth(
  a: Worked,
  b: Worked,
  toolkit: Toolkit,
  given: { readonly partyA?: string; readonly partyB?: string },
): BothParties {
  const named = (name: string | undefined) => (name === undefined ? null : partyNamed(name, toolkit));
  const ofA = named(given.partyA) ?? partyOfReadout(a, toolkit);
  const ofB = named(given.partyB) ?? partyOfReadout(b, toolkit);
  if (ofA || ofB) {
    return {
      a: ofA ?? otherSide(a, b, ofB, toolkit),
      b: ofB ?? otherSide(b, a, ofA, toolkit),
      guessed: false,
    };
  }
  const [firstA, firstB] = [sidesOf(a, toolkit)[0], sidesOf(b, toolkit)[0]];
  const official = [a, b].every(({ reading }) => reading.document.kind !== 'report');
  if (!official || !firstA || !firstB || firstA.key === firstB.key)
    return { a: null, b: null, guessed: false };
  return { a: firstA, b: firstB, guessed: true };
}

function otherSide(own: Worked, other: Worked, known: ActorSide | null, toolkit: Toolkit): ActorSide | null {
  const told = own.reading.interactions.length > 0 ? own : other;
  const others = sidesOf(told, toolkit).filter((side) => side.key !== known?.key);
  return others.length === 1 ? others[0]! : null;
}

/** The sides of a text's first interaction, each once, in the order in which it names them. */
function sidesOf({ reading }: Worked, toolkit: Toolkit): ActorSide[] {
  const actors = (reading.interactions[0]?.participants ?? []).flatMap(
    (id) => reading.actors.find((one) => one.id === id) ?? [],
  );
  const sides = actors.map((actor) => partyOfActor(actor, toolkit));
  return [...new Map(sides.map((side) => [side.key, side])).values()];
}

/** Whose account a text is: the party of whoever issued it; null for an outlet, or when the text does not say. */
export function partyOfReadout({ reading }: Worked, toolkit: Toolkit): ActorSide | null {
  const { publisher, kind } = reading.document;
  if (publisher === null || kind === 'report') return null;
  const issuer = reading.actors.find((actor) => actor.name === publisher) ?? publisherInChains(reading);
  if (!issuer || issuer.kind === 'media') return null;
  const party = partyOfActor(issuer, toolkit);
  return issuer.country === null && issuer.kind !== 'organization' && party.name === issuer.name
    ? null
    : party;
}

/** Every chain begins with the publisher, under whatever fuller name the text gives it. */
function publisherInChains(reading: Reading): Actor | undefined {
  const first = reading.attributions.find((attribution) => attribution.chain.length > 0)?.chain[0];
  return reading.actors.find((actor) => actor.id === first);
}

/** Names of actors by id, those unknown left out. */
export function namesOf(ids: readonly string[], actors: readonly Actor[]): string[] {
  return ids.flatMap((id) => actors.find((actor) => actor.id === id)?.name ?? []);
}

/** Whom an account in a report came through: the longest chain of its attributions, as names. */
export function chainOfAccount(account: Account, reading: Reading): string[] {
  const chains = reading.attributions.filter((a) => account.attributions.includes(a.id)).map((a) => a.chain);
  const longest = chains.reduce((best, chain) => (chain.length > best.length ? chain : best), []);
  return namesOf(longest, reading.actors);
}
