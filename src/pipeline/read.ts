import { type Fetched, ingest, type KnownFacts, type OpenOptions, openInput } from '../ingest/index.ts';
import type { Reading } from '../record/index.ts';
import { publisherAt } from './publisher-at.ts';
import { type ReadSettings, readDocument, type StageRunner, type Worked } from './read-document.ts';
import { openToolkit, type ToolkitOptions } from './toolkit.ts';

/**
 * What to read: a path, an http(s) address or `-` as a string; or a text that is already in hand, as it would stand
 * in a file. `name` is what the record then calls its input; with `facts`, what somebody else says of it, the text is taken
 * as plain text, word for word.
 */
export type Source = string | { readonly text: string; readonly name?: string; readonly facts?: KnownFacts };

export interface ReadOptions extends OpenOptions, ToolkitOptions {
  readonly stage?: StageRunner;
}

/**
 * Reads one report or readout: who said what to whom and through whom it came, actors, events, interactions and
 * undertakings, every one with the characters it came from.
 *
 * @throws InputError when the input cannot be read; its message says why and what to do.
 * @example
 * const reading = await read('examples/security-call/a.txt');
 * for (const a of reading.attributions) console.log(a.source?.text, a.cue?.text, a.force);
 */
export async function read(source: Source, options: ReadOptions = {}): Promise<Reading> {
  return (await work(source, options)).reading;
}

/** {@link read}, with the words, mentions and meanings that a comparison needs besides. */
export async function work(
  source: Source,
  options: ReadOptions,
  settings: Omit<ReadSettings, 'stage'> = {},
): Promise<Worked> {
  const fetched = typeof source === 'string' ? await openInput(source, options) : inHand(source);
  const { url } = fetched;
  const home = url === null ? null : publisherAt(url, (await openToolkit(options)).lexicons.gazetteer);
  const { document, diagnostics } = await ingest({ ...fetched, home });
  return readDocument(document, diagnostics, await openToolkit(options), {
    stage: options.stage,
    ...settings,
  });
}

function inHand(source: Exclude<Source, string>): Fetched {
  return {
    input: source.name ?? '-',
    bytes: new TextEncoder().encode(source.text),
    contentType: 'text/plain',
    url: null,
    charset: 'utf-8',
    ...(source.facts ? { facts: source.facts } : {}),
  };
}
