/**
 * Gathering: files, folders, addresses, feeds and corpora in, documents as they came out, one after the other.
 *
 * What cannot be had is a reject with its place and the reason, and stops nothing. Asks servers politely (pace, `robots.txt`, conditional requests, back-off). Knows nothing of
 * what the documents say, and keeps nothing: what to remember of a polled source is given back to the caller.
 */
export { canonicalUrl } from './canonical-url.ts';
export { type Clock, systemClock } from './clock.ts';
export type { Gathered, Reject } from './gathered.ts';
export { type GatherOptions, type Inputs, openInputs } from './open-inputs.ts';
export { type ClientOptions, PoliteClient } from './polite-client.ts';
export { NEVER_POLLED, type Polled, type PollOptions, poll, type SourceState } from './poll.ts';
