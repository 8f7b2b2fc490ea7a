import { createHash } from 'node:crypto';
import {
  actorPage,
  actorsPage,
  actorTimelinePage,
  COMPARISON_FILES,
  comparePage,
  DESK_SCRIPT,
  DESK_STYLE,
  divergenceDrawing,
  documentPage,
  documentsPage,
  failuresPage,
  interactionPage,
  interactionsPage,
  judgementsPage,
  ledgerPage,
  messagePage,
  pairAddress,
  pairPage,
  queuePage,
  type RunResult,
  runPage,
  type Standings,
  searchPage,
  sourcesPage,
  standingDrawing,
  startPage,
  svgFile,
  timelinePage,
  topicsDrawing,
  versionsPage,
} from '../desk/index.ts';
import type { VersionHistory } from '../record/index.ts';
import { RecordError } from '../record/index.ts';
import type {
  ActorAnswer,
  DivergenceAnswer,
  DocumentRow,
  DoubtfulRow,
  FailureRow,
  InteractionRow,
  JudgementState,
  LedgerRow,
  Page,
  PartyRow,
  Resolved,
  SourceRow,
  StatementRow,
  TimelineRow,
  WholeDocument,
} from '../store/index.ts';
import type { Desk } from './desk.ts';
import { type Asked, answer, answerTo } from './desk-asked.ts';
import { addForm, compareForm } from './desk-forms.ts';
import { comparisonOf, interactionAnswer, judgedClaims } from './desk-interaction.ts';
import { Problem, problemOf } from './problem.ts';

interface View {
  /** `:name` stands for one part. */
  readonly path: string;
  readonly page: (asked: Asked) => Promise<string | Other>;
}

/** What is no page: a file to take along, or another page to go to. */
type Other =
  | { readonly type: string; readonly content: string; readonly name: string }
  | { readonly location: string };

/** So much of the latest stands on the start page. */
const LATEST = 6;

const VIEWS: readonly View[] = [
  { path: '/', page: ({ desk }) => startOf(desk) },
  {
    path: '/search',
    page: async (asked) =>
      searchPage(
        flat(asked.query),
        asked.query.size === 0 ? null : await answer<Page<StatementRow>>(asked, '/api/search'),
      ),
  },
  {
    path: '/interactions',
    page: async (asked) => {
      const page = await answer<Page<InteractionRow>>(asked, '/api/interactions');
      const query = { ...flat(asked.query), party: asked.query.getAll('party') };
      return interactionsPage(query, page, await namesOf(asked.desk, sidesOf(page.rows)));
    },
  },
  {
    path: '/interactions/:id',
    page: async (asked) => {
      const found = await interactionAnswer(asked);
      return interactionPage(found, await namesOf(asked.desk, sidesOf([found.row, ...found.others])));
    },
  },
  {
    path: '/interactions/:id/:file',
    page: async (asked) => {
      const file = asked.parts.file!;
      if (!Object.hasOwn(COMPARISON_FILES, file)) throw nothingThere();
      const [type, make] = COMPARISON_FILES[file]!;
      return {
        type,
        content: make(await comparisonOf({ ...asked, parts: { id: asked.parts.id! } })),
        name: file,
      };
    },
  },
  {
    path: '/compare',
    page: pairOf,
  },
  {
    path: '/documents',
    page: async (asked) =>
      documentsPage(flat(asked.query), await answer<Page<DocumentRow>>(asked, '/api/documents')),
  },
  {
    path: '/documents/:id',
    page: async (asked) => {
      const place = /^(\d+)-(\d+)$/.exec(asked.query.get('at') ?? '');
      const whole = await answerTo<WholeDocument>(asked.desk, '/api/documents/{id}', [], asked.parts);
      const etag = await asked.desk.etagOf(`/api/documents/${encodeURIComponent(asked.parts.id!)}`);
      return documentPage(whole, etag, place && { start: Number(place[1]), end: Number(place[2]) });
    },
  },
  {
    path: '/documents/:id/versions',
    page: async ({ desk, parts }) => {
      const { document } = await answerTo<WholeDocument>(desk, '/api/documents/{id}', [], parts);
      return versionsPage(
        document,
        await answerTo<VersionHistory>(desk, '/api/documents/{id}/versions', [], parts),
      );
    },
  },
  {
    path: '/ledger',
    page: async (asked) => {
      const page = await answer<Page<LedgerRow>>(asked, '/api/ledger');
      return ledgerPage(flat(asked.query), page, await namesOf(asked.desk, partiesOf(page.rows)));
    },
  },
  {
    path: '/ledger/:id',
    page: async (asked) => {
      const rows = [await answer<LedgerRow>(asked, '/api/ledger/{id}')];
      return ledgerPage({}, { rows, next: null }, await namesOf(asked.desk, partiesOf(rows)));
    },
  },
  {
    path: '/sources',
    page: async (asked) =>
      sourcesPage(flat(asked.query), await answer<Page<SourceRow>>(asked, '/api/sources')),
  },
  {
    path: '/failures',
    page: async (asked) => failuresPage(await answer<Page<FailureRow>>(asked, '/api/failures')),
  },
  {
    path: '/queue',
    page: async (asked) => queuePage(await answer<Page<DoubtfulRow>>(asked, '/api/doubtful')),
  },
  {
    path: '/judgements',
    page: async (asked) =>
      judgementsPage(flat(asked.query), await answer<Page<JudgementState>>(asked, '/api/judgements')),
  },
  {
    path: '/actors',
    page: async (asked) => {
      const page = await answer<Page<PartyRow>>(asked, '/api/parties');
      const text = asked.query.get('text');
      const meant =
        text === null
          ? []
          : (await answerTo<Page<Resolved>>(asked.desk, '/api/actors', [['name', text]])).rows;
      return actorsPage(
        flat(asked.query),
        page,
        meant.filter(({ kind }) => kind === 'side'),
      );
    },
  },
  {
    path: '/actors/:id',
    page: async ({ desk, parts, query }) => {
      const text = query.get('with');
      const rest = [...query].filter(([name]) => name !== 'with');
      const found = await answerTo<ActorAnswer>(desk, '/api/actors/{id}', rest, parts);
      const etag = await desk.etagOf(`/api/actors/${encodeURIComponent(parts.id!)}`);
      if (text === null) return actorPage(found, etag);
      const { rows } = await answerTo<Page<PartyRow>>(desk, '/api/parties', [['text', text]]);
      return actorPage(found, etag, { text, rows });
    },
  },
  {
    path: '/timeline/:a',
    page: async ({ desk, parts }) => {
      const { a } = parts as { a: string };
      const standings = await standingsOf(desk, [a]);
      const page = await answerTo<Page<StatementRow>>(desk, '/api/search', [['party', a]]);
      return actorTimelinePage(a, standings, page, await namesOf(desk, [a, ...keysOf(standings)]));
    },
  },
  {
    path: '/timeline/:a/standing.svg',
    page: ({ desk, parts: { a } }) => standingFile(desk, [a!]),
  },
  {
    path: '/timeline/:a/:b',
    page: async (asked) => {
      const { a, b } = asked.parts as { a: string; b: string };
      const divergence = await divergenceOf(asked);
      const standings = await standingsOf(asked.desk, [a, b]);
      const page = await answer<Page<TimelineRow>>(asked, '/api/timeline');
      const keys = [a, b, ...page.rows.flatMap(({ from, to }) => [...from, ...to]), ...keysOf(standings)];
      const names = await namesOf(asked.desk, keys);
      return timelinePage(a, b, flat(asked.query), { divergence, standings, page }, names);
    },
  },
  {
    path: '/timeline/:a/:b/:chart',
    page: async (asked) => {
      const { a, b, chart } = asked.parts as { a: string; b: string; chart: string };
      if (chart === 'standing.svg') return standingFile(asked.desk, [a, b]);
      if (chart !== 'divergence.svg' && chart !== 'topics.svg') throw nothingThere();
      const divergence = await divergenceOf({ ...asked, parts: { a, b } });
      const drawing = (chart === 'topics.svg' ? topicsDrawing : divergenceDrawing)(divergence);
      if (drawing === null) throw nothingThere();
      const names = await namesOf(asked.desk, [a, b]);
      const pair = [a, b].map((side) => names.get(side) ?? side).join(' and ');
      const what =
        chart === 'topics.svg' ? 'how far their accounts part, by topic' : 'how far their accounts part';
      return { type: SVG, content: svgFile(drawing, `${pair}: ${what}`), name: chart };
    },
  },
  { path: '/runs/:id', page: runOf },
];

const SVG = 'image/svg+xml; charset=utf-8';
const nothingThere = () =>
  new Problem('not-found', 'there is nothing at this address; the desk leads to all there is');

const FILES: Readonly<Record<string, readonly [type: string, content: string]>> = {
  '/desk.css': ['text/css; charset=utf-8', DESK_STYLE],
  '/desk.js': ['text/javascript; charset=utf-8', DESK_SCRIPT],
};

const FORMS = { '/compare': compareForm, '/add': addForm } as const;

/** The page or file of the desk at an address, for people; null where there is none. What goes wrong is a page that says what to do. */
export async function deskPage(desk: Desk, request: Request, maxBytes: number): Promise<Response | null> {
  const { pathname, searchParams } = new URL(request.url);
  const file = FILES[pathname];
  if (file) return sent(request, file[0], file[1], 200);
  try {
    const isForm = request.method === 'POST' && (pathname === '/compare' || pathname === '/add');
    const make = isForm
      ? () => formOf(desk, FORMS[pathname], request, maxBytes)
      : viewOf(desk, pathname, searchParams);
    if (request.method === 'POST' && !isForm) return null;
    if (make === null) {
      if (!isForPeople(request, pathname)) return null;
      throw nothingThere();
    }
    const made = await make();
    if (typeof made === 'string') return sent(request, HTML, made, 200);
    if ('location' in made)
      return new Response(null, {
        status: 303,
        headers: { location: made.location, 'cache-control': 'no-store' },
      });
    const file = sent(request, made.type, made.content, 200);
    file.headers.set('content-disposition', `attachment; filename="readout-${made.name}"`);
    return file;
  } catch (error) {
    const problem = problemOf(error);
    if (problem.kind === 'failed') throw error;
    const page = messagePage(problem.body.title, problem.message, 'Nothing was changed.');
    return sent(request, HTML, page, problem.status);
  }
}

/** A browser that opens a page says that it takes pages. */
const isForPeople = (request: Request, pathname: string) =>
  request.method === 'GET' &&
  !pathname.startsWith('/api/') &&
  (request.headers.get('accept') ?? '').includes('text/html');

const HTML = 'text/html; charset=utf-8';

async function formOf(
  desk: Desk,
  form: (typeof FORMS)[keyof typeof FORMS],
  request: Request,
  maxBytes: number,
): Promise<string | Other> {
  const made = await form(desk, request, maxBytes);
  return 'run' in made ? { location: `/runs/${made.run}` } : comparePage(made.comparison);
}

function viewOf(
  desk: Desk,
  pathname: string,
  searchParams: URLSearchParams,
): (() => Promise<string | Other>) | null {
  // A form sends its empty fields too.
  const query = new URLSearchParams([...searchParams].filter(([, value]) => value !== ''));
  const given = pathname.split('/');
  for (const { path, page } of VIEWS) {
    const wanted = path.split('/');
    if (wanted.length !== given.length) continue;
    const parts: Record<string, string> = {};
    const fits = wanted.every((part, at) => {
      if (!part.startsWith(':')) return part === given[at];
      parts[part.slice(1)] = decoded(given[at]!);
      return given[at] !== '';
    });
    if (fits) return () => page({ desk, parts, query });
  }
  return null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Problem('bad-request', 'the address is not well formed');
  }
}

/** What the sides and parties in rows are called. */
function namesOf(desk: Desk, keys: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  return desk.record.ask(({ questions }) => questions.names(keys.filter((key) => key !== null)));
}

const sidesOf = (rows: readonly InteractionRow[]) => rows.flatMap(({ interaction }) => interaction.sides);
const partiesOf = (rows: readonly LedgerRow[]) =>
  rows.flatMap(({ entry }) => [entry.sides.from, entry.sides.to]);
const keysOf = ({ interactions, entries }: Standings) => [...sidesOf(interactions), ...partiesOf(entries)];

function flat(query: URLSearchParams): Record<string, string> {
  return Object.fromEntries(query);
}

async function startOf(desk: Desk): Promise<string> {
  try {
    const found = await desk.record.ask(async ({ name, keeper, questions }) => ({
      record: name,
      problem: null,
      writable: keeper !== null,
      counts: await desk.record.counts(),
      interactions: (await questions.interactions({}, { limit: LATEST })).rows,
      entries: (await questions.ledger({}, { limit: LATEST })).rows,
    }));
    return startPage(found, await namesOf(desk, keysOf(found)));
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    // Texts can be compared all the same, and the first that is added may make a record.
    const counts = { documents: 0, statements: 0, interactions: 0, entries: 0, judgements: 0, unread: 0 };
    const none = {
      record: 'No record',
      problem: error.message,
      writable: true,
      counts,
      interactions: [],
      entries: [],
    };
    return startPage(none, new Map());
  }
}

/** Whether and how a run of adding goes on; one of two accounts of one call leads to the comparison. */
async function runOf({ desk, parts }: Asked): Promise<string | Other> {
  const job = desk.jobs.get(parts.id!);
  if (job.state !== 'done' || job.documents.length === 0) return runPage(job, null, new Map());
  const documents: DocumentRow['document'][] = [];
  const interactions = new Map<string, InteractionRow>();
  for (const document of [...new Set(job.documents)].slice(0, LATEST * 4)) {
    const found = await desk.record.ask(({ questions }) => questions.document(document));
    if (found === null) continue;
    documents.push(found.document);
    const { rows } = await desk.record.ask(({ questions }) =>
      questions.interactions({ document }, { limit: LATEST }),
    );
    for (const row of rows) interactions.set(row.interaction.id, row);
  }
  const [one, other] = documents;
  // Two texts that were pasted side by side.
  if (one && other && job.inputs.length === 2 && job.inputs.every((input) => input.startsWith('pasted:')))
    return { location: pairAddress(one.id, other.id) };
  const result: RunResult = { documents, interactions: [...interactions.values()] };
  return runPage(job, result, await namesOf(desk, sidesOf(result.interactions)));
}

/** Two documents of the record: the interaction of which both are accounts, else the two compared as they are. */
async function pairOf({ desk, query }: Asked): Promise<string | Other> {
  const ids = ['a', 'b'].map((side) => query.get(side) ?? '');
  const [a, b] = await Promise.all(
    ids.map((id) => answerTo<WholeDocument>(desk, '/api/documents/{id}', [], { id: id || 'unnamed' })),
  );
  const told = await Promise.all(
    ids.map((document) =>
      desk.record.ask(({ questions }) => questions.interactions({ document }, { limit: LATEST })),
    ),
  );
  const interactions = [
    ...new Map(told.flatMap(({ rows }) => rows).map((row) => [row.interaction.id, row])).values(),
  ];
  const shared = interactions.filter(
    ({ interaction: { accounts, parts } }) =>
      accounts.length > 1 && ids.every((id) => parts.some(({ document }) => document === id)),
  );
  if (shared.length === 1)
    return { location: `/interactions/${encodeURIComponent(shared[0]!.interaction.id)}` };
  const documents = [a!.document.id, b!.document.id] as const;
  const comparison = await desk.reader.compareDocuments(a!.reading.document, b!.reading.document, {});
  const judged = await judgedClaims(desk, documents);
  return pairPage(
    { comparison, documents, interactions, judged },
    await namesOf(desk, sidesOf(interactions)),
  );
}

const divergenceOf = ({ desk, parts }: Asked): Promise<DivergenceAnswer> =>
  answerTo<DivergenceAnswer>(desk, '/api/divergence', [
    ['a', parts.a!],
    ['b', parts.b!],
    ['limit', '200'],
  ]);

/** What is drawn of one side or between two. */
async function standingsOf(desk: Desk, sides: readonly string[]): Promise<Standings> {
  const limit = ['limit', '200'] as const;
  const interactions = await answerTo<Page<InteractionRow>>(desk, '/api/interactions', [
    ...sides.map((side) => ['party', side] as const),
    limit,
  ]);
  const asked =
    sides.length > 1
      ? [sides.map((side) => ['between', side] as const)]
      : [[['from', sides[0]!] as const], [['to', sides[0]!] as const]];
  const entries = new Map<string, LedgerRow>();
  for (const ask of asked)
    for (const row of (await answerTo<Page<LedgerRow>>(desk, '/api/ledger', [...ask, limit])).rows)
      entries.set(row.entry.id, row);
  return { interactions: interactions.rows, entries: [...entries.values()] };
}

async function standingFile(desk: Desk, sides: readonly string[]): Promise<Other> {
  const standings = await standingsOf(desk, sides);
  const names = await namesOf(desk, [...sides, ...keysOf(standings)]);
  const drawing = standingDrawing(standings.interactions, standings.entries, names);
  if (drawing === null) throw nothingThere();
  const title = `${sides.map((side) => names.get(side) ?? side).join(' and ')}: meetings, demands and promises`;
  return { type: SVG, content: svgFile(drawing, title), name: 'standing.svg' };
}

function sent(request: Request, type: string, content: string, status: number): Response {
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  const headers = { 'content-type': type, etag, 'cache-control': 'no-cache' };
  return status === 200 && request.headers.get('if-none-match') === etag
    ? new Response(null, { status: 304, headers })
    : new Response(request.method === 'HEAD' ? null : content, { status, headers });
}
