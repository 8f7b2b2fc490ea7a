import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { LexiconError } from '../record/index.ts';
import { loadGazetteers } from './load-gazetteers.ts';
import { loadLexicons } from './load-lexicons.ts';
import { read } from './read.ts';

const example = fileURLToPath(new URL('../../examples/gazetteer.yaml', import.meta.url));
const shipped = loadLexicons().gazetteer;
const folder = mkdtempSync(join(tmpdir(), 'gazetteer-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string | Uint8Array, name = 'own.yaml'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function complaint(...contents: (string | Uint8Array)[]): string {
  const files = contents.map((content, index) =>
    file(content, index === 0 ? 'own.yaml' : `own${index}.yaml`),
  );
  try {
    loadGazetteers(files, shipped);
  } catch (error) {
    expect(error).toBeInstanceOf(LexiconError);
    return (error as Error).message.replaceAll(join(folder, '/'), '');
  }
  throw new Error('the gazetteer was loaded');
}

const load = (content: string) => loadGazetteers([file(content)], shipped);

/** A person in Kenya's cabinet, with roles as `- { title: …, country: KEN, … }`. */
const persons = (...people: (readonly [name: string, ...roles: string[]])[]) =>
  ['persons:', ...people.flatMap(([name, ...roles]) => [`  - name: ${name}`, '    roles:', ...roles])].join(
    '\n',
  );
const role = (facts: string) => `      - { title: water minister, country: KEN, sector: GOV, ${facts} }`;
const premier = (facts: string) => `      - { title: prime minister, country: KEN, ${facts} }`;

test('the example loads: own states, persons with roles and dates, groups, outlets', () => {
  const { countries, leaders, organizations, roles } = loadGazetteers([example], shipped);
  expect(countries.find(({ code }) => code === 'XTS')).toMatchObject({
    name: 'Tesseria',
    capitals: ['Orlavo'],
  });
  expect(
    leaders.filter(({ name }) => name === 'Pavel Strand').map(({ title, from, to }) => [title, from, to]),
  ).toEqual([
    ['interior minister', '2023-06', '2025-02'],
    ['foreign minister', '2025-02', null],
  ]);
  expect(organizations.find(({ id }) => id === 'moyra-front')).toMatchObject({ code: 'XTSREB' });
  expect(roles.at(-1)).toMatchObject({ phrase: 'grand almoner', sector: 'JUD', kind: 'person' });
});

test('own actors are found in a text, under every alias, with their codes', async () => {
  const text =
    'NAIROBI, May 6, 2025 (Continental Press) — MLF fighters held the post. The Acacia Palace condemned the raid. ' +
    'Grand Almoner Imre Dask told the Gazette that the court would wait. Pavel Strand said that Tesseria would not ' +
    'negotiate. The Ferryman warned that the crossing would close.';
  const { actors } = await read({ text }, { gazetteers: [example] });
  const facts = actors.map(({ name, code, mentions }) => [name, code, mentions.map((m) => m.text)]);
  expect(facts).toContainEqual(['Imre Dask', 'XTSJUD', ['Grand Almoner Imre Dask']]);
  expect(facts).toContainEqual(['Orlavo Gazette', 'XTSMED', ['Gazette']]);
  expect(facts).toContainEqual(['Acacia Palace', 'KENGOV', ['Acacia Palace']]);
  expect(facts).toContainEqual(['Pavel Strand', 'XTSGOV', ['Pavel Strand', 'Ferryman']]);
});

test('without a file nothing changes, and the shipped gazetteer is left as it was', () => {
  expect(loadGazetteers([], shipped)).toEqual(shipped);
  const before = JSON.stringify(shipped);
  loadGazetteers([example], shipped);
  expect(JSON.stringify(shipped)).toBe(before);
});

test('an entry with the id, code or name of a shipped one changes it, and adds to its lists', () => {
  const { countries, organizations } = load(
    'countries:\n  - { code: KEN, name: Kenya, seats: [Acacia Palace] }\n' +
      'organizations:\n  - { id: my-nato, name: North Atlantic Treaty Organization, aliases: [the Pact], kind: other }\n',
  );
  const kenya = countries.filter(({ code }) => code === 'KEN');
  expect(kenya).toMatchObject([{ adjectives: ['Kenyan'], seats: expect.arrayContaining(['Acacia Palace']) }]);
  const nato = organizations.filter(({ name }) => name.startsWith('North Atlantic Treaty'));
  expect(nato).toMatchObject([
    { id: 'nato', kind: 'other', code: 'IGO', aliases: expect.arrayContaining(['the Pact']) },
  ]);
});

test('a name in an own entry is taken from every shipped one', () => {
  const { countries, organizations, leaders } = load(
    'organizations:\n  - { id: kremlin-watch, name: Kremlin Watch, aliases: [Kremlin, Reuters news agency], kind: media }\n' +
      'persons:\n  - name: Ilse Merkel\n    aliases: [Merkel]\n    roles: [{ title: mayor, country: AUT }]\n',
  );
  expect(countries.find(({ code }) => code === 'RUS')!.seats).not.toContain('Kremlin');
  expect(organizations.find(({ id }) => id === 'reuters')!.aliases).not.toContain('Reuters news agency');
  expect(leaders.filter(({ aliases }) => aliases.includes('Merkel')).map(({ name }) => name)).toEqual([
    'Ilse Merkel',
  ]);
});

test('a person of a shipped name keeps the terms in the same country', () => {
  const { leaders } = load(persons(['Angela Merkel', '      - { title: mayor, country: DEU }']));
  const titles = leaders.filter(({ name }) => name === 'Angela Merkel').map(({ title }) => title);
  expect(titles[0]).toBe('mayor');
  expect(titles).toContain('chancellor');
});

test.each([
  [
    'an unknown section',
    'people:\n  - name: X\n',
    'own.yaml:1: unknown key "people"; the keys here are countries, organizations, persons',
  ],
  [
    'an unknown key',
    'organizations:\n  - id: x\n    nmae: X\n',
    'own.yaml:3: unknown key "nmae"; the keys here are id, name, aliases, kind, country, code, domains, wikidata',
  ],
  [
    'an unknown key of a role',
    persons(['Ana Ruiz', '      - { title: minister,', '          cuntry: KEN }']),
    'own.yaml:5: unknown key "cuntry"; the keys here are title, country, sector, from, to',
  ],
  [
    'a key given twice',
    'organizations:\n  - id: x\n    name: X\n    name: Y\n',
    'own.yaml:4: is no YAML here: Map keys must be unique',
  ],
  ['broken YAML', 'organizations:\n  - id: [x\n    name: X\n', /^own\.yaml:\d: is no YAML here: /],
  [
    'an empty file',
    '# nothing yet\n',
    /^own\.yaml:1: holds no list of actors; begin it with countries:, organizations:, persons:$/,
  ],
  [
    'a section that is no list',
    'organizations:\n  id: x\n',
    'own.yaml:1: organizations is no list; begin each entry with "- "',
  ],
  [
    'an entry without keys',
    'organizations:\n  - Moyra Front\n',
    'own.yaml:2: an entry of organizations has keys; write "- name: …"',
  ],
  [
    'a map for a value',
    'organizations:\n  - id: x\n    name: { en: X }\n',
    'own.yaml:3: a value or a list of values must stand here; write it out',
  ],
  [
    'a list for one value',
    'organizations:\n  - id: x\n    name: [X, Y]\n    kind: media\n',
    'own.yaml:3: name is "X | Y"; write one value and no list',
  ],
  [
    'an alias twice',
    'organizations:\n  - id: x\n    name: X\n    aliases: [A, A]\n    kind: media\n',
    'own.yaml:4: aliases is "A | A"; write different pieces, none of them empty',
  ],
  [
    'an unknown kind',
    'organizations:\n  - id: x\n    name: X\n    kind: newspaper\n',
    /^own\.yaml:4: kind is "newspaper"; write one of person, state, /,
  ],
  [
    'an unknown country',
    'organizations:\n  - id: x\n    name: X\n    kind: media\n    country: KNY\n',
    'own.yaml:5: country is "KNY"; write a code that countries.csv holds, or that the same gazetteer gives a country',
  ],
  [
    'a code of another country',
    'organizations:\n  - id: x\n    name: X\n    kind: media\n    country: KEN\n    code: UGAMED\n',
    /^own\.yaml:6: code is "UGAMED"; write KEN and one of GOV, MIL/,
  ],
  [
    'a country code of two letters',
    'countries:\n  - name: Tesseria\n    code: TS\n',
    'own.yaml:3: code is "TS"; write three capital letters (ISO 3166 alpha-3)',
  ],
  [
    'a country code that no state has',
    'countries:\n  - { code: KNY, name: Tesseria }\n',
    'own.yaml:2: code is "KNY", which no state has; write one that countries.csv holds, or for a new state one of XAA to XZZ',
  ],
  [
    'an entry without a name',
    'organizations:\n  - id: x\n    kind: media\n',
    'own.yaml:2: name is ""; write a value',
  ],
  [
    'a person without roles',
    'persons:\n  - name: Ana Ruiz\n',
    'own.yaml:2: the person has no roles; write roles: with one title or more',
  ],
  [
    'a title that nobody knows',
    persons(['Ana Ruiz', '      - { title: Grand Almoner, country: KEN }']),
    /^own\.yaml:4: sector is ""; write one of GOV, .*; roles\.csv has no "grand almoner"$/,
  ],
  [
    'a date that is none',
    persons(['Ana Ruiz', role('from: 6.5.2025')]),
    'own.yaml:4: from is "6.5.2025"; write an EDTF date such as 2025-02 or 2025-02-28, or nothing',
  ],
  [
    'an end before the beginning',
    persons(['Ana Ruiz', role('from: 2025-03, to: 2025-02')]),
    'own.yaml:4: from is "2025-03", after to, "2025-02"; change one of them',
  ],
  [
    'one person twice in an office',
    persons(['Ana Ruiz', role('from: 2020, to: 2025'), role('from: 2023')]),
    /^own\.yaml:5: Ana Ruiz is water minister of KEN while Ana Ruiz is \(own\.yaml:4\); give the earlier term a to/,
  ],
  [
    'two heads of one government',
    persons(['Ana Ruiz', premier('from: 2020')], ['Jo Omondi', premier('from: 2024-01-02')]),
    /^own\.yaml:7: Jo Omondi is prime minister of KEN while Ana Ruiz is \(own\.yaml:4\)/,
  ],
  [
    'an id twice',
    'organizations:\n  - { id: x, name: X, kind: media }\n  - { id: x, name: Y, kind: media }\n',
    'own.yaml:3: "x" stands already in own.yaml:2; keep one',
  ],
  [
    'a name twice',
    'organizations:\n  - { id: x, name: X, kind: media }\n  - { id: y, name: Y, aliases: [The X], kind: media }\n',
    'own.yaml:3: the name "x" stands already in own.yaml:2; keep one, or write it longer',
  ],
  [
    'a person twice',
    persons(['Ana Ruiz', role('')], ['Ana Ruiz', role('from: 2020')]),
    'own.yaml:7: the name "ana ruiz" stands already in own.yaml:4; keep one, or write it longer',
  ],
  [
    'the name of a state',
    'organizations:\n  - { id: x, name: Jordan, kind: media }\n',
    'own.yaml:2: the name "jordan" stands already in countries.csv; keep one, or write it longer',
  ],
])('%s is an error with line and remedy', (_what, content, message) => {
  if (typeof message === 'string') expect(complaint(content)).toBe(message);
  else expect(complaint(content)).toMatch(message);
});

test('an id that two files give is refused, and nothing of either is loaded', () => {
  const one = 'organizations:\n  - { id: x, name: X, kind: media }\n';
  const two = 'organizations:\n  - { id: z, name: Z, kind: media }\n  - { id: x, name: Y, kind: media }\n';
  expect(complaint(one, two)).toBe('own1.yaml:3: "x" stands already in own.yaml:2; keep one');
});

test('bytes that are not UTF-8 are found on their line', () => {
  const bytes = Buffer.from('organizations:\n  - { id: x, name: Café, kind: media }\n', 'latin1');
  expect(complaint(bytes)).toBe('own.yaml:2: not UTF-8; save the file as UTF-8');
});

test('a file that is not there is named', () => {
  expect(() => loadGazetteers([join(folder, 'none.yaml')], shipped)).toThrow(
    /none\.yaml: cannot be read \(ENOENT\)/,
  );
});

test('terms that meet in a month, or run beside each other in offices of many, are no clash', () => {
  const meeting = persons(
    ['Ana Ruiz', premier('from: 2020, to: 2025-03')],
    ['Jo Omondi', premier('from: 2025-03')],
  );
  expect(load(meeting).leaders.slice(0, 2)).toHaveLength(2);
  expect(
    load(persons(['Ana Ruiz', role('from: 2020')], ['Jo Omondi', role('from: 2021')])).leaders[1]!.name,
  ).toBe('Jo Omondi');
});

test('the document shows the example as it is', () => {
  const docs = readFileSync(new URL('../../docs/gazetteer.md', import.meta.url), 'utf8');
  expect(docs).toContain(readFileSync(example, 'utf8').trim());
});
