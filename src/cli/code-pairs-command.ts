import { existsSync } from 'node:fs';
import { codePairs } from '../coding/index.ts';
import { UsageError } from '../record/index.ts';
import type { CodeOptions } from './options.ts';
import { print, writeWhole } from './output.ts';

/** `readout code --pairs`: the table with three columns more, line by line; rows that hold no pair are told of on standard error. */
export async function codePairsCommand(
  path: string,
  { output, overwrite, maxSize, format }: CodeOptions,
): Promise<number> {
  const [file, more] = output ?? [];
  if (more !== undefined || format !== undefined)
    throw new UsageError(
      '--pairs gives one table, tab-separated as the input; name one output and no format',
    );
  if (file !== undefined && !overwrite && existsSync(file))
    throw new UsageError(`${file} is there already; --overwrite replaces it`);
  let code = 0;
  const lines = async function* () {
    for await (const result of codePairs(path, maxSize * 1_048_576)) {
      if ('line' in result) yield `${result.line}\n`;
      else {
        code = 1;
        console.error(`readout: ${path}:${result.number}: ${result.reason}`);
      }
    }
  };
  if (file === undefined) for await (const line of lines()) await print(line);
  else await writeWhole(file, lines());
  return code;
}
