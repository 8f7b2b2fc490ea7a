import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  Act,
  ActorKind,
  type CountryEntry,
  type CueEntry,
  type FormerState,
  type LeaderEntry,
  LexiconError,
  type Lexicons,
  type ModifierEntry,
  type OrganizationEntry,
  type RoleEntry,
  type TopicEntry,
} from '../record/index.ts';
import { Cells } from './lexicon-cells.ts';
import { readCsv } from './read-csv.ts';

const shipped = new URL('../../lexicons/', import.meta.url);
const loaded = new Map<string, Lexicons>();

/**
 * The lexicons of a folder: ten CSV files with the columns that `lexicons/README.md` describes. Read once a folder
 * and process; later calls give the same object. Without `folder`, the lexicons that ship with Readout. A missing or
 * malformed file, a repeated id or a country that `countries.csv` does not hold is a `LexiconError` with file and line.
 *
 * @example loadLexicons().gazetteer.countries.find((c) => c.code === 'KEN')?.adjectives // ['Kenyan']
 */
export function loadLexicons(folder: URL | string = shipped): Lexicons {
  const base = asFolder(folder);
  const known = loaded.get(base.href);
  if (known !== undefined) return known;
  const countries = readTable(base, 'countries.csv', country);
  const current = new Set(countries.map((entry) => entry.code));
  const formerStates = readTable(base, 'former-states.csv', formerState(current));
  const codes = new Set([...current, ...formerStates.map((entry) => entry.code)]);
  const ids = new Map<string, string>();
  const organization = organizationsOf(codes);
  const lexicons: Lexicons = {
    cues: readTable(base, 'cues.csv', cue),
    modifiers: readTable(base, 'modifiers.csv', modifier),
    topics: readTable(base, 'topics.csv', topic),
    gazetteer: {
      countries,
      formerStates,
      organizations: ['organizations.csv', 'armed-groups.csv', 'media.csv'].flatMap((name) =>
        readTable(base, name, organization, ids),
      ),
      leaders: readTable(base, 'leaders.csv', leadersOf(codes)),
      roles: readTable(base, 'roles.csv', role),
    },
  };
  loaded.set(base.href, lexicons);
  return lexicons;
}

/** How one file is read: its columns, the entry of a row, and what no two rows may share. */
interface Table<Entry> {
  readonly columns: readonly string[];
  readonly entry: (cells: Cells) => Entry;
  readonly keys: (entry: Entry) => readonly string[];
}

const countryOf = (cells: Cells): CountryEntry => ({
  code: cells.match('code', /^[A-Z]{3}$/, 'three capital letters (ISO 3166 alpha-3)'),
  name: cells.text('name'),
  names: cells.list('names'),
  adjectives: cells.list('adjectives'),
  people: cells.list('people'),
  capitals: cells.list('capitals'),
  seats: cells.list('seats'),
  wikidata: cells.wikidata(),
});

const country: Table<CountryEntry> = {
  columns: 'code name names adjectives people capitals seats wikidata'.split(' '),
  entry: countryOf,
  keys: (entry) => [entry.code, entry.name],
};

const formerState = (codes: ReadonlySet<string>): Table<FormerState> => ({
  columns: 'code name names adjectives people capitals seats from to successor wikidata'.split(' '),
  entry: (cells) => ({
    ...countryOf(cells),
    from: cells.match('from', /^\d{4}-\d\d-\d\d$/, 'a day such as 1990-10-03'),
    to: cells.match('to', /^\d{4}-\d\d-\d\d$/, 'a day such as 1990-10-03'),
    successor: cells.maybe('successor') && cells.country('successor', codes),
  }),
  keys: (entry) => [entry.code, entry.name],
});

const organizationsOf = (codes: ReadonlySet<string>): Table<OrganizationEntry> => ({
  columns: 'id name aliases kind country code domains wikidata'.split(' '),
  entry: (cells) => ({
    id: cells.match('id', /^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens'),
    name: cells.text('name'),
    aliases: cells.list('aliases'),
    kind: cells.oneOf('kind', ActorKind.options),
    country: cells.maybe('country') && cells.country('country', codes),
    code: cells.maybe('code') && cells.match('code', /^[A-Z]{3,12}$/, '3 to 12 capital letters, as KENGOV'),
    domains: cells.list('domains'),
    wikidata: cells.wikidata(),
  }),
  keys: (entry) => [entry.id],
});

const leadersOf = (codes: ReadonlySet<string>): Table<LeaderEntry> => ({
  columns: 'name aliases title country from to wikidata'.split(' '),
  entry: (cells) => ({
    name: cells.text('name'),
    aliases: cells.list('aliases'),
    title: cells.text('title'),
    country: cells.country('country', codes),
    from: cells.date('from'),
    to: cells.date('to'),
    wikidata: cells.wikidata(),
  }),
  keys: (entry) => [`${entry.name}, ${entry.title} of ${entry.country} from ${entry.from ?? 'unknown'}`],
});

const sectors = 'GOV MIL LEG JUD OPP REB MED CVL BUS IGO NGO SPY COP'.split(' ');

const role: Table<RoleEntry> = {
  columns: 'phrase sector kind gender'.split(' '),
  entry: (cells) => ({
    phrase: cells.text('phrase'),
    sector: cells.oneOf('sector', sectors),
    kind: cells.oneOf('kind', ['person', 'office', 'population', 'armed-group', 'media', 'organization']),
    gender:
      cells.maybe('gender') === null ? null : cells.oneOf<'female' | 'male'>('gender', ['female', 'male']),
  }),
  keys: (entry) => [entry.phrase],
};

const topic: Table<TopicEntry> = {
  columns: 'label terms'.split(' '),
  entry: (cells) => ({ label: cells.text('label'), terms: cells.list('terms') }),
  keys: (entry) => [entry.label],
};

const cue: Table<CueEntry> = {
  columns: 'phrase class frames act force polarity recipient strength examples counterexamples'.split(' '),
  entry: (cells) => ({
    phrase: cells.text('phrase'),
    class: cells.oneOf('class', ['verb', 'noun', 'adjunct']),
    frames: cells.listOf('frames', ['clause', 'object', 'infinitive', 'quote', 'adjunct', 'noun']),
    act: cells.oneOf('act', Act.options),
    force: cells.number('force', [1, 2, 3, 4, 5]),
    polarity: cells.oneOf('polarity', ['positive', 'negative', 'neutral']),
    recipient: cells.oneOf('recipient', ['none', 'object', 'to', 'on', 'with', 'against', 'from']),
    strength: cells.share('strength'),
    examples: cells.list('examples'),
    counterexamples: cells.list('counterexamples'),
  }),
  keys: (entry) => entry.frames.map((frame) => `${entry.phrase} (${entry.class}, ${frame})`),
};

const modifier: Table<ModifierEntry> = {
  columns: 'phrase shift'.split(' '),
  entry: (cells) => ({ phrase: cells.text('phrase'), shift: cells.number('shift', [-2, -1, 1, 2]) }),
  keys: (entry) => [entry.phrase],
};

function asFolder(folder: URL | string): URL {
  const url = typeof folder === 'string' ? pathToFileURL(folder) : folder;
  return url.href.endsWith('/') ? url : new URL(`${url.href}/`);
}

function readTable<Entry>(base: URL, name: string, table: Table<Entry>, seen = new Map<string, string>()) {
  const file = fileURLToPath(new URL(name, base));
  return readCsv(file, table.columns).map((row): Entry => {
    const entry = table.entry(new Cells(file, table.columns, row));
    for (const key of table.keys(entry)) {
      const first = seen.get(key);
      if (first !== undefined) {
        throw new LexiconError(file, row.line, `"${key}" stands already in ${first}; keep one`);
      }
      seen.set(key, name);
    }
    return entry;
  });
}
