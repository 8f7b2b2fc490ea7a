import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { comparePage, DESK_FILES, messagePage } from '../desk/index.ts';
import type { Desk } from './desk.ts';
import { nothingThere, type Other } from './desk-asked.ts';
import { addForm, compareForm } from './desk-forms.ts';
import { VIEWS } from './desk-views.ts';
import { Problem, problemOf } from './problem.ts';

const FORMS = { '/compare': compareForm, '/add': addForm } as const;

/** The page or file of the desk at an address, for people; null where there is none. What goes wrong is a page that says what to do. */
export async function deskPage(desk: Desk, request: Request, maxBytes: number): Promise<Response | null> {
  const { pathname, searchParams } = new URL(request.url);
  const file = DESK_FILES[pathname];
  if (file) return sent(request, file.type, file.content, 200);
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

/** Shorter than this is as long when it is packed. */
const WORTH_PACKING = 1_000;

function sent(request: Request, type: string, content: string, status: number): Response {
  const isPacked =
    content.length >= WORTH_PACKING && /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 22);
  const etag = `"${hash}${isPacked ? '-gzip' : ''}"`;
  const headers = {
    'content-type': type,
    etag,
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
    ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
  };
  if (status === 200 && request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers });
  const body = isPacked ? new Uint8Array(gzipSync(content, { level: 4 })) : content;
  return new Response(request.method === 'HEAD' ? null : body, { status, headers });
}
