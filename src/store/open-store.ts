import { RecordError } from '../record/index.ts';
import type { OpenOptions, Place, ReadOnlyStore, Store } from './store.ts';

/**
 * Opens a record for writing.
 *
 * @throws RecordError when another process has it, when a newer version of the program wrote it, when it cannot be read or written.
 */
export async function openStore(place: Place, _options: OpenOptions = {}): Promise<Store> {
  throw new RecordError(JSON.stringify(place), 'not yet');
}

/** Opens a record for questions. @throws RecordError as {@link openStore}, and when there is none. */
export async function openQuestions(place: Place): Promise<ReadOnlyStore> {
  throw new RecordError(JSON.stringify(place), 'not yet');
}

/**
 * Fills an empty place with the journal of a backup; the tables are for `rebuild` to make.
 *
 * @throws RecordError when there is a record already, or the file is none of ours or damaged; then nothing is written.
 */
export async function restore(file: string, place: Place): Promise<{ readonly entries: number }> {
  throw new RecordError(file, `not yet ${JSON.stringify(place)}`);
}
