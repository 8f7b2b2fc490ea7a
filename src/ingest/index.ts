/**
 * Ingest: bytes in, a document out.
 *
 * A path, an http(s) address or standard input comes in; out comes a `Document` with its text and what it says of
 * itself (title, byline, publisher, date, dateline, kind, language), and diagnostics for what is doubtful. Reads HTML,
 * Markdown and plain text. It does not crawl, run scripts, read feeds or PDF, or guess what a text does not say.
 */

export { type Answer, fetchedOf } from './answer.ts';
export { readDate } from './dates.ts';
export type { Fetched, KnownFacts } from './fetched.ts';
export { formatOf, ingest } from './ingest.ts';
export { askAddress, openInput, sendJson } from './open-input.ts';
export type { OpenOptions } from './open-options.ts';
export { megabytes } from './read-capped.ts';
