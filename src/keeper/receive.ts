import type { Gathered, Reject } from '../gather/index.ts';
import { type Received, stableId } from '../record/index.ts';
import type { Questions, Store, UnreadDocument } from '../store/index.ts';

/** What came in: how many documents, how many of them new, and what could not be had. `consumed` as gathering counts it. */
export interface Receipt {
  readonly documents: number;
  readonly fresh: number;
  readonly rejects: readonly Reject[];
  readonly consumed: number;
}

export interface ReceiveOptions {
  /** Where the entries come from, whole paths and addresses: what was listed as failed there is no longer, unless it fails again. */
  readonly places: readonly string[];
  readonly program: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onProgress?: (receipt: Receipt) => void;
}

/** So many documents go into the journal in one step, or so many characters of them. */
const STEP = { documents: 64, size: 16 * 1_048_576 };

/**
 * Keeps what is gathered in the journal, before anything is made of it. When this resolves, all of it is on the disk; if it does not, whatever was
 * told by `onProgress` is. What could not be had is listed among the failures of the record.
 */
export async function receive(
  entries: AsyncIterable<Gathered & { readonly consumed?: number }>,
  { journal, tables, questions }: Store,
  { places, program, now, onProgress }: ReceiveOptions,
): Promise<Receipt> {
  let receipt: Receipt = { documents: 0, fresh: 0, rejects: [], consumed: 0 };
  let waiting: Received[] = [];
  let size = 0;
  const keep = async () => {
    const added = await journal.append(waiting.map((received) => ({ received })));
    const documents = receipt.documents + waiting.length;
    receipt = { ...receipt, documents, fresh: receipt.fresh + added.length };
    [waiting, size] = [[], 0];
    onProgress?.(receipt);
  };
  for await (const entry of entries) {
    receipt = { ...receipt, consumed: entry.consumed ?? 0 };
    if ('reject' in entry) {
      receipt = { ...receipt, rejects: [...receipt.rejects, entry.reject] };
      continue;
    }
    waiting.push(entry.received);
    size += entry.received.bytes.length;
    if (waiting.length >= STEP.documents || size >= STEP.size) await keep();
  }
  await keep();
  const at = new Date(now()).toISOString();
  const unread = receipt.rejects.map(({ place, reason, retriable }): UnreadDocument => {
    return { id: rejectId(place), input: place, at, reason, retriable, program };
  });
  const again = new Set(unread.map(({ id }) => id));
  const before = (await rejectsOf(questions)).filter(({ input }) =>
    places.some((place) => isIn(input, place)),
  );
  const settled = before.map(({ id }) => id).filter((id) => !again.has(id));
  if (unread.length > 0 || settled.length > 0) await tables.write({ unread, settled });
  return receipt;
}

/** What could not be had in earlier runs, and may be had now: paths and addresses to be gathered once more. */
export async function placesToRetry(questions: Questions): Promise<string[]> {
  const retriable = (await rejectsOf(questions)).filter((one) => one.retriable);
  return [...new Set(retriable.map(({ input }) => input.replace(/#.*$/s, '')))];
}

async function rejectsOf(questions: Questions) {
  const rejects: { id: string; input: string; retriable: boolean }[] = [];
  for (let after: string | null = null; ; ) {
    const page = await questions.failures({ limit: 1000, after });
    rejects.push(...page.rows.filter(({ id }) => id.startsWith('reject-')));
    after = page.next;
    if (after === null) return rejects;
  }
}

/** The id under which a place that gives nothing is listed. */
function rejectId(place: string): string {
  return stableId('reject', [place], 24);
}

/** Whether something is a place, or a file, line or item in it. */
function isIn(input: string, place: string): boolean {
  return input === place || (input.startsWith(place) && /^[/#:\\]/.test(input.slice(place.length)));
}
