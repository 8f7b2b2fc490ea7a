import { createHash } from 'node:crypto';
import {
  actorPage,
  actorsPage,
  comparePage,
  DESK_SCRIPT,
  DESK_STYLE,
  documentPage,
  interactionPage,
  interactionsPage,
  ledgerPage,
  messagePage,
  searchPage,
  sourcesPage,
  startPage,
  timelinePage,
} from '../desk/index.ts';
import type { Comparison } from '../record/index.ts';
import { RecordError } from '../record/index.ts';
import type {
  ActorAnswer,
  DivergenceAnswer,
  InteractionRow,
  LedgerRow,
  Page,
  Resolved,
  SourceRow,
  StatementRow,
  TimelineRow,
  WholeDocument,
} from '../store/index.ts';
import { askOf } from './ask-of.ts';
import type { Desk } from './desk.ts';
import { Problem, problemOf } from './problem.ts';
import { readBody } from './read-body.ts';
import { ROUTES } from './routes/index.ts';

/** What a page is made from: the desk, the parts of its path, and what stands behind the question mark, blanks left out. */
interface Asked {
  readonly desk: Desk;
  readonly parts: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

interface View {
  /** `:name` stands for one part. */
  readonly path: string;
  readonly page: (asked: Asked) => Promise<string>;
}

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
  { path: '/interactions/:id', page: interactionOf },
  {
    path: '/documents/:id',
    page: async (asked) => {
      const place = /^(\d+)-(\d+)$/.exec(asked.query.get('at') ?? '');
      const whole = await answer<WholeDocument>(
        { ...asked, query: new URLSearchParams() },
        '/api/documents/{id}',
      );
      return documentPage(whole, place && { start: Number(place[1]), end: Number(place[2]) });
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
    path: '/sources',
    page: async (asked) =>
      sourcesPage(flat(asked.query), await answer<Page<SourceRow>>(asked, '/api/sources')),
  },
  {
    path: '/actors',
    page: async (asked) => {
      const name = asked.query.get('name') ?? undefined;
      const found = name === undefined ? [] : (await answer<Page<Resolved>>(asked, '/api/actors')).rows;
      return actorsPage(name, found);
    },
  },
  {
    path: '/actors/:id',
    page: async (asked) => actorPage(await answer<ActorAnswer>(asked, '/api/actors/{id}')),
  },
  {
    path: '/timeline/:a/:b',
    page: async (asked) => {
      const { a, b } = asked.parts as { a: string; b: string };
      const pair = { ...asked, query: new URLSearchParams() };
      const divergence = await answer<DivergenceAnswer>(pair, '/api/divergence');
      const page = await answer<Page<TimelineRow>>(asked, '/api/timeline');
      const keys = [a, b, ...page.rows.flatMap(({ from, to }) => [...from, ...to])];
      return timelinePage(a, b, flat(asked.query), divergence, page, await namesOf(asked.desk, keys));
    },
  },
];

const FILES: Readonly<Record<string, readonly [type: string, content: string]>> = {
  '/desk.css': ['text/css; charset=utf-8', DESK_STYLE],
  '/desk.js': ['text/javascript; charset=utf-8', DESK_SCRIPT],
};

/** The page or file of the desk at an address, for people; null where there is none. What goes wrong is a page that says what to do. */
export async function deskPage(desk: Desk, request: Request, maxBytes: number): Promise<Response | null> {
  const { pathname, searchParams } = new URL(request.url);
  const file = FILES[pathname];
  if (file) return sent(request, file[0], file[1], 200);
  try {
    const make =
      request.method === 'POST' && pathname === '/compare'
        ? async () => comparePage(await comparisonOf(desk, request, maxBytes))
        : viewOf(desk, pathname, searchParams);
    if (make === null || (request.method === 'POST' && pathname !== '/compare')) return null;
    return sent(request, HTML, await make(), 200);
  } catch (error) {
    const problem = problemOf(error);
    if (problem.kind === 'failed') throw error;
    const page = messagePage(problem.body.title, problem.message, 'Nothing was changed.');
    return sent(request, HTML, page, problem.status);
  }
}

const HTML = 'text/html; charset=utf-8';

function viewOf(desk: Desk, pathname: string, searchParams: URLSearchParams): (() => Promise<string>) | null {
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

/** What the API answers to the same question. */
async function answer<T>({ desk, parts, query }: Asked, path: string): Promise<T> {
  const route = ROUTES.find((one) => one.method === 'GET' && one.path === path)!;
  const found = await route.run(desk, askOf(route.ask, parts, query) as never, null as never, {
    ifMatch: null,
  });
  if (found === null) throw new Problem('not-found', 'the record holds no such thing');
  return found as T;
}

function flat(query: URLSearchParams): Record<string, string> {
  return Object.fromEntries(query);
}

async function startOf(desk: Desk): Promise<string> {
  try {
    const answer = await desk.record.ask(async ({ name, questions }) => ({
      record: name,
      counts: await desk.record.counts(),
      interactions: (await questions.interactions({}, { limit: LATEST })).rows,
      entries: (await questions.ledger({}, { limit: LATEST })).rows,
    }));
    const keys = [...sidesOf(answer.interactions), ...partiesOf(answer.entries)];
    return startPage(answer, await namesOf(desk, keys));
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    // Texts can be compared all the same.
    const counts = { documents: 0, statements: 0, interactions: 0, entries: 0, judgements: 0 };
    return startPage({ record: error.message, counts, interactions: [], entries: [] }, new Map());
  }
}

async function interactionOf(asked: Asked): Promise<string> {
  const row = await answer<InteractionRow>(asked, '/api/interactions/{id}');
  const { sides, accounts, id } = row.interaction;
  const others = await asked.desk.record.ask(({ questions }) =>
    questions.interactions({ parties: sides.slice(0, 2) }, { limit: LATEST + 1 }),
  );
  const names = await namesOf(asked.desk, [...sides, ...sidesOf(others.rows)]);
  const page = {
    row,
    comparison:
      accounts.length < 2 ? null : await answer<Comparison>(asked, '/api/interactions/{id}/comparison'),
    others: others.rows.filter(({ interaction }) => interaction.id !== id).slice(0, LATEST),
  };
  return interactionPage(page, names);
}

async function comparisonOf(desk: Desk, request: Request, maxBytes: number): Promise<Comparison> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded'))
    throw new Problem('wrong-type', 'the form on the desk sends two texts; use that, or POST /api/compare');
  const form = new URLSearchParams(Buffer.from(await readBody(request, maxBytes)).toString('utf8'));
  const [a, b] = [form.get('a')?.trim() ?? '', form.get('b')?.trim() ?? ''];
  if (a === '' || b === '') throw new Problem('bad-request', 'a text is missing; paste both accounts');
  return desk.reader.compare({ text: a, name: 'first text' }, { text: b, name: 'second text' }, {});
}

function sent(request: Request, type: string, content: string, status: number): Response {
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  const headers = { 'content-type': type, etag, 'cache-control': 'no-cache' };
  return status === 200 && request.headers.get('if-none-match') === etag
    ? new Response(null, { status: 304, headers })
    : new Response(request.method === 'HEAD' ? null : content, { status, headers });
}
