import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { InputError } from '../record/index.ts';
import type { Answer } from './answer.ts';
import type { Fetched } from './fetched.ts';
import type { OpenOptions } from './open-options.ts';
import { megabytes, readCapped, TooLargeError } from './read-capped.ts';

const MAX_BYTES = 20 * 1_048_576;

/**
 * The bytes behind a path, an http(s) URL, or `-` for the standard input given in the options.
 *
 * Whatever goes wrong is an `InputError` whose message names the input, says why in one line and what to do.
 *
 * @example await openInput('report.txt', {}) // { input: 'report.txt', bytes, contentType: null, url: null, charset: null }
 */
export async function openInput(input: string, options: OpenOptions = {}): Promise<Fetched> {
  const maxBytes = options.maxBytes ?? MAX_BYTES;
  const fetched = await open(input, { ...options, maxBytes });
  if (fetched.bytes.byteLength === 0) throw new InputError(input, 'is empty; nothing to read');
  return fetched;
}

async function open(input: string, options: OpenOptions & { maxBytes: number }): Promise<Fetched> {
  if (input === '-') return local(input, await readStdin(options));
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(input)?.[1]?.toLowerCase();
  if (scheme === undefined) return local(input, await readPath(input, options.maxBytes));
  if (scheme === 'http' || scheme === 'https') {
    // The network modules are no small part of the start; files do without them.
    return (await import('./fetch-url.ts')).fetchUrl(input, options);
  }
  throw new InputError(input, `cannot read ${scheme}: addresses; give an http or https address, or a path`);
}

/** What the server at an address answers, whatever its status; see {@link Answer}. */
export async function askAddress(address: string, options: OpenOptions = {}): Promise<Answer> {
  const { askUrl } = await import('./fetch-url.ts');
  return askUrl(address, { ...options, maxBytes: options.maxBytes ?? MAX_BYTES });
}

/** Sends a JSON text to an address, which must not be private unless that is allowed; anything but success is an `InputError`. */
export async function sendJson(address: string, json: string, options: OpenOptions = {}): Promise<void> {
  const { postJson } = await import('./fetch-url.ts');
  return postJson(address, json, { ...options, maxBytes: options.maxBytes ?? MAX_BYTES });
}

function local(input: string, bytes: Uint8Array): Fetched {
  return { input, bytes, contentType: null, url: null, charset: null };
}

async function readStdin({ stdin, maxBytes }: OpenOptions & { maxBytes: number }): Promise<Uint8Array> {
  if (stdin === undefined) throw new InputError('-', 'no standard input; pipe a text in, or give a path');
  return capped('-', stdin, maxBytes);
}

async function readPath(path: string, maxBytes: number): Promise<Uint8Array> {
  try {
    const about = await stat(path);
    if (about.isDirectory()) throw new InputError(path, 'is a folder; give the files in it');
    if (about.isFile() && about.size > maxBytes) throw tooLarge(path, maxBytes);
    // Pipes and devices tell no size, so the cap holds while reading too.
    return await capped(path, createReadStream(path), maxBytes);
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(path, whyNot(error), { cause: error });
  }
}

async function capped(
  input: string,
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array> {
  try {
    return await readCapped(source, maxBytes);
  } catch (error) {
    if (error instanceof TooLargeError) throw tooLarge(input, maxBytes);
    throw new InputError(input, whyNot(error), { cause: error });
  }
}

function tooLarge(input: string, maxBytes: number): InputError {
  return new InputError(input, `is larger than ${megabytes(maxBytes)}; split it, or give only the article`);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file; check the path',
  ENOTDIR: 'no such file, since part of the path is no folder; check the path',
  EISDIR: 'is a folder; give the files in it',
  EACCES: 'no permission to read it; change its permissions or copy it',
  EPERM: 'no permission to read it; change its permissions or copy it',
  ENAMETOOLONG: 'the path is too long; check that it is a path and not the text itself',
  ELOOP: 'its links lead in a circle; give the file itself',
  EMFILE: 'too many files are open; give fewer inputs at once',
  ERR_INVALID_ARG_VALUE: 'is no valid path; check it for stray characters',
};

function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (
    REASONS[code] ?? `could not be read (${code || 'unknown reason'}); check that it is a readable text file`
  );
}
