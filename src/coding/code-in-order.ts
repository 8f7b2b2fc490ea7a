import { type CorpusEntry, type CorpusReject, isReject, type Place } from '../corpus/index.ts';
import type { EventRow } from '../record/index.ts';
import type { Coded, Task } from './code-document.ts';

/** An input that gave no rows: where it stands in the corpus, its id where one is known, why, and how its line begins. */
export interface Reject {
  readonly file: string;
  readonly line: number | null;
  readonly id: string | null;
  readonly reason: string;
  readonly excerpt: string | null;
}

/** What became of one entry of a corpus. */
export type Outcome = {
  readonly fingerprint: string;
  readonly consumed: number;
} & ({ readonly rows: readonly EventRow[] } | { readonly reject: Reject });

/** Whoever codes documents, so many at a time. */
export interface Coder {
  readonly size: number;
  code(task: Task): Promise<Coded>;
  close(): void;
}

/** Entries ahead of the oldest unfinished one, for each worker: a long document holds up the others no sooner than this. */
const AHEAD = 16;

/** Codes the entries of a corpus, several at a time, and gives what became of each in the order in which they came. */
export async function* codeInOrder(
  entries: AsyncIterable<CorpusEntry>,
  openCoder: () => Coder,
): AsyncGenerator<Outcome> {
  const coder = openCoder();
  const ahead: Promise<Outcome>[] = [];
  try {
    for await (const entry of entries) {
      const outcome = outcomeOf(entry, coder);
      // Whoever awaits it below hears of its failure; until then it must not count as unheard.
      outcome.catch(() => undefined);
      ahead.push(outcome);
      if (ahead.length >= coder.size * AHEAD) yield await ahead.shift()!;
    }
    for (const outcome of ahead) yield await outcome;
  } finally {
    coder.close();
  }
}

async function outcomeOf(entry: CorpusEntry, coder: Coder): Promise<Outcome> {
  const { fingerprint, consumed, where } = entry;
  if (isReject(entry)) return { fingerprint, consumed, reject: rejectOf(where, entry) };
  const coded = await coder.code({ id: entry.id, content: entry.content });
  if ('rows' in coded) return { fingerprint, consumed, rows: coded.rows };
  return { fingerprint, consumed, reject: rejectOf(where, { ...entry, ...coded, excerpt: null }) };
}

function rejectOf(
  { file, line }: Place,
  { id, reason, excerpt }: Pick<CorpusReject, 'id' | 'reason' | 'excerpt'>,
): Reject {
  return { file, line, id, reason, excerpt };
}
