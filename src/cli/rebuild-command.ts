import { readUnwritten } from '../keeper/index.ts';
import type { RecordOptions } from './options.ts';
import { keeperOptions, warnOfUnread, withStore } from './record-place.ts';

/** `readout rebuild`: the tables again from the journal. Gives the exit code: 1 where a document could not be read. */
export async function rebuildCommand(options: RecordOptions, version: string): Promise<number> {
  const keeping = keeperOptions(options, version);
  return withStore(
    options,
    async (store) => {
      const report = await readUnwritten(store, keeping).finally(() => keeping.end());
      warnOfUnread(report);
      console.error(`readout: ${report.read} documents read, ${report.failed.length} failed`);
      return report.failed.length > 0 ? 1 : 0;
    },
    { create: false, clear: true },
  ).finally(() => keeping.end());
}
