import { InputError } from '../record/index.ts';
import type { Fetched } from './fetched.ts';

/** What a server answered: `fetched` where its status is one of success (200 to 299), else null. Names of headers are in lower case. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly fetched: Fetched | null;
}

/** What was fetched; any answer but success is an `InputError`, retriable where the status tells of trouble that may pass. */
export function fetchedOf(input: string, { fetched, status, statusText }: Answer): Fetched {
  if (fetched !== null) return fetched;
  const answer = `${status} ${statusText}`.trim();
  const why = `the server answered ${answer}; check the address, or save the page to a file`;
  // Too many requests, a slow client, a server's own fault.
  throw new InputError(input, why, { retriable: [408, 425, 429].includes(status) || status >= 500 });
}
