import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ModelError } from '../record/index.ts';
import { assembleReader, type ReaderModel } from './assemble-reader.ts';

const shipped = new URL('../../models/reader/', import.meta.url);
const loaded = new Map<string, Promise<ReaderModel>>();

/**
 * Loads the reader from a folder, by default the one that ships with Readout; from disk only, once a folder and process.
 *
 * @throws ModelError naming the file when one is missing, was changed or is no network of the expected form.
 */
export function loadReader(folder?: string): Promise<ReaderModel> {
  const base = folder === undefined ? shipped : pathToFileURL(`${folder}/`);
  const known = loaded.get(base.href);
  if (known) return known;
  const loading = assembleReader(fileURLToPath(base), (file) => readBytes(new URL(file, base)));
  loaded.set(base.href, loading);
  loading.catch(() => loaded.delete(base.href));
  return loading;
}

async function readBytes(url: URL): Promise<Uint8Array> {
  try {
    return await readFile(url);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new ModelError(fileURLToPath(url), `cannot be read (${code})`, { cause });
  }
}
