import {
  type CountryEntry,
  type Gazetteer,
  type LeaderEntry,
  LexiconError,
  type RoleEntry,
} from '../record/index.ts';
import { type Located, refuseClashes } from './clashing-terms.ts';
import type { Row } from './lexicon-cells.ts';
import { country, entriesOf, organizationsOf, personsOf, type Table } from './lexicon-tables.ts';
import { type GazetteerRows, readGazetteerFile } from './read-gazetteer-file.ts';
import { namesOfCountry, plain, withOwnEntries } from './with-own-entries.ts';

/**
 * A gazetteer with the actors of a user's YAML files in it (`docs/gazetteer.md`), all files or none.
 *
 * @throws LexiconError naming file, line and remedy: no UTF-8, no YAML, an unknown key, kind or country, an id or name that
 * stands twice, terms of office that clash.
 * @example loadGazetteers(['examples/gazetteer.yaml'], loadLexicons().gazetteer).leaders[0]?.name // 'Lena Oduya'
 */
export function loadGazetteers(files: readonly string[], shipped: Gazetteer): Gazetteer {
  const columns = {
    countries: country.columns,
    organizations: organizationsOf(new Set()).columns,
    persons: personsOf(new Set(), () => undefined).columns,
  };
  const read = files.map((file) => ({ file, rows: readGazetteerFile(file, columns) }));
  return withOwnEntries(shipped, ownEntries(read, shipped));
}

interface Read {
  readonly file: string;
  readonly rows: GazetteerRows;
}

function ownEntries(read: readonly Read[], shipped: Gazetteer): Gazetteer {
  const ids = new Map<string, string>();
  const countries = read.flatMap(({ file, rows }) => located(file, rows.countries, country, ids));
  refuseStrangeCodes(countries, shipped);
  const codes = new Set(
    [...shipped.countries, ...shipped.formerStates, ...countries.map((one) => one.entry)].map(
      ({ code }) => code,
    ),
  );
  const organization = organizationsOf(codes);
  const organizations = read.flatMap(({ file, rows }) =>
    located(file, rows.organizations, organization, ids),
  );
  const sectors = new Map(shipped.roles.map((role) => [role.phrase, role.sector]));
  const person = personsOf(codes, (title) => sectors.get(title));
  const terms = new Map<string, string>();
  const persons = read.flatMap(({ file, rows }) =>
    rows.persons.map((roles) => located(file, roles, person, terms)),
  );

  const own = new Set(countries.map(({ entry }) => entry.code));
  const states = shipped.countries.filter(({ code }) => !own.has(code));
  const names = new Map(states.map((state) => [plain(state.name), 'countries.csv']));
  for (const one of countries) claim(names, one, namesOfCountry(one.entry));
  for (const one of organizations) claim(names, one, [one.entry.name, ...one.entry.aliases]);
  for (const [first] of persons) if (first) claim(names, first, [first.entry.name]);
  refuseClashes(persons.flat(), new Set(shipped.leaders.map(({ title }) => title)));

  const leaders = persons.flat().map(({ entry }) => entry);
  return {
    countries: countries.map(({ entry }) => entry),
    formerStates: [],
    organizations: organizations.map(({ entry }) => entry),
    leaders,
    roles: titlesOf(leaders.filter(({ title }) => !sectors.has(title))),
    places: [],
  };
}

/** What ISO leaves to users. */
const OWN_CODE = /^X[A-Z]{2}$/;

function refuseStrangeCodes(countries: readonly Located<CountryEntry>[], shipped: Gazetteer): void {
  const known = new Set([...shipped.countries, ...shipped.formerStates].map(({ code }) => code));
  for (const { entry, file, line } of countries) {
    if (known.has(entry.code) || OWN_CODE.test(entry.code)) continue;
    const why = `code is "${entry.code}", which no state has; write one that countries.csv holds, or for a new state one of XAA to XZZ`;
    throw new LexiconError(file, line, why);
  }
}

function located<Entry>(
  file: string,
  rows: readonly Row[],
  table: Table<Entry>,
  seen: Map<string, string>,
): Located<Entry>[] {
  const entries = entriesOf(file, rows, table, { where: ({ line }) => `${file}:${line}`, seen });
  return entries.map((entry, index) => ({ entry, file, line: rows[index]!.line }));
}

/** Files the names of an entry, each of which may stand in no other. */
function claim(names: Map<string, string>, { file, line }: Located<unknown>, own: readonly string[]): void {
  for (const name of new Set(own.map(plain))) {
    const first = names.get(name);
    if (first !== undefined) {
      throw new LexiconError(
        file,
        line,
        `the name "${name}" stands already in ${first}; keep one, or write it longer`,
      );
    }
    names.set(name, `${file}:${line}`);
  }
}

/** Titles that no lexicon has, so that they are read in the text. */
function titlesOf(leaders: readonly LeaderEntry[]): RoleEntry[] {
  const roles = leaders.map(({ title, sector }) => [title, sector] as const);
  return [...new Map(roles)].map(([phrase, sector]) => ({ phrase, sector, kind: 'person', gender: null }));
}
