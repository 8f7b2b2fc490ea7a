import type { CountryEntry, Gazetteer, LeaderEntry, OrganizationEntry } from '../record/index.ts';

/**
 * A gazetteer with a user's entries in it. One that has the code, the id or the name of a shipped entry changes that:
 * what it gives stands, and its lists are added to. A name that an own entry has is taken from every other.
 */
export function withOwnEntries(shipped: Gazetteer, own: Gazetteer): Gazetteer {
  const taken = new Set(
    [...own.countries.flatMap(namesOfCountry), ...own.organizations.flatMap(namesOf)].map(plain),
  );
  const countries = own.countries.map((entry) => {
    const before = shipped.countries.find(({ code }) => code === entry.code);
    return before ? mergedCountry(before, entry) : entry;
  });
  const organizations = own.organizations.map((entry) => {
    const before = shippedOf(entry, shipped.organizations);
    return before ? mergedOrganization(before, entry) : entry;
  });
  const [codes, ids] = [new Set(countries.map((c) => c.code)), new Set(organizations.map((o) => o.id))];
  return {
    countries: [
      ...countries,
      ...shipped.countries.filter((c) => !codes.has(c.code)).map((c) => countryWithout(c, taken)),
    ],
    formerStates: shipped.formerStates,
    organizations: [
      ...organizations,
      ...shipped.organizations.filter((o) => !ids.has(o.id)).flatMap((o) => organizationWithout(o, taken)),
    ],
    leaders: [...own.leaders, ...leadersBeside(shipped.leaders, own.leaders)],
    roles: [...shipped.roles, ...own.roles],
    places: shipped.places,
  };
}

function shippedOf(
  entry: OrganizationEntry,
  shipped: readonly OrganizationEntry[],
): OrganizationEntry | undefined {
  return (
    shipped.find(({ id }) => id === entry.id) ?? shipped.find(({ name }) => plain(name) === plain(entry.name))
  );
}

function mergedCountry(before: CountryEntry, entry: CountryEntry): CountryEntry {
  return {
    code: entry.code,
    name: entry.name,
    names: both(before.names, entry.names, before.name).filter((name) => name !== entry.name),
    adjectives: both(before.adjectives, entry.adjectives),
    people: both(before.people, entry.people),
    capitals: both(before.capitals, entry.capitals),
    seats: both(before.seats, entry.seats),
    wikidata: entry.wikidata ?? before.wikidata,
  };
}

/** Keeps the shipped id, so that the entry stands in for the shipped one. */
function mergedOrganization(before: OrganizationEntry, entry: OrganizationEntry): OrganizationEntry {
  return {
    id: before.id,
    name: entry.name,
    aliases: both(before.aliases, entry.aliases, before.name).filter((name) => name !== entry.name),
    kind: entry.kind,
    country: entry.country ?? before.country,
    code: entry.code ?? before.code,
    domains: both(before.domains, entry.domains),
    wikidata: entry.wikidata ?? before.wikidata,
  };
}

function both(before: readonly string[], own: readonly string[], name?: string): string[] {
  return [...new Set([...own, ...(name === undefined ? [] : [name]), ...before])];
}

function countryWithout(country: CountryEntry, taken: ReadonlySet<string>): CountryEntry {
  const left = (names: readonly string[]) => names.filter((name) => !taken.has(plain(name)));
  return {
    ...country,
    names: left(country.names),
    adjectives: left(country.adjectives),
    people: left(country.people),
    capitals: left(country.capitals),
    seats: left(country.seats),
  };
}

/** One that has lost its name goes by the next; one that has lost all is gone. */
function organizationWithout(entry: OrganizationEntry, taken: ReadonlySet<string>): OrganizationEntry[] {
  const [name, ...aliases] = namesOf(entry).filter((one) => !taken.has(plain(one)));
  return name === undefined ? [] : [{ ...entry, name, aliases }];
}

/** Further terms of the same persons, and the others less the names that are taken. */
function leadersBeside(shipped: readonly LeaderEntry[], own: readonly LeaderEntry[]): LeaderEntry[] {
  const countries = new Map<string, Set<string | null>>();
  for (const { name, country } of own)
    countries.set(plain(name), (countries.get(plain(name)) ?? new Set()).add(country));
  const taken = new Set(own.flatMap(namesOf).map(plain));
  return shipped.flatMap((leader) => {
    const same = countries.get(plain(leader.name));
    if (same) return same.has(leader.country) ? [leader] : [];
    if (taken.has(plain(leader.name))) return [];
    return [{ ...leader, aliases: leader.aliases.filter((alias) => !taken.has(plain(alias))) }];
  });
}

function namesOf({
  name,
  aliases,
}: {
  readonly name: string;
  readonly aliases: readonly string[];
}): string[] {
  return [name, ...aliases];
}

/** Every name that stands for a country or its people. */
export function namesOfCountry(country: CountryEntry): string[] {
  const { name, names, adjectives, people, capitals, seats } = country;
  return [name, ...names, ...adjectives, ...people, ...capitals, ...seats];
}

/** A name as two are held against each other: without article and case. */
export function plain(name: string): string {
  return name.toLowerCase().replace(/^the\s+/, '');
}
