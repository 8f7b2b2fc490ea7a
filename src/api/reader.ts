import {
  compare,
  compareWorked,
  openToolkit,
  type ReadOptions,
  read,
  readDocument,
  type Source,
} from '../pipeline/index.ts';
import type { Comparison, Document, Reading } from '../record/index.ts';
import { Gate, within } from './gate.ts';

/** Whose accounts two texts are, where they do not say; of one report with several interactions: which, counted from 1. */
export interface CompareSettings {
  readonly partyA?: string;
  readonly partyB?: string;
  readonly interaction?: number;
}

/** What reads and compares texts, with or without a record. */
export interface Reader {
  read(source: Source): Promise<Reading>;
  compare(a: Source, b: Source | null, settings: CompareSettings): Promise<Comparison>;
  /** Documents that the record has read already, as it has them. */
  compareDocuments(a: Document, b: Document, settings: CompareSettings): Promise<Comparison>;
}

/** So many texts are read at once, and so many wait: a text keeps a core busy. */
const AT_ONCE = 2;
const WAITING = 16;

/** Reads in this process. @param ms the longest that one may take */
export function readerOf(options: ReadOptions, ms = 60_000): Reader {
  const gate = new Gate(AT_ONCE, WAITING);
  const run = <T>(work: () => Promise<T>) => gate.run(() => within(ms, work()));
  const worked = async (document: Document) =>
    readDocument(document, [], await openToolkit(options), { keepStates: true });
  return {
    read: (source) => run(() => read(source, options)),
    compare: (a, b, settings) => run(() => compare(a, b, { ...options, ...settings })),
    compareDocuments: (a, b, { partyA, partyB }) =>
      run(async () =>
        compareWorked(await worked(a), await worked(b), await openToolkit(options), {
          ...(partyA === undefined ? {} : { partyA }),
          ...(partyB === undefined ? {} : { partyB }),
        }),
      ),
  };
}
