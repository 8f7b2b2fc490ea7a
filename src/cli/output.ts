import { rename, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from '../record/index.ts';
import type { SharedOptions } from './options.ts';

/**
 * Writes a result to standard output, or to a file that is either written whole or left as it was.
 *
 * @throws UsageError when the file cannot be written; its message says why.
 */
export async function writeResult(result: string, options: Pick<SharedOptions, 'output'>): Promise<void> {
  const text = result.endsWith('\n') ? result : `${result}\n`;
  await (options.output === undefined ? print(text) : writeWhole(options.output, text));
}

/** Prints on standard output, and waits until whoever reads it has taken it. */
export async function print(text: string): Promise<void> {
  if (text === '') return;
  await new Promise<void>((resolve) => {
    process.stdout.write(text, () => resolve());
  });
}

/**
 * Writes a file, whole or not at all; text may come in pieces.
 *
 * @throws UsageError when it cannot be written, and whatever the pieces throw.
 */
export async function writeWhole(path: string, text: string | AsyncIterable<string>): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, text);
    await rename(beside, path);
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    throw cannotWrite(path, error);
  }
}

/** What to throw when a file could not be written: wrong usage where the system refused, the error itself where what was to be written failed. */
export function cannotWrite(path: string, error: unknown): unknown {
  if ((error as NodeJS.ErrnoException).syscall === undefined) return error;
  return new UsageError(
    `cannot write ${path}: ${reason(error)}; is ${dirname(path)} a folder you may write to?`,
  );
}

function reason(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

/** How text for people is drawn: as wide as the terminal, in colour only where somebody can see it. */
export function drawing(options: Pick<SharedOptions, 'output' | 'color' | 'width'>): {
  width: number;
  colour: boolean;
} {
  const terminal = options.output === undefined && process.stdout.isTTY === true;
  const wanted = terminal && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  const colour = options.color === 'always' || (options.color === 'auto' && wanted);
  return { width: options.width ?? (terminal ? process.stdout.columns || 100 : 100), colour };
}
