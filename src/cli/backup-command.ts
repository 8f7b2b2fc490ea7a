import { UsageError } from '../record/index.ts';
import { restore } from '../store/index.ts';
import type { RecordOptions } from './options.ts';
import { placeOf, withStore } from './record-place.ts';

/** `readout backup`: what cannot be made again, in one new file. Gives the exit code: 1 where damaged entries were left out. */
export async function backupCommand(file: string, options: RecordOptions): Promise<number> {
  return withStore(
    options,
    async (store) => {
      const { entries, damaged } = await store.backup(file);
      console.error(
        `readout: ${entries} entries in ${file}${damaged.length > 0 ? `; ${damaged.length} damaged ones are not` : ''}`,
      );
      return damaged.length > 0 ? 1 : 0;
    },
    { create: false },
  );
}

/** `readout restore`: a backup into a record that is not there yet; `readout rebuild` then reads it. Gives the exit code. */
export async function restoreCommand(file: string, options: RecordOptions): Promise<number> {
  if (options.record === undefined && process.env.READOUT_RECORD === undefined)
    throw new UsageError('say where to restore to: --record FOLDER, or postgres://…');
  const { entries } = await restore(file, placeOf(options));
  console.error(`readout: ${entries} entries restored; readout rebuild reads them`);
  return 0;
}
