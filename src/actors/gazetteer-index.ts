import type {
  CountryEntry,
  FormerState,
  Gazetteer,
  LeaderEntry,
  OrganizationEntry,
  PlacesEntry,
  RoleEntry,
} from '../record/index.ts';
import { foldName } from './fold-name.ts';
import { NameIndex } from './name-index.ts';
import { STRUCTURAL_ROLES } from './structural-roles.ts';

export type CountryUse = 'name' | 'adjective' | 'people' | 'capital' | 'seat';

/** What a name of the gazetteer may stand for. */
export type Known =
  | { readonly is: 'country'; readonly use: CountryUse; readonly country: CountryEntry }
  | { readonly is: 'organization'; readonly entry: OrganizationEntry };

/** A gazetteer made ready for looking up; build it once with {@link indexGazetteer}. */
export interface GazetteerIndex {
  readonly names: Pick<NameIndex<Known>, 'longestAt'>;
  readonly roles: Pick<NameIndex<RoleEntry>, 'longestAt'>;
  readonly countries: ReadonlyMap<string, CountryEntry>;
  readonly formerStates: readonly FormerState[];
  /** Leaders by folded name and alias. */
  readonly leaders: ReadonlyMap<string, readonly LeaderEntry[]>;
  /** The states that have a town or province of this name, whatever its case and accents. */
  readonly statesWith: (place: string) => readonly string[];
}

/**
 * Files every name of the gazetteer under its words.
 *
 * @example const cast = resolveActors(document, analysis, drafts, indexGazetteer(lexicons.gazetteer));
 */
export function indexGazetteer(gazetteer: Gazetteer): GazetteerIndex {
  return {
    names: new NameIndex([
      ...countryNames([...gazetteer.countries, ...gazetteer.formerStates]),
      ...organizationNames(gazetteer.organizations),
    ]),
    roles: new NameIndex(
      [...gazetteer.roles, ...STRUCTURAL_ROLES].map((role) => [role.phrase, role] as const),
    ),
    countries: new Map(gazetteer.countries.map((country) => [country.code, country])),
    formerStates: gazetteer.formerStates,
    leaders: leadersByName(gazetteer.leaders),
    statesWith: placeIndex(gazetteer.places),
  };
}

function* countryNames(countries: readonly CountryEntry[]): Iterable<[string, Known]> {
  for (const country of countries) {
    const uses: [CountryUse, readonly string[]][] = [
      ['name', [country.name, ...country.names]],
      ['adjective', country.adjectives],
      ['people', country.people],
      ['capital', country.capitals],
      ['seat', country.seats],
    ];
    for (const [use, names] of uses) {
      for (const name of new Set(names)) yield [withoutArticle(name), { is: 'country', use, country }];
    }
  }
}

function* organizationNames(entries: readonly OrganizationEntry[]): Iterable<[string, Known]> {
  for (const entry of entries) {
    for (const name of new Set([entry.name, ...entry.aliases])) {
      yield [withoutArticle(name), { is: 'organization', entry }];
    }
  }
}

function withoutArticle(name: string): string {
  return name.replace(/^the\s+/i, '') || name;
}

/**
 * The folded full name of the one person who goes by a folded alias; null where nobody does, or two persons do.
 *
 * @example fullNameOf(index, 'lula') // 'luiz inacio lula da silva'
 */
export function fullNameOf({ leaders }: GazetteerIndex, alias: string): string | null {
  const [name, ...others] = new Set((leaders.get(alias) ?? []).map((leader) => foldName(leader.name)));
  return name === undefined || others.length > 0 || name === alias ? null : name;
}

function leadersByName(leaders: readonly LeaderEntry[]): Map<string, LeaderEntry[]> {
  const byName = new Map<string, LeaderEntry[]>();
  for (const leader of leaders) {
    for (const key of new Set(
      [leader.name, ...leader.aliases].map((name) => foldName(withoutArticle(name))),
    )) {
      const filed = byName.get(key);
      if (filed) filed.push(leader);
      else byName.set(key, [leader]);
    }
  }
  return byName;
}

/** Made when it is first asked: most texts name no place that they need it for, and it holds 30,000. */
function placeIndex(places: readonly PlacesEntry[]): GazetteerIndex['statesWith'] {
  let filed: Map<string, string[]> | null = null;
  const file = () => {
    const byName = new Map<string, string[]>();
    for (const { code, names } of places) {
      for (const name of names.toLowerCase().split(' | ')) {
        const known = byName.get(name);
        if (known) known.push(code);
        else byName.set(name, [code]);
      }
    }
    return byName;
  };
  return (place) => {
    filed ??= file();
    return filed.get(withoutAccents(place)) ?? [];
  };
}

function withoutAccents(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}
