import { isAbsolute, resolve } from 'node:path';
import { corpusFiles, isReject, openCorpus } from '../corpus/index.ts';
import { type Fetched, fetchedOf, type OpenOptions, openInput } from '../ingest/index.ts';
import { InputError } from '../record/index.ts';
import { documentsIn } from './documents-in.ts';
import type { FeedOptions } from './feed-items.ts';
import type { Gathered } from './gathered.ts';
import { receivedOf } from './received-of.ts';

export interface GatherOptions extends Pick<FeedOptions, 'client' | 'pages'> {
  /** Largest document, in bytes. */
  readonly maxBytes: number;
  /** Read for the input `-`. */
  readonly stdin?: OpenOptions['stdin'];
}

/** Inputs ready to be gathered. `size` is in bytes of what lies on this machine; `consumed` of an entry counts up to it. */
export interface Inputs {
  readonly size: number;
  /** Whole paths and addresses of what was given. */
  readonly places: readonly string[];
  entries(): AsyncGenerator<Gathered & { readonly consumed: number }>;
}

interface Local {
  readonly path: string;
  readonly size: number;
}

/**
 * Opens files, folders, http(s) addresses, feeds, and corpora (JSON Lines, CSV, TSV), as many as there are; `-` is standard input. What they hold comes one
 * after the other, in the order given and in folders by name.
 *
 * A file's input is its whole path, a row's the path, `#` and the row's id, an address's the address. Whatever cannot be taken is a reject, and the others go on.
 */
export async function openInputs(inputs: readonly string[], options: GatherOptions): Promise<Inputs> {
  const places = inputs.map((input) =>
    input === '-' || /^[a-z][a-z0-9+.-]*:\/\//i.test(input) ? input : resolve(input),
  );
  const all: (string | Local | InputError)[] = [];
  for (const [at, place] of places.entries()) {
    if (place === inputs[at] && !isAbsolute(place)) all.push(place);
    else all.push(...(await localFiles(place)));
  }
  const size = all.reduce((sum, one) => sum + (isLocal(one) ? one.size : 0), 0);
  return { size, places, entries: () => entriesOf(all, options) };
}

function isLocal(one: string | Local | InputError): one is Local {
  return typeof one === 'object' && 'size' in one;
}

async function localFiles(path: string): Promise<(Local | InputError)[]> {
  try {
    return await corpusFiles(path);
  } catch (error) {
    if (error instanceof InputError) return [error];
    throw error;
  }
}

async function* entriesOf(all: readonly (string | Local | InputError)[], options: GatherOptions) {
  let consumed = 0;
  for (const one of all) {
    const before = consumed;
    if (isLocal(one)) consumed += one.size;
    try {
      if (one instanceof InputError) throw one;
      if (isLocal(one) && CORPUS.test(one.path)) {
        for await (const row of corpusRows(one.path, options))
          yield { ...row, consumed: before + row.consumed };
      } else
        for await (const entry of opened(isLocal(one) ? one.path : one, options))
          yield { ...entry, consumed };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const { input, why, retriable } = error;
      yield { reject: { place: input, reason: why, retriable }, consumed };
    }
  }
}

const CORPUS = /\.(?:jsonl|ndjson|csv|tsv)$/i;

async function* corpusRows(path: string, { client, maxBytes }: GatherOptions) {
  const corpus = await openCorpus(path, maxBytes);
  for await (const entry of corpus.entries()) {
    const { consumed, where } = entry;
    if (isReject(entry)) {
      const place = where.line === null ? path : `${path}:${where.line}`;
      yield { reject: { place, reason: entry.reason, retriable: false }, consumed };
    } else if ('text' in entry.content) {
      const { text, facts } = entry.content;
      const fetched: Fetched = {
        input: `${path}#${entry.id}`,
        bytes: new TextEncoder().encode(text),
        contentType: 'text/plain',
        charset: 'utf-8',
        url: facts.url ?? null,
      };
      yield { received: receivedOf(fetched, client.clock.now(), facts), consumed };
    }
  }
}

/** What one file, address or standard input holds: a document, or the items of a feed. */
async function* opened(input: string, options: GatherOptions): AsyncGenerator<Gathered> {
  yield* documentsIn(await fetch(input, options), options);
}

async function fetch(input: string, { client, maxBytes, stdin }: GatherOptions): Promise<Fetched> {
  if (!/^https?:/i.test(input)) return openInput(input, { maxBytes, ...(stdin ? { stdin } : {}) });
  const fetched = fetchedOf(input, await client.ask(input, { robots: false }));
  if (fetched.bytes.byteLength === 0) throw new InputError(input, 'is empty; nothing to read');
  return fetched;
}
