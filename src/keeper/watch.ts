import { Readable } from 'node:stream';
import {
  type ClientOptions,
  type Gathered,
  NEVER_POLLED,
  PoliteClient,
  poll,
  type SourceState,
} from '../gather/index.ts';
import { InputError, RecordError } from '../record/index.ts';
import type { Store } from '../store/index.ts';
import type { DossierNews } from './dossier-news.ts';
import type { KeeperOptions } from './keeper-options.ts';
import { type Notice, noticesOf } from './notices.ts';
import { type ReadReport, readUnwritten } from './read-unwritten.ts';
import { type Receipt, receive } from './receive.ts';
import { readWatchState, type WatchState, writeWatchState } from './watch-state.ts';

export interface WatchOptions extends KeeperOptions {
  readonly network: ClientOptions;
  /** Opens the record for as long as there is something to write; between two rounds others may have it. */
  readonly open: () => Promise<Store>;
  /** The file in which the watch remembers. */
  readonly state: string;
  /** Milliseconds from one poll of a source to the next. */
  readonly every: number;
  /** Whether the pages that items lead to stand for them. */
  readonly pages: boolean;
  /** The divergence at which somebody is told. */
  readonly threshold: number;
  /** Numbers from 0 to 1. */
  readonly random: () => number;
  /** Told of each notice, at least once; what throws an InputError is told again after the next round. */
  readonly tell: (notice: Notice) => Promise<void>;
  readonly onRound: (round: Round) => void;
  /** Ends after one round, in which every source that is due is asked. */
  readonly once: boolean;
}

/** What a round did; `trouble` is why it could not write, or tell, what it had to. */
export interface Round {
  readonly asked: number;
  readonly receipt: Receipt | null;
  readonly report: ReadReport | null;
  readonly trouble: string | null;
  /** When the next is due, in milliseconds since 1970. */
  readonly next: number;
}

const DAY = 86_400_000;
const MOST_UNTOLD = 10_000;

/** How long a record that is in use, or cannot be written, is left alone. */
const PAUSE = 60_000;

/**
 * Asks feeds and pages again and again, adds what is new, and tells what changed in the dossier by it. Runs until the signal ends it, or for one
 * round.
 *
 * A source's state is kept only once all that it gave is in the journal, so a kill loses nothing: it is asked for it again. While another process has the record nobody is
 * asked. What is to be told is remembered before the dossier has it, so a kill loses none of that either.
 */
export async function watch(addresses: readonly string[], options: WatchOptions): Promise<void> {
  const client = new PoliteClient(options.network);
  const { clock } = client;
  let state = await readWatchState(options.state);
  for (;;) {
    const due = addresses.filter((address) =>
      isDue(state.sources[address] ?? NEVER_POLLED, clock.now(), options),
    );
    const added = due.length === 0 ? NOTHING : await addNew(due, state, client, options);
    const { untold, trouble } = await tellAll(each([...state.untold, ...added.notices]), options);
    state = { sources: added.sources ?? state.sources, untold };
    await writeWatchState(options.state, state);
    const { receipt, report } = added;
    const soonest = Math.min(...addresses.map((address) => state.sources[address]?.next ?? 0));
    const pause = added.trouble === null && trouble === null ? 1000 : PAUSE;
    const next = Math.max(clock.now() + pause, trouble === null ? soonest : 0);
    options.onRound({ asked: due.length, receipt, report, trouble: added.trouble ?? trouble, next });
    if (options.once || options.signal?.aborted) return;
    await clock.sleep(next - clock.now(), options.signal);
    if (options.signal?.aborted) return;
  }
}

/** A clock that was set back must not put a source off for years. */
function isDue({ next }: SourceState, now: number, { every }: WatchOptions): boolean {
  return next <= now || next > now + Math.max(every, DAY) * 1.5;
}

interface Added extends Pick<Round, 'receipt' | 'report' | 'trouble'> {
  readonly notices: readonly Notice[];
  /** The new states; null where the journal does not have what the sources gave. */
  readonly sources: WatchState['sources'] | null;
}

const NOTHING: Added = { receipt: null, report: null, notices: [], sources: null, trouble: null };

async function addNew(
  due: readonly string[],
  before: WatchState,
  client: PoliteClient,
  options: WatchOptions,
): Promise<Added> {
  const notices: Notice[] = [];
  let added: Added = { ...NOTHING, notices };
  let store: Store | null = null;
  try {
    store = await options.open();
    const { tables } = store;
    const sources = { ...before.sources };
    const entries: Gathered[] = [];
    for (const address of due) {
      if (options.signal?.aborted) break;
      const polled = await poll(address, sources[address] ?? NEVER_POLLED, { ...options, client });
      entries.push(...polled.entries);
      sources[address] = polled.state;
    }
    const now = () => client.clock.now();
    const { program } = options;
    const receipt = await receive(Readable.from(entries), store, { places: due, program, now });
    added = { ...added, sources, receipt };
    const onNews = async (news: readonly DossierNews[]) => {
      notices.push(...(await noticesOf(news, options.threshold, tables)));
      await writeWatchState(options.state, { ...before, untold: each([...before.untold, ...notices]) });
    };
    return { ...added, report: await readUnwritten(store, { ...options, onNews }) };
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    return { ...added, trouble: error.message };
  } finally {
    await store?.close();
  }
}

/** Each once: what was remembered before a kill comes up once more. */
function each(notices: readonly Notice[]): Notice[] {
  return [...new Map(notices.map((notice) => [notice.id, notice])).values()];
}

/** Tells what has still to be told, the oldest first, and stops at the first that is not taken. */
async function tellAll(
  notices: readonly Notice[],
  { tell }: WatchOptions,
): Promise<{ readonly untold: readonly Notice[]; readonly trouble: string | null }> {
  for (const [at, notice] of notices.entries()) {
    try {
      await tell(notice);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { untold: notices.slice(at).slice(-MOST_UNTOLD), trouble: error.message };
    }
  }
  return { untold: [], trouble: null };
}
