import type { Jobs } from './jobs.ts';
import type { Reader } from './reader.ts';
import type { RecordInUse } from './record-in-use.ts';

/** What the API serves: a record, a reader of texts, and the runs that add to the record. */
export interface Desk {
  readonly version: string;
  readonly record: RecordInUse;
  readonly reader: Reader;
  readonly jobs: Jobs;
  /** The ETag of what an address gives now. @throws Problem when there is nothing. */
  etagOf(path: string): Promise<string>;
}
