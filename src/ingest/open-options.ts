import type { LookupAddress } from 'node:dns';
import type { Hop } from './request-once.ts';

/** How an input is opened, and what it may cost. */
export interface OpenOptions {
  /** Read for the input `-`. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Largest input in bytes, counted after decompression. Default 20 MB. */
  readonly maxBytes?: number;
  /** For the whole request, redirects and body included. Default 20,000. Files and standard input have no limit. */
  readonly timeoutMs?: number;
  /** Default 5. */
  readonly maxRedirects?: number;
  /** Whether private, loopback and similar addresses may be read. Default false. */
  readonly allowPrivate?: boolean;
  /** Sent along to an address, such as `if-none-match`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** One request without redirects; tests put their own here. */
  readonly fetch?: Hop;
  /** Name to addresses; tests put their own here. */
  readonly lookup?: (host: string) => Promise<readonly LookupAddress[]>;
}
