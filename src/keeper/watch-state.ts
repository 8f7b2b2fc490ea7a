import { open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { SourceState } from '../gather/index.ts';
import { RecordError } from '../record/index.ts';
import type { Notice } from './notices.ts';

/** What a watch remembers: the state of each source by address, and the notices that somebody has still to be told. */
export interface WatchState {
  readonly sources: Readonly<Record<string, SourceState>>;
  readonly untold: readonly Notice[];
}

const EMPTY: WatchState = { sources: {}, untold: [] };

/**
 * Reads what a watch remembered. A file that is none of ours is an error and is left alone; without one there is nothing to remember.
 *
 * @throws RecordError when it cannot be read.
 */
export async function readWatchState(path: string): Promise<WatchState> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return EMPTY;
    throw new RecordError(path, 'cannot be read; check its permissions', { cause });
  }
  try {
    const { version, sources, untold } = JSON.parse(text) as WatchState & { version: number };
    if (version !== 1 || typeof sources !== 'object' || !Array.isArray(untold))
      throw new Error('other version');
    return { sources, untold };
  } catch (cause) {
    const why =
      'is no state of a watch, or of a newer version; remove it, and every source is asked for all it has';
    throw new RecordError(path, why, { cause });
  }
}

/** Writes it, whole or not at all. @throws RecordError when that cannot be done. */
export async function writeWatchState(path: string, state: WatchState): Promise<void> {
  const beside = `${path}.part`;
  try {
    const file = await open(beside, 'w');
    try {
      await file.writeFile(`${JSON.stringify({ version: 1, ...state })}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new RecordError(
      path,
      `cannot be written (${code}); is ${dirname(path)} a folder you may write to?`,
      { cause },
    );
  }
}
