import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Lexicons } from '../record/index.ts';
import {
  country,
  cue,
  entriesOf,
  formerState,
  leadersOf,
  modifier,
  organizationsOf,
  placesOf,
  role,
  type Table,
  topic,
} from './lexicon-tables.ts';
import { readCsv } from './read-csv.ts';

const shipped = new URL('../../lexicons/', import.meta.url);
const loaded = new Map<string, Lexicons>();

/**
 * The lexicons of a folder: eleven CSV files with the columns that `lexicons/README.md` describes. Read once a folder
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
      places: readTable(base, 'places.csv', placesOf(current)),
    },
  };
  loaded.set(base.href, lexicons);
  return lexicons;
}

function asFolder(folder: URL | string): URL {
  const url = typeof folder === 'string' ? pathToFileURL(folder) : folder;
  return url.href.endsWith('/') ? url : new URL(`${url.href}/`);
}

function readTable<Entry>(base: URL, name: string, table: Table<Entry>, seen = new Map<string, string>()) {
  const file = fileURLToPath(new URL(name, base));
  return entriesOf(file, readCsv(file, table.columns), table, { where: () => name, seen });
}
