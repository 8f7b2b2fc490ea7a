import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { type LeaderEntry, LexiconError } from '../record/index.ts';
import { loadLexicons } from './load-lexicons.ts';

const shipped = fileURLToPath(new URL('../../lexicons/', import.meta.url));
const lexicons = loadLexicons();
const { countries, organizations, leaders, roles } = lexicons.gazetteer;

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

/** A copy of the shipped folder with one file changed. */
function folderWith(name: string, change: (text: string) => string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'lexicons-'));
  made.push(folder);
  for (const file of readdirSync(shipped)) {
    if (file.endsWith('.csv')) copyFileSync(join(shipped, file), join(folder, file));
  }
  writeFileSync(join(folder, name), change(readFileSync(join(shipped, name), 'utf8')));
  return folder;
}

function complaint(name: string, change: (text: string) => string | Uint8Array): string {
  const folder = folderWith(name, change);
  try {
    loadLexicons(folder);
  } catch (error) {
    expect(error).toBeInstanceOf(LexiconError);
    return (error as Error).message.replace(folder, '').replaceAll(/^[\\/]/g, '');
  }
  throw new Error(`${name} was loaded`);
}

/** The text with a line put in after the header, so that the new line is line 2. */
const adding = (line: string) => (text: string) => text.replace('\n', `\n${line}\n`);

/** What two entries both claim, as "name: key, key". */
function claimedTwice(claims: readonly (readonly [key: string, names: readonly string[]])[]): string[] {
  const owners = new Map<string, Set<string>>();
  for (const [key, names] of claims) {
    for (const name of names) owners.set(name, (owners.get(name) ?? new Set()).add(key));
  }
  return [...owners]
    .filter(([, keys]) => keys.size > 1)
    .map(([name, keys]) => `${name}: ${[...keys].join(', ')}`);
}

test('every shipped file loads and holds what the readme promises', () => {
  expect(countries.length).toBeGreaterThanOrEqual(198);
  expect(organizations.filter((entry) => entry.kind === 'armed-group').length).toBeGreaterThanOrEqual(100);
  expect(organizations.filter((entry) => entry.kind === 'media').length).toBeGreaterThanOrEqual(200);
  expect(organizations.length).toBeGreaterThanOrEqual(420);
  expect(leaders.length).toBeGreaterThanOrEqual(250);
  expect(roles.length).toBeGreaterThanOrEqual(220);
  expect(lexicons.topics.length).toBeGreaterThanOrEqual(35);
  expect(lexicons.cues.length).toBeGreaterThan(0);
  expect(lexicons.modifiers.length).toBeGreaterThan(0);
});

test('the same folder gives the same object, with or without a slash', () => {
  expect(loadLexicons(new URL('../../lexicons/', import.meta.url))).toBe(lexicons);
  expect(loadLexicons(shipped)).toBe(lexicons);
  expect(loadLexicons(shipped.slice(0, -1))).toBe(lexicons);
});

test('cells become lists, and empty cells null or an empty list', () => {
  const kenya = countries.find((entry) => entry.code === 'KEN');
  expect(kenya).toMatchObject({ name: 'Kenya', adjectives: ['Kenyan'], people: ['Kenyan', 'Kenyans'] });
  const nato = organizations.find((entry) => entry.id === 'nato');
  expect(nato).toMatchObject({ country: null, code: 'IGO', domains: ['nato.int'], wikidata: null });
});

test('no name is claimed by two countries', () => {
  const claims = countries.map(
    (c) => [c.code, [c.name, ...c.names, ...c.adjectives, ...c.people, ...c.capitals, ...c.seats]] as const,
  );
  expect(claimedTwice(claims)).toEqual([]);
});

test('no name or domain is claimed by two organizations, groups or outlets', () => {
  expect(claimedTwice(organizations.map((o) => [o.id, [o.name, ...o.aliases]]))).toEqual([]);
  expect(claimedTwice(organizations.map((o) => [o.id, o.domains]))).toEqual([]);
});

test('no organization takes the name of a state or of its seat', () => {
  const states = countries.map((c) => [c.code, [c.name, ...c.names, ...c.capitals, ...c.seats]] as const);
  expect(
    claimedTwice([...states, ...organizations.map((o) => [o.id, [o.name, ...o.aliases]] as const)]),
  ).toEqual([]);
});

test('no body of state has a name that any state’s would have: those are descriptions', () => {
  const phrases = new Set(roles.map(({ phrase }) => phrase));
  const adjectives = countries.flatMap((country) => country.adjectives.map((adjective) => `${adjective} `));
  const common = organizations
    .filter(({ code }) => /(?:GOV|LEG|JUD)$/.test(code ?? ''))
    .flatMap(({ aliases }) => aliases)
    .filter((name) =>
      adjectives.some((a) => name.startsWith(a) && phrases.has(name.slice(a.length).toLowerCase())),
    );
  expect(common).toEqual([]);
});

test('role phrases and topic terms are lower case, and a topic has 8 to 30 terms', () => {
  const words = [...roles.map((role) => role.phrase), ...lexicons.topics.flatMap((topic) => topic.terms)];
  expect(words.filter((word) => word !== word.toLowerCase())).toEqual([]);
  expect(lexicons.topics.filter(({ terms }) => terms.length < 8 || terms.length > 30)).toEqual([]);
});

/** Days since year 0, the earliest or the latest that the date can mean; an open end is far in the future. */
function dayOf(date: string | null, side: 'first' | 'last'): number {
  if (date === null) return side === 'last' ? Number.MAX_SAFE_INTEGER : 0;
  const [year, month = side === 'last' ? '12' : '01', day = side === 'last' ? '31' : '01'] = date.split('-');
  return Number(year) * 372 + Number(month) * 31 + Number(day);
}

test('a term of office begins before it ends', () => {
  expect(leaders.filter(({ from, to }) => dayOf(from, 'first') > dayOf(to, 'last'))).toEqual([]);
});

test('two people do not hold one title of one country for more than a year together', () => {
  const overlap = (a: LeaderEntry, b: LeaderEntry) =>
    Math.min(dayOf(a.to, 'last'), dayOf(b.to, 'last')) -
    Math.max(dayOf(a.from, 'first'), dayOf(b.from, 'first'));
  const clashes = leaders.flatMap((a, i) =>
    leaders
      .slice(i + 1)
      .filter((b) => a.country === b.country && a.title === b.title && overlap(a, b) > 372)
      .map((b) => `${a.title} of ${a.country}: ${a.name}, ${b.name}`),
  );
  expect(clashes).toEqual([]);
});

test('a missing file is named', () => {
  const folder = folderWith('roles.csv', (text) => text);
  rmSync(join(folder, 'topics.csv'));
  expect(() => loadLexicons(folder)).toThrow(/topics\.csv: cannot be read \(ENOENT\)/);
});

test('an unknown and a missing column are named with the columns there are', () => {
  const said = complaint('roles.csv', (text) => text.replace('phrase,sector', 'phrase,sectro'));
  expect(said).toBe(
    'roles.csv:1: unknown or repeated column "sectro"; missing column "sector"; the columns are phrase,sector,kind,gender',
  );
});

test('a row with a cell too many is named', () => {
  expect(complaint('roles.csv', adding('premier, deputy,GOV,person,'))).toMatch(
    /^roles\.csv:2: 5 cells where the header has 4; quote a cell that holds a comma$/,
  );
});

test('a repeated id, phrase or country is named, also across files', () => {
  expect(complaint('roles.csv', (text) => `${text}president,GOV,person,\n`)).toMatch(
    /^roles\.csv:\d+: "president" stands already in roles\.csv; keep one$/,
  );
  expect(complaint('media.csv', adding('nato,Nato Review,,media,,,,'))).toMatch(
    /^media\.csv:2: "nato" stands already in organizations\.csv/,
  );
  expect(complaint('countries.csv', adding('KEN,Kenya,,,,,,'))).toMatch(
    /^countries\.csv:\d+: "KEN" stands already/,
  );
});

test('a bad value names the column, what was found and what may stand there', () => {
  expect(complaint('roles.csv', adding('archduke,GVO,person,male'))).toMatch(
    /^roles\.csv:2: sector is "GVO"; write one of GOV, MIL/,
  );
  expect(complaint('leaders.csv', adding('Lena Oduya,Oduya,foreign minister,KNY,2024,,'))).toMatch(
    /^leaders\.csv:2: country is "KNY"; write a code that countries\.csv holds/,
  );
  expect(complaint('media.csv', adding('courier,,,media,KEN,KENMED,,'))).toMatch(
    /^media\.csv:2: name is ""; write a value/,
  );
  expect(complaint('media.csv', adding('courier,Courier,Daily | | Post,media,KEN,KENMED,,'))).toMatch(
    /^media\.csv:2: aliases is "Daily \| \| Post"; write different pieces/,
  );
  expect(complaint('media.csv', adding('courier,Courier,,media,KEN,UGAMED,,'))).toMatch(
    /^media\.csv:2: code is "UGAMED"; write KEN and one of GOV, MIL/,
  );
  expect(complaint('media.csv', adding('courier,Courier,,media,KEN,KENMED,,114'))).toMatch(
    /^media\.csv:2: wikidata is "114"; write an id such as Q114/,
  );
});

test.each([
  '21.10.2025',
  '2025-13',
  '2025-02-31',
  '2025/2026',
  'today',
])('%s is no date of a leader', (date) => {
  expect(complaint('leaders.csv', adding(`Lena Oduya,Oduya,foreign minister,KEN,${date},,`))).toBe(
    `leaders.csv:2: from is "${date}"; write an EDTF date such as 2025-02 or 2025-02-28, or nothing`,
  );
});

test.each([
  '"archduke,GOV,person,male',
  'arch"duke",GOV,person,male',
  '"arch"duke,GOV,person,male',
])('broken quoting is found on its own line: %s', (line) => {
  expect(complaint('roles.csv', adding(line))).toMatch(/^roles\.csv:2: misplaced or unclosed quotation mark/);
});

test('bytes that are not UTF-8 are found on their line', () => {
  const latin1 = (text: string) =>
    Buffer.concat([
      Buffer.from('phrase,sector,kind,gender\nattaché,GOV,person,\n'),
      Buffer.from(text, 'latin1'),
    ]);
  expect(complaint('roles.csv', () => latin1('chargé,GOV,person,\n'))).toBe(
    'roles.csv:3: not UTF-8; save the file as UTF-8',
  );
});

test('an empty file asks for its header', () => {
  expect(complaint('modifiers.csv', () => '')).toBe(
    'modifiers.csv:1: there is no header; begin the file with phrase,shift',
  );
});

test('comments, blank lines, Windows line ends, a byte order mark and quoted cells are read', () => {
  const text =
    '\uFEFFphrase,sector,kind,gender\r\n# courts\r\n\r\n"judge, acting",JUD, person ,\r\n"the ""chief""",JUD,person,male';
  const found = loadLexicons(folderWith('roles.csv', () => text)).gazetteer.roles;
  expect(found).toEqual([
    { phrase: 'judge, acting', sector: 'JUD', kind: 'person', gender: null },
    { phrase: 'the "chief"', sector: 'JUD', kind: 'person', gender: 'male' },
  ]);
});
