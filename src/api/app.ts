import { type Context, Hono } from 'hono';
import { csvAnswer, eventsOf, jsonAnswer, MADE_SAFE, SAFE, type Sent, sentOf } from './answer.ts';
import { askOf, checked } from './ask-of.ts';
import type { Desk } from './desk.ts';
import { deskPage } from './desk-pages.ts';
import { within } from './gate.ts';
import { admission, type GuardSettings, type Head, headOf, refuseForeign, refuseUnknown } from './guard.ts';
import { Jobs } from './jobs.ts';
import { type Kept, KeptAnswers, keptOf, type Question } from './kept-answers.ts';
import { openApi } from './openapi.ts';
import { Problem, problemOf, problemResponse } from './problem.ts';
import { readBody, readJson } from './read-body.ts';
import type { Reader } from './reader.ts';
import type { RecordInUse } from './record-in-use.ts';
import { FILE, type FileBody, Made, type Route } from './route.ts';
import { ROUTES } from './routes/index.ts';

/** What the app is made of. */
export interface DeskParts {
  readonly version: string;
  readonly record: RecordInUse;
  readonly reader: Reader;
}

export interface ApiSettings extends GuardSettings {
  /** Largest body, in bytes. */
  readonly maxBytes: number;
  /** Told of what is a defect of ours. */
  readonly report: (error: unknown) => void;
  /** The longest that a question to the record may take, ms. */
  readonly questionMs?: number;
}

/** Answers requests, in process or behind a server. */
export interface Api {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** What a request gets that is answered already, without the cost of a way through the app; null for all others, refused ones too. */
  readonly known: (head: Head) => Sent | null;
  readonly desk: Desk;
}

/** Requests in work at once; further ones are told to come back. */
const AT_ONCE = 512;
/** Followers of runs at once, each of which holds a connection. */
const FOLLOWERS = 100;

/** The HTTP API over a record and a reader, as a function of requests. */
export function createApi(parts: DeskParts, settings: ApiSettings): Api {
  const { questionMs = 20_000 } = settings;
  const kept = new KeptAnswers();
  const desk: Desk = {
    ...parts,
    jobs: new Jobs(parts.record, settings.report),
    etagOf: async (path) => (await readKept(desk, kept, path)).etag,
  };
  const app = new Hono();
  let inWork = 0;

  app.use('*', async (c, next) => {
    if (inWork >= AT_ONCE)
      throw new Problem('busy', `${AT_ONCE} requests are in work; try again in a second`, {
        'retry-after': '1',
      });
    inWork += 1;
    try {
      const url = new URL(c.req.url);
      const head = headOf(c.req.raw, url);
      refuseForeign(head, settings);
      const admitted = admission(url, settings);
      if (admitted) return admitted;
      refuseUnknown(head, settings);
      return await next();
    } finally {
      inWork -= 1;
    }
  });

  for (const route of ROUTES) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
    const answer = (c: Context) => answerTo(c, route, desk, kept, settings);
    // What is read in a text takes its own time, and has its own limit.
    app.on(route.method, path, route.kept ? (c) => within(questionMs, answer(c)) : answer);
    if (route.columns === null) continue;
    app.get(`${path}.json`, (c) => within(questionMs, answer(c)));
    app.get(`${path}.csv`, (c) =>
      within(questionMs, csvAnswer(route, desk, askOf(route.ask, {}, new URL(c.req.url).searchParams))),
    );
  }
  let followers = 0;
  app.get('/api/jobs/:id/events', (c) => {
    if (followers >= FOLLOWERS)
      throw new Problem('busy', `${FOLLOWERS} clients follow runs already; ask /api/jobs now and then`);
    const response = eventsOf(desk, c.req.param('id'), c.req.raw.signal, () => {
      followers -= 1;
    });
    followers += 1;
    return response;
  });
  let tools: Promise<ReturnType<typeof import('./mcp.ts').mcpOverHttp>> | null = null;
  app.post('/mcp', async (c) => {
    const body = await readJson(c.req.raw, settings.maxBytes);
    // Few ask for it, and it takes its time to load.
    tools ??= import('./mcp.ts').then(({ mcpOverHttp }) => mcpOverHttp(desk, settings.report));
    return (await tools)(c.req.raw, body);
  });
  const description = keptOf(openApi(ROUTES, parts.version));
  app.get('/api/openapi.json', (c) => jsonAnswer(description, c.req.header('if-none-match') ?? null));

  app.notFound(async (c) => {
    const { pathname } = new URL(c.req.url);
    const view = await deskPage(desk, c.req.raw, settings.maxBytes);
    if (view) return view;
    return problemResponse(unknownAddress(c.req.method, pathname));
  });
  app.onError((error) => {
    const problem = problemOf(error);
    if (problem.kind === 'failed') settings.report(error);
    return problemResponse(problem);
  });
  return {
    desk,
    known(head) {
      const revision = head.method === 'GET' ? parts.record.revisionNow() : null;
      const answer = revision === null ? null : kept.known(revision, head.address);
      if (answer === null) return null;
      try {
        refuseForeign(head, settings);
        refuseUnknown(head, settings);
      } catch {
        return null;
      }
      return sentOf(answer, head.header('if-none-match'));
    },
    fetch: async (request) => {
      const response = await app.fetch(request);
      // To touch its headers afterwards costs more than to make it with them.
      if (!MADE_SAFE.has(response))
        for (const [name, value] of Object.entries(SAFE)) response.headers.set(name, value);
      return response;
    },
  };
}

async function answerTo(
  c: Context,
  route: Route,
  desk: Desk,
  kept: KeptAnswers,
  { maxBytes }: ApiSettings,
): Promise<Response> {
  const heard = { ifMatch: c.req.header('if-match') ?? null };
  const asked = () =>
    askOf(route.ask, c.req.param() as Record<string, string>, new URL(c.req.url).searchParams);
  if (route.method === 'GET') {
    const answer = route.kept
      ? await kept.get(await desk.record.revision(), addressOf(c.req.url), () =>
          questionOf(route, asked(), desk),
        )
      : keptOf(await found(route.run(desk, asked() as never, null as never, heard)));
    return jsonAnswer(answer, c.req.header('if-none-match') ?? null);
  }
  const ask = asked();
  const body =
    route.body === FILE
      ? await fileOf(c.req.raw, maxBytes)
      : checked(route.body!, await readJson(c.req.raw, maxBytes), 'the body');
  const answer = await route.run(desk, ask as never, body as never, heard);
  const made = answer instanceof Made ? answer : null;
  return new Response(JSON.stringify(made ? made.answer : answer), {
    status: made?.status ?? 200,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      ...(made ? { location: made.location } : {}),
    },
  });
}

/** `http://127.0.0.1:4280/api/search?text=border` is `/api/search?text=border`, whatever the server is called. */
const addressOf = (url: string) => url.slice(url.indexOf('/', url.indexOf('://') + 3));

/** Two addresses that ask the same have one answer. */
function questionOf(route: Route, ask: Readonly<Record<string, unknown>>, desk: Desk): Question {
  return {
    name: `${route.path} ${JSON.stringify(Object.entries(ask).sort(([a], [b]) => (a < b ? -1 : 1)))}`,
    make: () => found(route.run(desk, ask as never, null as never, { ifMatch: null })),
  };
}

async function readKept(desk: Desk, kept: KeptAnswers, address: string): Promise<Kept> {
  return kept.get(await desk.record.revision(), address, () => {
    const { route, values } = routeOf(address);
    return questionOf(route, askOf(route.ask, values, new URLSearchParams()), desk);
  });
}

/** The route of an address of ours with one value at its end. */
function routeOf(address: string): { readonly route: Route; readonly values: Record<string, string> } {
  const [folder, value] = [
    address.slice(0, address.lastIndexOf('/')),
    address.slice(address.lastIndexOf('/') + 1),
  ];
  const route = ROUTES.find(({ path, method }) => method === 'GET' && path === `${folder}/{id}`)!;
  return { route, values: { id: decodeURIComponent(value) } };
}

async function found(answer: Promise<unknown>): Promise<unknown> {
  const given = await answer;
  if (given === null) throw new Problem('not-found', 'there is nothing at this address');
  return given;
}

async function fileOf(request: Request, maxBytes: number): Promise<FileBody> {
  const bytes = await readBody(request, maxBytes);
  if (bytes.byteLength === 0)
    throw new Problem('bad-request', 'the file is empty; send its bytes as the body');
  const [type, ...rest] = (request.headers.get('content-type') ?? '').split(';').map((part) => part.trim());
  const charset = rest
    .find((part) => /^charset=/i.test(part))
    ?.slice('charset='.length)
    .replaceAll('"', '');
  return {
    bytes,
    contentType:
      type === '' || type === undefined || type === 'application/octet-stream' ? null : type.toLowerCase(),
    charset: charset ?? null,
  };
}

function unknownAddress(method: string, path: string): Problem {
  const methods: string[] = ROUTES.filter((route) => matches(route.path, path)).map(({ method }) => method);
  if (path === '/mcp') methods.push('POST');
  if (methods.length > 0 && !methods.includes(method)) {
    const allow = [...new Set(methods)].join(', ');
    return new Problem('wrong-method', `${path} takes ${allow}`, { allow });
  }
  return new Problem('not-found', 'there is nothing at this address; /api/openapi.json lists what there is');
}

function matches(template: string, path: string): boolean {
  const [wanted, given] = [template.split('/'), path.split('/')];
  return (
    wanted.length === given.length && wanted.every((part, at) => part.startsWith('{') || part === given[at])
  );
}
