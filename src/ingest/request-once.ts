import type { LookupAddress } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';

/** The answer to one request; the body is as sent, still compressed. */
export interface HopResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: AsyncIterable<Uint8Array>;
  /** Drops the connection. */
  readonly close: () => void;
}

/** One GET without redirects, to exactly the addresses given; with a body a POST of it. */
export type Hop = (
  url: URL,
  addresses: readonly LookupAddress[],
  signal: AbortSignal,
  headers?: Readonly<Record<string, string>>,
  body?: string,
) => Promise<HopResponse>;

const HEADERS = {
  accept: 'text/html,application/xhtml+xml,text/markdown;q=0.9,text/plain;q=0.8,*/*;q=0.1',
  'accept-encoding': 'gzip, br, deflate',
  'accept-language': 'en,*;q=0.5',
  'user-agent': 'readout (reads reports)',
};

/**
 * Sends one request over node:http or node:https.
 *
 * The socket connects to the addresses that the caller has checked and never asks the name service again: a name that
 * changes its address between check and connection (DNS rebinding) gains nothing. TLS still checks the name.
 */
export const requestOnce: Hop = (url, addresses, signal, headers = {}, body) =>
  new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const method = body === undefined ? 'GET' : 'POST';
    const options = { method, signal, agent: false, lookup: pinned(addresses) };
    const request = send(url, { ...options, headers: { ...HEADERS, ...headers } });
    request.on('response', (response) => resolve(asHop(response)));
    request.on('error', reject);
    request.end(body);
  });

function pinned(addresses: readonly LookupAddress[]): LookupFunction {
  return (_host, options, callback) => {
    const first = addresses[0];
    if (first === undefined) callback(new Error('no address'), '');
    else if (options.all) callback(null, [...addresses]);
    else callback(null, first.address, first.family);
  };
}

function asHop(response: IncomingMessage): HopResponse {
  return {
    status: response.statusCode ?? 0,
    statusText: response.statusMessage ?? '',
    headers: response.headers,
    body: response,
    close: () => response.destroy(),
  };
}
