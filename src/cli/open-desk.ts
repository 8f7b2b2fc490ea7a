import {
  type Addition,
  type Keeper,
  type OpenRecord,
  type Reader,
  RecordInUse,
  readerOf,
} from '../api/index.ts';
import { add, judge, type KeeperOptions } from '../keeper/index.ts';
import { openQuestions, openStore, type Place, type Store } from '../store/index.ts';
import type { DeskFlags } from './options.ts';
import { placeOf } from './record-place.ts';

/** A record and a reader for whoever asks over HTTP or as an assistant. The record is opened when it is first asked. */
export function openDesk(
  options: DeskFlags,
  version: string,
): { readonly version: string; readonly record: RecordInUse; readonly reader: Reader } {
  const { lexicons, gazetteer, readOnly, allowPrivate, timeout, maxSize } = options;
  const place = placeOf(options);
  const tools = { gazetteers: gazetteer, ...(lexicons === undefined ? {} : { lexicons }) };
  const network = { allowPrivate, timeoutMs: timeout * 1000, maxBytes: maxSize * 1_048_576 };
  return {
    version,
    record: new RecordInUse((create) =>
      readOnly
        ? openForQuestions(place)
        : openForChange(place, create, { ...tools, program: version }, network),
    ),
    reader: readerOf({ ...tools, ...network }),
  };
}

async function openForQuestions(place: Place): Promise<OpenRecord> {
  const store = await openQuestions(place);
  return { name: store.name, questions: store.questions, keeper: null, close: () => store.close() };
}

type Network = { readonly allowPrivate: boolean; readonly timeoutMs: number; readonly maxBytes: number };

async function openForChange(
  place: Place,
  create: boolean,
  keeping: KeeperOptions,
  network: Network,
): Promise<OpenRecord> {
  const store = await openStore(place, { create });
  for (const { message } of store.diagnostics) console.error(`readout: ${message}`);
  const keeper: Keeper = {
    judge: (decision) => judge(decision, Date.now(), store, keeping),
    add: (addition, onProgress) => addTo(store, addition, onProgress, keeping, network),
  };
  return { name: store.name, questions: store.questions, keeper, close: () => store.close() };
}

async function addTo(
  store: Store,
  { received, addresses, pages }: Addition,
  tell: Parameters<Keeper['add']>[1],
  keeping: KeeperOptions,
  network: Network,
): ReturnType<Keeper['add']> {
  const kept = await store.journal.append(received.map((one) => ({ received: one })));
  let progress = { documents: received.length, fresh: kept.length, read: 0, total: 0 };
  const now = (change: Partial<typeof progress>) => {
    progress = { ...progress, ...change };
    tell(progress);
  };
  const { receipt, report } = await add(addresses, store, {
    ...keeping,
    network,
    maxBytes: network.maxBytes,
    pages,
    retry: false,
    onReceipt: ({ documents, fresh }) =>
      now({ documents: received.length + documents, fresh: kept.length + fresh }),
    onProgress: ({ done, total }) => now({ read: done, total }),
  });
  const failures = [
    ...receipt.rejects.map(({ place, reason, retriable }) => ({ input: place, reason, retriable })),
    ...report.failed.map(({ input, reason, retriable }) => ({ input, reason, retriable })),
  ];
  return { progress, failures };
}
