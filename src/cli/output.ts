import { rename, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from '../record/index.ts';
import type { SharedOptions } from './options.ts';

/**
 * Writes a result to standard output, or to a file that is either written whole or left as it was.
 *
 * @throws UsageError when the file cannot be written; its message says why.
 */
export async function writeResult(result: string, options: SharedOptions): Promise<void> {
  const text = result.endsWith('\n') ? result : `${result}\n`;
  if (options.output === undefined) {
    await new Promise<void>((resolve) => {
      process.stdout.write(text, () => resolve());
    });
    return;
  }
  const beside = `${options.output}.${process.pid}.part`;
  try {
    await writeFile(beside, text);
    await rename(beside, options.output);
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    throw new UsageError(
      `cannot write ${options.output}: ${reason(error)}; is ${dirname(options.output)} a folder you may write to?`,
    );
  }
}

function reason(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

/** How text for people is drawn: as wide as the terminal, in colour only where somebody can see it. */
export function drawing(options: SharedOptions): { width: number; colour: boolean } {
  const terminal = options.output === undefined && process.stdout.isTTY === true;
  const wanted = terminal && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  const colour = options.color === 'always' || (options.color === 'auto' && wanted);
  return { width: options.width ?? (terminal ? process.stdout.columns || 100 : 100), colour };
}
