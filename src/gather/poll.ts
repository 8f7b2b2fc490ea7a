import { type Fetched, fetchedOf, ingest } from '../ingest/index.ts';
import { InputError, stableId } from '../record/index.ts';
import { documentsIn } from './documents-in.ts';
import type { FeedOptions, Marked } from './feed-items.ts';
import type { Gathered, Reject } from './gathered.ts';
import { retryAfter } from './polite-client.ts';

/**
 * What is remembered of a feed or page between two polls: what the server named its last answer, how often in a row it failed, when it is to be asked next
 * (milliseconds since 1970), and the marks of what is known of it, the latest last.
 */
export interface SourceState {
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly failures: number;
  readonly next: number;
  readonly marks: readonly string[];
}

export const NEVER_POLLED: SourceState = { etag: null, lastModified: null, failures: 0, next: 0, marks: [] };

export interface PollOptions extends Omit<FeedOptions, 'known'> {
  /** Milliseconds from one poll of a source to the next. */
  readonly every: number;
  /** A number from 0 to 1, so that many sources which failed together do not come back together. */
  readonly random: () => number;
}

/** What was new, and the state with which to poll again once that is kept. */
export interface Polled {
  readonly entries: readonly Gathered[];
  readonly state: SourceState;
}

/** Feeds show some tens of items at a time; this many cover years of most. */
const MOST_MARKS = 5000;
const LONGEST_BACK_OFF = 6 * 3_600_000;

/**
 * Asks a feed or page for what is new since the last time, with the `ETag` and `Last-Modified` of its last answer.
 *
 * A page is new when its text is, whatever else in it changed. Where nobody answers, the next poll is put off: by two minutes, four, eight … up to six hours, give or take half,
 * or until the `Retry-After` of the answer. Never throws for what a server or its answer does.
 */
export async function poll(address: string, state: SourceState, options: PollOptions): Promise<Polled> {
  const { client, every } = options;
  const headers = {
    ...(state.etag === null ? {} : { 'if-none-match': state.etag }),
    ...(state.lastModified === null ? {} : { 'if-modified-since': state.lastModified }),
  };
  let until: number | null = null;
  try {
    const answer = await client.ask(address, { headers, robots: true });
    const next = client.clock.now() + every;
    if (answer.status === 304) return { entries: [], state: { ...state, failures: 0, next } };
    until = retryAfter(answer, client.clock.now());
    const fetched = fetchedOf(address, answer);
    const marked = await newIn(fetched, new Set(state.marks), options);
    const entries = marked.map(({ mark: _, ...entry }): Gathered => entry);
    const again = marked.filter((entry) => 'reject' in entry && entry.reject.retriable);
    const marks = [
      ...state.marks,
      ...marked.filter((entry) => !again.includes(entry)).map(({ mark }) => mark),
    ];
    return {
      entries,
      state: {
        // What is to be tried again must be sent again.
        etag: again.length > 0 ? null : (answer.headers.etag ?? null),
        lastModified: again.length > 0 ? null : (answer.headers['last-modified'] ?? null),
        failures: 0,
        next,
        marks: marks.slice(-MOST_MARKS),
      },
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const reject: Reject = { place: address, reason: error.why, retriable: error.retriable };
    const next = Math.max(until ?? 0, client.clock.now() + Math.max(every, backOff(state.failures, options)));
    return { entries: [{ reject }], state: { ...state, failures: state.failures + 1, next } };
  }
}

function backOff(failures: number, { random }: PollOptions): number {
  return Math.min(LONGEST_BACK_OFF, 120_000 * 2 ** Math.min(failures, 20)) * (0.5 + random());
}

async function newIn(fetched: Fetched, known: ReadonlySet<string>, options: PollOptions): Promise<Marked[]> {
  const entries: Marked[] = [];
  for await (const entry of documentsIn(fetched, { ...options, known })) {
    const isPage = 'received' in entry && entry.received.input === fetched.input;
    const mark = isPage ? await markOfText(fetched, entry.mark) : entry.mark;
    if (!known.has(mark)) entries.push({ ...entry, mark });
  }
  return entries;
}

/** A page that holds no article is kept once for each of its states: what it lacks may be in the next. */
async function markOfText(fetched: Fetched, otherwise: string): Promise<string> {
  try {
    const { document } = await ingest(fetched);
    return stableId('text', [document.text], 24);
  } catch (error) {
    if (error instanceof InputError) return otherwise;
    throw error;
  }
}
