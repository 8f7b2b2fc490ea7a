import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('.', import.meta.url));

/** Which folders of `src/` each may import from, besides itself. Stages meet in `record`, never in each other. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  record: [],
  text: ['record'],
  ingest: ['record', 'text'],
  language: ['record', 'text'],
  reader: ['record', 'text'],
  attribution: ['record', 'text'],
  actors: ['record', 'text'],
  topics: ['record', 'text'],
  clauses: ['record', 'text'],
  events: ['record', 'text', 'clauses'],
  interactions: ['record', 'text', 'clauses'],
  undertakings: ['record', 'text'],
  comparison: ['record', 'text'],
  parties: ['record'],
  independence: ['record', 'text', 'parties'],
  views: ['record', 'text'],
  pipeline: [
    'record',
    'text',
    'ingest',
    'language',
    'reader',
    'attribution',
    'actors',
    'topics',
    'events',
    'interactions',
    'undertakings',
    'comparison',
    'independence',
    'dossier',
  ],
  dossier: ['record', 'parties', 'comparison'],
  corpus: ['record', 'ingest'],
  gather: ['record', 'text', 'ingest', 'corpus'],
  store: ['record'],
  tables: ['record', 'text'],
  coding: ['record', 'pipeline', 'corpus', 'tables'],
  keeper: ['record', 'text', 'pipeline', 'dossier', 'gather', 'store'],
  exchange: ['record', 'tables'],
  desk: ['record', 'views', 'store'],
  api: ['record', 'text', 'pipeline', 'store', 'desk'],
  cli: ['record', 'pipeline', 'views', 'tables', 'coding', 'store', 'keeper', 'exchange', 'api'],
  '.': ['record', 'pipeline', 'views'],
};

/** Libraries and the one file of ours that may import each. Node's own modules are free. */
const DOORS: Readonly<Record<string, string>> = {
  'wink-nlp': 'language/tagger.ts',
  'wink-eng-lite-web-model': 'language/tagger.ts',
  commander: 'cli/main.ts',
  yaml: 'pipeline/read-gazetteer-file.ts',
  'onnxruntime-node': 'reader/runtime.ts',
  'onnxruntime-web': 'reader/runtime.ts',
  'hyparquet-writer': 'tables/parquet-file.ts',
  '@electric-sql/pglite': 'store/pglite-worker.ts',
  pg: 'store/postgres.ts',
  feedsmith: 'gather/read-feed.ts',
  hono: 'api/app.ts',
  '@hono/node-server': 'api/serve.ts',
  '@modelcontextprotocol/server': 'api/mcp.ts',
};

/** Libraries that are a language of their own, each spoken in one folder. */
const SPOKEN_IN: Readonly<Record<string, string>> = { kysely: 'store/' };

interface Import {
  readonly from: string;
  readonly to: string;
}

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

function codeOf(file: string): string {
  return readFileSync(join(SRC, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

function importsOf(file: string): Import[] {
  const specifiers = [
    ...codeOf(file).matchAll(/^(?:import|export)\b[^;]*?from\s+'([^']+)'|\bimport\('([^']+)'\)/gm),
  ].map((match) => (match[1] ?? match[2])!);
  return specifiers.map((to) => ({ from: file, to }));
}

function target({ from, to }: Import): string {
  return relative(SRC, resolve(SRC, dirname(from), to)).replaceAll('\\', '/');
}

const folderOf = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '.');
const imports = sources.flatMap(importsOf);
const ours = imports.filter((i) => i.to.startsWith('.') && i.to.endsWith('.ts'));

test('every folder of src is in the table', () => {
  expect([...new Set(sources.map(folderOf))].filter((folder) => !(folder in MAY_IMPORT))).toEqual([]);
});

test('no folder imports what its line does not allow', () => {
  const breaches = ours.filter((i) => {
    const [from, to] = [folderOf(i.from), folderOf(target(i))];
    return from !== to && !MAY_IMPORT[from]?.includes(to);
  });
  expect(breaches).toEqual([]);
});

test('other folders are reached through their index', () => {
  const deep = ours.filter(
    (i) => folderOf(i.from) !== folderOf(target(i)) && !target(i).endsWith('/index.ts'),
  );
  expect(deep).toEqual([]);
});

test('each library is reached through one file', () => {
  const packages = imports.filter((i) => !i.to.startsWith('.') && !i.to.startsWith('node:'));
  const nameOf = (to: string) =>
    to
      .split('/')
      .slice(0, to.startsWith('@') ? 2 : 1)
      .join('/');
  for (const [library, door] of Object.entries(DOORS)) {
    const users = packages.filter((i) => nameOf(i.to) === library && i.from !== door);
    expect(users, `${library} is for ${door} alone`).toEqual([]);
  }
  const users = new Map<string, Set<string>>();
  for (const i of packages) users.set(nameOf(i.to), (users.get(nameOf(i.to)) ?? new Set()).add(i.from));
  for (const [library, folder] of Object.entries(SPOKEN_IN)) {
    const strangers = [...(users.get(library) ?? [])].filter((file) => !file.startsWith(folder));
    expect(strangers, `${library} is for ${folder} alone`).toEqual([]);
  }
  const shared = [...users].filter(
    ([library, where]) => library !== 'zod' && !(library in SPOKEN_IN) && where.size > 1,
  );
  expect(shared.map(([library, where]) => [library, ...where])).toEqual([]);
});

test('no file imports itself, directly or in a circle', () => {
  const next = new Map<string, string[]>();
  for (const i of ours) next.set(i.from, [...(next.get(i.from) ?? []), target(i)]);
  const done = new Set<string>();
  const circles: string[][] = [];
  const walk = (file: string, path: readonly string[]) => {
    if (path.includes(file)) {
      circles.push([...path.slice(path.indexOf(file)), file]);
      return;
    }
    if (done.has(file)) return;
    for (const to of next.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of sources) walk(file, []);
  expect(circles).toEqual([]);
});

test('only the command line prints', () => {
  const printing = sources.filter(
    (file) => !file.startsWith('cli/') && /\bconsole\.|process\.std(?:out|err)\b/.test(codeOf(file)),
  );
  expect(printing).toEqual([]);
});
