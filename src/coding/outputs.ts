import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { UsageError } from '../record/index.ts';
import type { TableFormat } from '../tables/index.ts';

/** A file to be written and how. */
export interface Output {
  readonly path: string;
  readonly format: TableFormat;
}

/** The files of a run: its tables, the rejects, and what it keeps while it runs. */
export interface RunFiles {
  readonly outputs: readonly Output[];
  /** Beside the first table, under its name: `events.jsonl` → `events.rejects.jsonl`. */
  readonly rejects: string;
  /** Beside the first table: `events.jsonl.part`. Gone when the run is done. */
  readonly journal: string;
}

/**
 * Settles where a run writes, and that it may.
 *
 * @throws UsageError when a file is named twice, lies in the corpus or in a folder that cannot be written to.
 */
export function runFiles(corpus: string, outputs: readonly Output[]): RunFiles {
  const [first] = outputs;
  if (!first) throw new UsageError('no output is named');
  const rejects = `${first.path.replace(/\.[a-z]+$/i, '')}.rejects.jsonl`;
  const files = { outputs, rejects, journal: `${first.path}.part` };
  const paths = [...outputs.map(({ path }) => path), rejects, files.journal];
  const twice = paths.find((path, at) => paths.some((one, n) => n < at && resolve(one) === resolve(path)));
  if (twice !== undefined) throw new UsageError(`${twice} is to be written twice; name each output once`);
  for (const path of paths) checkPlace(corpus, path);
  return files;
}

function checkPlace(corpus: string, path: string): void {
  const inside = relative(resolve(corpus), resolve(path));
  if (inside === '') throw new UsageError(`${path} is the corpus; choose another output`);
  if (!inside.startsWith('..') && statSync(corpus, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(
      `${path} lies in the corpus, where it would be read; choose another place for the output`,
    );
  try {
    accessSync(dirname(path), constants.W_OK | constants.X_OK);
  } catch (error) {
    throw cannotWrite(path, error);
  }
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${path} is a folder; name a file in it`);
}

/** @throws UsageError when one of the tables or the rejects is there already. */
export function refuseToReplace({ outputs, rejects }: RunFiles): void {
  const there = [...outputs.map(({ path }) => path), rejects].find((path) => existsSync(path));
  if (there !== undefined) throw new UsageError(`${there} is there already; --overwrite replaces it`);
}

/** A failure to write as people read it. */
export function cannotWrite(path: string, error: unknown): UsageError {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  const remedy =
    code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG'
      ? 'there is no room left; make some and run the same command again, it goes on where it stopped'
      : `is ${dirname(path)} a folder you may write to?`;
  return new UsageError(`cannot write ${path}: ${code}; ${remedy}`, { cause: error });
}
