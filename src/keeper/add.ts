import { type ClientOptions, openInputs, PoliteClient } from '../gather/index.ts';
import type { Store } from '../store/index.ts';
import type { KeeperOptions } from './keeper-options.ts';
import { type ReadReport, readUnwritten } from './read-unwritten.ts';
import { placesToRetry, type Receipt, receive } from './receive.ts';

export interface AddOptions extends KeeperOptions {
  readonly network: ClientOptions;
  /** Largest document, in bytes. */
  readonly maxBytes: number;
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Whether the pages that the items of a feed lead to stand for them. */
  readonly pages: boolean;
  /** Tries again what could not be had, or not be read, and may be another time. */
  readonly retry: boolean;
  /** Called as documents come in; `size` is that of the inputs on this machine, of which `consumed` bytes have come. */
  readonly onReceipt?: (receipt: Receipt, size: number) => void;
}

/**
 * Adds inputs to a record: files, folders, addresses, feeds and corpora. All of them are in the journal before the first is read. Without inputs it goes on with what an
 * earlier run left unread.
 */
export async function add(
  inputs: readonly string[],
  store: Store,
  options: AddOptions,
): Promise<{ readonly receipt: Receipt; readonly report: ReadReport }> {
  const { network, maxBytes, stdin, pages, program, onReceipt } = options;
  const client = new PoliteClient({ ...network, maxBytes });
  const all = options.retry ? [...inputs, ...(await placesToRetry(store.questions))] : inputs;
  const { size, places, entries } = await openInputs([...new Set(all)], {
    client,
    maxBytes,
    pages,
    ...(stdin ? { stdin } : {}),
  });
  const receipt = await receive(entries(), store, {
    places,
    program,
    now: () => client.clock.now(),
    ...(onReceipt ? { onProgress: (now) => onReceipt(now, size) } : {}),
  });
  const report = await readUnwritten(store, options, options.retry ? 'retriable' : undefined);
  return { receipt, report };
}
