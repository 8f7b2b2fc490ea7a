import {
  compare,
  compareTold,
  compareToldMany,
  compareVersionsWorked,
  compareWorked,
  openToolkit,
  type ReadOptions,
  read,
  readDocument,
  type Source,
} from '../pipeline/index.ts';
import type { Comparison, ComparisonOfMany, Document, Reading, VersionHistory } from '../record/index.ts';
import { Gate, within } from './gate.ts';

/** Whose accounts two texts are, where they do not say; of one report with several interactions: which, counted from 1. */
export interface CompareSettings {
  readonly partyA?: string;
  readonly partyB?: string;
  readonly interaction?: number;
  /** Compare them though they seem to tell of different interactions. */
  readonly anyway?: boolean;
}

/** What reads and compares texts, with or without a record. */
export interface Reader {
  read(source: Source): Promise<Reading>;
  compare(a: Source, b: Source | null, settings: CompareSettings): Promise<Comparison>;
  /** Documents that the record has read already, as it has them. */
  compareDocuments(a: Document, b: Document, settings: CompareSettings): Promise<Comparison>;
  /** Two accounts wherever they stand. */
  compareAccounts(a: TextAccount, b: TextAccount): Promise<Comparison>;
  /** Three or more. */
  compareMany(accounts: readonly TextAccount[]): Promise<ComparisonOfMany>;
  /** Versions of one text, the oldest first. */
  compareVersions(versions: readonly Document[]): Promise<VersionHistory>;
}

/** One side's account in a document: the whole of it, or (`attributions`) what it has that side say. */
export interface TextAccount {
  readonly document: Document;
  readonly side: string;
  readonly attributions: readonly string[] | null;
}

/** So many texts are read at once, and so many wait: a text keeps a core busy. */
const AT_ONCE = 2;
const WAITING = 16;

/** Reads in this process. @param ms the longest that one may take */
export function readerOf(options: ReadOptions, ms = 60_000): Reader {
  const gate = new Gate(AT_ONCE, WAITING);
  const remembered = memory();
  const run = <T>(work: () => Promise<T>) => gate.run(() => within(ms, work()));
  const worked = async (document: Document) =>
    readDocument(document, [], await openToolkit(options), { keepStates: true, untilInteractions: true });
  const told = async ({ document, ...account }: TextAccount) => ({
    ...account,
    worked: await worked(document),
  });
  return {
    read: (source) => run(() => read(source, options)),
    compare: (a, b, settings) => run(() => compare(a, b, { ...options, ...settings })),
    compareDocuments: (a, b, { partyA, partyB }) =>
      remembered(['two', keyOf(a), keyOf(b), partyA ?? '', partyB ?? ''], () =>
        run(async () =>
          compareWorked(await worked(a), await worked(b), await openToolkit(options), {
            ...(partyA === undefined ? {} : { partyA }),
            ...(partyB === undefined ? {} : { partyB }),
          }),
        ),
      ),
    compareAccounts: (a, b) =>
      remembered(['told', ...[a, b].map(accountKey)], () =>
        run(async () => compareTold(await told(a), await told(b), await openToolkit(options))),
      ),
    compareMany: (accounts) =>
      remembered(['many', ...accounts.map(accountKey)], () =>
        run(async () => {
          const all = [];
          for (const account of accounts) all.push(await told(account));
          return compareToldMany(all, await openToolkit(options));
        }),
      ),
    compareVersions: (versions) =>
      run(async () => {
        const works = [];
        for (const version of versions) works.push(await worked(version));
        return compareVersionsWorked(works, await openToolkit(options));
      }),
  };
}

const keyOf = ({ id, input }: Document): string => `${id} ${input}`;
const accountKey = ({ document, side, attributions }: TextAccount): string =>
  [keyOf(document), side, ...(attributions ?? ['whole'])].join(' ');

/** So many comparisons of documents of the record are kept: judgements change none of them. */
const REMEMBERED = 32;

function memory(): <T>(key: readonly string[], make: () => Promise<T>) => Promise<T> {
  const known = new Map<string, Promise<unknown>>();
  return <T>(parts: readonly string[], make: () => Promise<T>) => {
    const key = JSON.stringify(parts);
    const made = (known.get(key) ?? make()) as Promise<T>;
    // The last in the map is the last used.
    known.delete(key);
    known.set(key, made);
    made.catch(() => known.delete(key));
    for (const oldest of known.keys()) {
      if (known.size <= REMEMBERED) break;
      known.delete(oldest);
    }
    return made;
  };
}
