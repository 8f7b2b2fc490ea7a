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
