import { serveTasks } from '../coding/index.ts';
import { UsageError } from '../record/index.ts';
import type { CodeOptions } from './options.ts';

/** `readout code-worker`: a process that `readout code` starts and talks to. */
export async function codeWorker(
  { lexicons, gazetteer, maxSize }: CodeOptions,
  version: string,
): Promise<void> {
  if (!process.send) throw new UsageError('code-worker is started by readout code and not by itself');
  const options = {
    maxBytes: maxSize * 1_048_576,
    gazetteers: gazetteer,
    ...(lexicons === undefined ? {} : { lexicons }),
  };
  await serveTasks(process, options, version);
}
