import type { LookupAddress } from 'node:dns';
import { lookup as dnsLookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { InputError } from '../record/index.ts';
import { type Answer, fetchedOf } from './answer.ts';
import { decompress } from './decompress.ts';
import type { Fetched } from './fetched.ts';
import type { OpenOptions } from './open-options.ts';
import { megabytes, readCapped, TooLargeError } from './read-capped.ts';
import { publicAddresses } from './refuse-private.ts';
import { type HopResponse, requestOnce } from './request-once.ts';

type Limits = OpenOptions & { readonly maxBytes: number };

/** The page behind an http or https address. Any answer but success is an `InputError`. */
export async function fetchUrl(input: string, options: Limits): Promise<Fetched> {
  return fetchedOf(input, await askUrl(input, options));
}

/**
 * What the server at an http or https address answers.
 *
 * Redirects are followed by hand: every step is checked anew for scheme, credentials and private addresses, and the
 * connection goes to the very address that was checked. `url` of the answer is the last step's.
 */
export async function askUrl(input: string, options: Limits): Promise<Answer> {
  return withinLimits(input, options, (signal) => follow(input, options, signal));
}

/**
 * Sends a JSON text to an address, under the same checks. A redirect is not followed: who wants something elsewhere is to say so.
 *
 * @throws InputError where it does not arrive, or is not taken (any status but success).
 */
export async function postJson(input: string, json: string, options: Limits): Promise<void> {
  const answer = await withinLimits(input, options, async (signal) => {
    const url = checkedUrl(input, input);
    const headers = {
      ...options.headers,
      'content-type': 'application/json',
      'content-length': `${Buffer.byteLength(json)}`,
    };
    const hop = options.fetch ?? requestOnce;
    const addresses = await resolve(input, url, options, signal);
    return take(input, url, await hop(url, addresses, signal, headers, json), options.maxBytes);
  });
  fetchedOf(input, answer);
}

async function withinLimits<T>(
  input: string,
  options: Limits,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const timeoutMs = options.timeoutMs ?? 20_000;
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    return await work(signal);
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (error instanceof TooLargeError) {
      throw new InputError(
        input,
        `is larger than ${megabytes(options.maxBytes)}; save only the article to a file`,
      );
    }
    if (signal.aborted) {
      const seconds = Math.round(timeoutMs / 100) / 10;
      throw new InputError(
        input,
        `no full answer within ${seconds} s; try again, or save the page to a file`,
        { cause: error, retriable: true },
      );
    }
    throw new InputError(input, whyNot(error), { cause: error, retriable: !LASTING.has(codeOf(error)) });
  }
}

async function follow(input: string, options: Limits, signal: AbortSignal): Promise<Answer> {
  const maxRedirects = options.maxRedirects ?? 5;
  const hop = options.fetch ?? requestOnce;
  let url = checkedUrl(input, input);
  for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
    const addresses = await resolve(input, url, options, signal);
    const response = await hop(url, addresses, signal, options.headers);
    const location = response.headers.location;
    if (response.status < 300 || response.status > 399 || typeof location !== 'string') {
      return await take(input, url, response, options.maxBytes);
    }
    response.close();
    url = checkedUrl(input, location, url);
  }
  throw new InputError(input, `more than ${maxRedirects} redirects; give the address where it ends`);
}

function checkedUrl(input: string, address: string, base?: URL): URL {
  const where = base === undefined ? '' : 'redirects to an address that ';
  if (!URL.canParse(address, base?.href))
    throw new InputError(input, `${where || 'the address '}cannot be read; check it`);
  const url = new URL(address, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new InputError(input, `${where}uses ${url.protocol}, and only http and https are read`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new InputError(input, `${where || 'the address '}carries a user name or password; take it out`);
  }
  return url;
}

/** The addresses to connect to: all of the host's, without those that are refused. Throws when none is left. */
async function resolve(
  input: string,
  url: URL,
  options: Limits,
  signal: AbortSignal,
): Promise<readonly LookupAddress[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const found = family === 0 ? await lookUp(input, host, options, signal) : [{ address: host, family }];
  const usable = options.allowPrivate === true ? found : publicAddresses(found);
  if (usable.length > 0) return usable;
  const shown = found.map((a) => a.address).filter((a) => a !== host);
  const which = shown.length === 0 ? host : `${host} (${shown.slice(0, 2).join(', ')})`;
  throw new InputError(input, `${which} is a private or local address; use --allow-private if you trust it`);
}

async function lookUp(
  input: string,
  host: string,
  options: Limits,
  signal: AbortSignal,
): Promise<readonly LookupAddress[]> {
  const ask = options.lookup ?? ((name) => dnsLookup(name, { all: true, verbatim: true }));
  try {
    const found = await Promise.race([ask(host), aborted(signal)]);
    if (found.length > 0) return found;
  } catch (error) {
    if (signal.aborted) throw error;
    throw new InputError(input, `the host ${host} was not found; check the address and the network`, {
      cause: error,
      retriable: true,
    });
  }
  throw new InputError(input, `the host ${host} was not found; check the address and the network`);
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

async function take(input: string, url: URL, response: HopResponse, maxBytes: number): Promise<Answer> {
  const { status, statusText } = response;
  const names = Object.keys(response.headers);
  const headers = Object.fromEntries(names.map((name) => [name.toLowerCase(), header(response, name)]));
  const answer = { status, statusText, url: url.href, headers };
  try {
    if (status < 200 || status > 299) return { ...answer, fetched: null };
    if (Number(headers['content-length'] ?? 0) > maxBytes) throw new TooLargeError();
    const encoding = headers['content-encoding'];
    const body = decompress(response.body, encoding, maxBytes);
    if (body === null) {
      throw new InputError(
        input,
        `the server packs it as ${encoding}, which is not known; save the page to a file`,
      );
    }
    const bytes = await readCapped(body, maxBytes);
    return { ...answer, fetched: { input, bytes, url: url.href, ...typeOf(headers['content-type']) } };
  } finally {
    response.close();
  }
}

function header(response: HopResponse, name: string): string | undefined {
  const value = response.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

function typeOf(value: string | undefined): Pick<Fetched, 'contentType' | 'charset'> {
  const contentType = value?.split(';')[0]?.trim().toLowerCase() || null;
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(value ?? '')?.[1] ?? null;
  return { contentType, charset };
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the server refused the connection; check the address',
  ECONNRESET: 'the server broke off; try again',
  EHOSTUNREACH: 'the server cannot be reached; check the network',
  ENETUNREACH: 'the server cannot be reached; check the network',
  ETIMEDOUT: 'the server did not answer; try again',
  Z_DATA_ERROR: 'the answer is packed wrongly; save the page to a file',
  Z_BUF_ERROR: 'the answer broke off in the middle; try again',
  CERT_HAS_EXPIRED: 'its certificate has expired; save the page to a file if you trust it',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted; save the page to a file if you trust it',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host; check the address',
};

/** Faults that stay until somebody mends them. */
const LASTING = new Set([
  'Z_DATA_ERROR',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function whyNot(error: unknown): string {
  const code = codeOf(error);
  return (
    REASONS[code] ?? `could not be fetched (${code || 'unknown reason'}); check the address and the network`
  );
}
