import { existsSync } from 'node:fs';
import { type CorpusEntry, openCorpus } from '../corpus/index.ts';
import { UsageError } from '../record/index.ts';
import { type Coder, codeInOrder, type Outcome } from './code-in-order.ts';
import { JournalWriter, type RunSettings, readJournal } from './journal.ts';
import { type Output, refuseToReplace, runFiles } from './outputs.ts';
import { type Progress, Tally } from './tally.ts';
import { writeTables } from './write-tables.ts';

export interface RunOptions {
  /** Largest document in bytes. */
  readonly maxBytes: number;
  /** Called when there is something to code; a run that only has its tables to write never calls it. */
  readonly openCoder: () => Coder;
  /** Called after every entry that was not done before. */
  readonly onProgress: (progress: Progress) => void;
}

export interface TableOptions extends RunOptions {
  readonly settings: RunSettings;
  /** Whether tables that are there may be replaced, and a journal of another run dropped. */
  readonly overwrite: boolean;
}

/** What became of each entry of a corpus, one after the other, with nothing kept on disk. */
export async function* codeStream(
  corpus: string,
  { maxBytes, openCoder, onProgress }: RunOptions,
): AsyncGenerator<Outcome> {
  const { size, entries } = await openCorpus(corpus, maxBytes);
  const tally = new Tally(size, onProgress);
  for await (const outcome of codeInOrder(entries(), openCoder)) {
    tally.add(outcome, false);
    yield outcome;
  }
}

/**
 * Codes a corpus into tables, with the rejects in a file beside them.
 *
 * What is done is kept in a journal beside the first table. Called again after it was killed, at whatever moment, it goes on where the
 * journal ends. The tables are written from the whole journal and have their names only when they are whole: they are the same, to the byte,
 * as those of a run that nobody killed, whatever the number of workers.
 *
 * @throws UsageError when a table is there already, when one cannot be written, or when the journal is of another corpus, version or setting.
 */
export async function codeCorpus(
  corpus: string,
  outputs: readonly Output[],
  { maxBytes, openCoder, onProgress, settings, overwrite }: TableOptions,
): Promise<Progress> {
  const files = runFiles(corpus, outputs);
  const { size, entries } = await openCorpus(corpus, maxBytes);
  let rest = entries();
  let tally = new Tally(size, onProgress);
  let done = await catchUp(files.journal, settings, rest, tally);
  if (done === null) {
    if (!overwrite) throw isAnothers(files.journal);
    [rest, tally, done] = [entries(), new Tally(size, onProgress), NOTHING];
  }
  if (!done.isWhole) {
    // Tables beside a whole journal are its own: it was putting them in their places.
    if (!overwrite) refuseToReplace(files);
    let journal: JournalWriter | null = done.end === 0 ? null : new JournalWriter(files.journal, done.end);
    const open = () => {
      if (journal !== null) return journal;
      journal = new JournalWriter(files.journal, 0);
      journal.write({ settings });
      return journal;
    };
    for await (const outcome of codeInOrder(rest, openCoder)) {
      open().write({ outcome });
      tally.add(outcome, false);
    }
    open().write({ end: true });
    open().close();
  }
  await writeTables(files);
  return tally.progress;
}

/** How much of a journal can be gone on with: up to which byte, and whether nothing is left to code. */
interface Done {
  readonly end: number;
  readonly isWhole: boolean;
}

const NOTHING: Done = { end: 0, isWhole: false };

/** Goes through a journal and the corpus side by side, and leaves the corpus at the first entry still to be coded. Null where they do not fit. */
async function catchUp(
  path: string,
  settings: RunSettings,
  entries: AsyncGenerator<CorpusEntry>,
  tally: Tally,
): Promise<Done | null> {
  if (!existsSync(path)) return NOTHING;
  let done = NOTHING;
  for await (const { line, end } of readJournal(path)) {
    if ('settings' in line) {
      if (JSON.stringify(line.settings) !== JSON.stringify(settings)) return null;
    } else {
      const { value: entry } = (await entries.next()) as { value: CorpusEntry | undefined };
      if ('end' in line) return entry === undefined ? { end, isWhole: true } : null;
      if (entry?.fingerprint !== line.outcome.fingerprint) return null;
      tally.add(line.outcome, true);
    }
    done = { end, isWhole: false };
  }
  return done;
}

function isAnothers(journal: string): UsageError {
  return new UsageError(
    `${journal} was left by a run on another corpus, or with another version or other settings; --overwrite begins anew, or remove it`,
  );
}
