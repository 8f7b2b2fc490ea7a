import {
  Act,
  ActorKind,
  type CountryEntry,
  type CueEntry,
  type FormerState,
  type LeaderEntry,
  LexiconError,
  type ModifierEntry,
  type OrganizationEntry,
  type PlacesEntry,
  type RoleEntry,
  type TopicEntry,
} from '../record/index.ts';
import { Cells, type Row, SECTORS } from './lexicon-cells.ts';

/** How one file is read: its columns, the entry of a row, and what no two rows may share. */
export interface Table<Entry> {
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

export const country: Table<CountryEntry> = {
  columns: 'code name names adjectives people capitals seats wikidata'.split(' '),
  entry: countryOf,
  keys: (entry) => [entry.code, entry.name],
};

export const formerState = (codes: ReadonlySet<string>): Table<FormerState> => ({
  columns: 'code name names adjectives people capitals seats from to successor wikidata'.split(' '),
  entry: (cells) => ({
    ...countryOf(cells),
    from: cells.match('from', /^\d{4}-\d\d-\d\d$/, 'a day such as 1990-10-03'),
    to: cells.match('to', /^\d{4}-\d\d-\d\d$/, 'a day such as 1990-10-03'),
    successor: cells.maybe('successor') && cells.country('successor', codes),
  }),
  keys: (entry) => [entry.code, entry.name],
});

export const organizationsOf = (codes: ReadonlySet<string>): Table<OrganizationEntry> => ({
  columns: 'id name aliases kind country code domains wikidata'.split(' '),
  entry: (cells) => ({
    id: cells.match('id', /^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens'),
    name: cells.text('name'),
    aliases: cells.list('aliases'),
    kind: cells.oneOf('kind', ActorKind.options),
    country: cells.maybe('country') && cells.country('country', codes),
    code: cells.actorCode(cells.maybe('country')),
    domains: cells.list('domains'),
    wikidata: cells.wikidata(),
  }),
  keys: (entry) => [entry.id],
});

export const leadersOf = (codes: ReadonlySet<string>): Table<LeaderEntry> => ({
  columns: 'name aliases title country from to wikidata'.split(' '),
  entry: (cells) => ({
    ...holderOf(cells),
    title: cells.text('title'),
    country: cells.country('country', codes),
    sector: 'GOV',
  }),
  keys: termKeys,
});

/** Persons of a user's gazetteer, one row a role; `sectorOf` knows the titles of `roles.csv`. */
export const personsOf = (
  codes: ReadonlySet<string>,
  sectorOf: (title: string) => string | undefined,
): Table<LeaderEntry> => ({
  columns: 'name aliases wikidata title country sector from to'.split(' '),
  entry: (cells) => {
    const title = cells.text('title').toLowerCase();
    const known = cells.maybe('sector') === null ? sectorOf(title) : cells.oneOf('sector', SECTORS);
    return {
      ...holderOf(cells),
      title,
      country: cells.maybe('country') && cells.country('country', codes),
      sector: known ?? cells.fail('sector', `one of ${SECTORS.join(', ')}; roles.csv has no "${title}"`),
    };
  },
  keys: termKeys,
});

function holderOf(cells: Cells): Pick<LeaderEntry, 'name' | 'aliases' | 'from' | 'to' | 'wikidata'> {
  return {
    name: cells.text('name'),
    aliases: cells.list('aliases'),
    from: cells.date('from'),
    to: cells.date('to'),
    wikidata: cells.wikidata(),
  };
}

function termKeys({ name, title, country, from }: LeaderEntry): string[] {
  return [`${name}, ${title}${country === null ? '' : ` of ${country}`} from ${from ?? 'unknown'}`];
}

export const placesOf = (codes: ReadonlySet<string>): Table<PlacesEntry> => ({
  columns: ['code', 'names'],
  entry: (cells) => ({ code: cells.country('code', codes), names: cells.text('names') }),
  keys: (entry) => [entry.code],
});

export const role: Table<RoleEntry> = {
  columns: 'phrase sector kind gender'.split(' '),
  entry: (cells) => ({
    phrase: cells.text('phrase'),
    sector: cells.oneOf('sector', SECTORS),
    kind: cells.oneOf('kind', ['person', 'office', 'population', 'armed-group', 'media', 'organization']),
    gender:
      cells.maybe('gender') === null ? null : cells.oneOf<'female' | 'male'>('gender', ['female', 'male']),
  }),
  keys: (entry) => [entry.phrase],
};

export const topic: Table<TopicEntry> = {
  columns: 'label terms'.split(' '),
  entry: (cells) => ({ label: cells.text('label'), terms: cells.list('terms') }),
  keys: (entry) => [entry.label],
};

export const cue: Table<CueEntry> = {
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

export const modifier: Table<ModifierEntry> = {
  columns: 'phrase shift'.split(' '),
  entry: (cells) => ({ phrase: cells.text('phrase'), shift: cells.number('shift', [-2, -1, 1, 2]) }),
  keys: (entry) => [entry.phrase],
};

/**
 * The entries of a file's rows. A row that breaks its table, or has a key that `seen` holds, is a `LexiconError`; `where`
 * says how a later error names the row's place.
 */
export function entriesOf<Entry>(
  file: string,
  rows: readonly Row[],
  table: Table<Entry>,
  { where, seen }: { readonly where: (row: Row) => string; readonly seen: Map<string, string> },
): Entry[] {
  return rows.map((row) => {
    const entry = table.entry(new Cells(file, table.columns, row));
    for (const key of table.keys(entry)) {
      const first = seen.get(key);
      if (first !== undefined) {
        throw new LexiconError(file, row.line, `"${key}" stands already in ${first}; keep one`);
      }
      seen.set(key, where(row));
    }
    return entry;
  });
}
