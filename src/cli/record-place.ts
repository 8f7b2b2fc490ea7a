import type { KeeperOptions, ReadReport } from '../keeper/index.ts';
import { type OpenOptions, openStore, type Place, type Store } from '../store/index.ts';
import type { RecordOptions } from './options.ts';
import { progressLine, readingWords } from './progress.ts';

/** Where the record is that a command writes to or asks. */
export function placeOf({ record }: Pick<RecordOptions, 'record'>): Place {
  const named = record ?? process.env.READOUT_RECORD ?? './readout-record';
  return /^postgres(?:ql)?:\/\//i.test(named) ? { postgres: named } : { folder: named };
}

/** Opens the record, says what was mended at that, does something with it, and closes it whatever happens. */
export async function withStore<T>(
  options: RecordOptions,
  work: (store: Store) => Promise<T>,
  opening: OpenOptions = {},
): Promise<T> {
  const store = await openStore(placeOf(options), opening);
  try {
    for (const { message } of store.diagnostics) console.error(`readout: ${message}`);
    return await work(store);
  } finally {
    await store.close();
  }
}

/** How a command reads for the record: showing progress, and until Ctrl-C, after which the document at hand is still kept. */
export function keeperOptions(
  { lexicons, gazetteer }: RecordOptions,
  version: string,
): KeeperOptions & { readonly end: () => void } {
  const line = progressLine(readingWords);
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once('SIGINT', onInterrupt);
  return {
    program: version,
    gazetteers: gazetteer,
    ...(lexicons === undefined ? {} : { lexicons }),
    onProgress: (progress) => line.show(progress),
    signal: stop.signal,
    end() {
      line.end();
      process.off('SIGINT', onInterrupt);
    },
  };
}

/** Lists on standard error what could not be read. */
export function warnOfUnread({ failed }: ReadReport): void {
  for (const { input, reason } of failed) console.error(`readout: ${input}: ${reason}`);
}
