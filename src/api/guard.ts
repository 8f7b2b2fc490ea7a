import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import { Problem } from './problem.ts';

/** Who may ask. */
export interface GuardSettings {
  /** The address that the server listens at. */
  readonly host: string;
  /** Further names by which it may be called. */
  readonly names: readonly string[];
  /** What a client must show; null where nothing need be shown. */
  readonly token: string | null;
}

/** What is looked at of a request before anything else. */
export interface Head {
  readonly method: string;
  /** As it was asked for: `/api/search?text=border`. */
  readonly address: string;
  header(name: string): string | null;
}

export function headOf(request: Request, url: URL): Head {
  return {
    method: request.method,
    address: url.pathname + url.search,
    header: (name) => request.headers.get(name) ?? (name === 'host' ? url.host : null),
  };
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/**
 * Refuses what another site may have sent: a name of the server that is not its own (a site whose name was bound anew to this machine), and requests that a browser
 * says come from elsewhere.
 *
 * @throws Problem `wrong-host`, `not-from-here`.
 */
export function refuseForeign(head: Head, { host, names }: GuardSettings): void {
  const called = head.header('host') ?? '';
  const name = called.replace(/:\d*$/, '').toLowerCase();
  const known = [
    ...LOOPBACK,
    host.includes(':') ? `[${host}]` : host.toLowerCase(),
    ...names.map((one) => one.toLowerCase()),
  ];
  // An address in numbers cannot be bound anew.
  const inNumbers = !isLoopback(host) && isIP(name.replace(/^\[|\]$/g, '')) !== 0;
  if (!known.includes(name) && !inNumbers)
    throw new Problem(
      'wrong-host',
      'the server does not go by this name; ask it by its address, or start it with --allow-host and the name',
    );
  const origin = head.header('origin');
  if (
    origin !== null &&
    (!URL.canParse(origin) || new URL(origin).host !== called.toLowerCase().replace(/:(?:80|443)$/, ''))
  )
    throw new Problem('not-from-here', 'a page of another site sent this request; open the desk itself');
  const site = head.header('sec-fetch-site');
  const isVisit =
    head.method === 'GET' &&
    head.header('sec-fetch-mode') === 'navigate' &&
    !head.address.startsWith('/api/');
  if ((site === 'cross-site' || site === 'same-site') && !isVisit)
    throw new Problem('not-from-here', 'a page of another site sent this request; open the desk itself');
}

const COOKIE = 'readout-token';

/** @throws Problem `token-needed`. */
export function refuseUnknown(head: Head, { token }: GuardSettings): void {
  if (token === null) return;
  const bearer = /^Bearer +(.+)$/i.exec(head.header('authorization') ?? '')?.[1];
  const cookie = new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]+)`).exec(head.header('cookie') ?? '')?.[1];
  if ([bearer, cookie].some((shown) => shown !== undefined && isSame(shown, token))) return;
  throw new Problem(
    'token-needed',
    'send "Authorization: Bearer TOKEN" with the token that readout serve printed, or open the address that it printed',
    { 'www-authenticate': 'Bearer realm="readout"' },
  );
}

/** Whoever opens a page with `?token=` keeps the token in a cookie, and the address is freed from it. Null where it is not so. */
export function admission(url: URL, { token }: GuardSettings): Response | null {
  const shown = url.searchParams.get('token');
  if (token === null || shown === null || url.pathname.startsWith('/api/') || !isSame(shown, token))
    return null;
  url.searchParams.delete('token');
  return new Response(null, {
    status: 303,
    headers: {
      location: `${url.pathname.replace(/^\/+/, '/')}${url.search}`,
      'set-cookie': `${COOKIE}=${token}; HttpOnly; SameSite=Strict; Path=/`,
      'cache-control': 'no-store',
    },
  });
}

/** Takes the same time for any two, so that the time tells nothing of the token. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
