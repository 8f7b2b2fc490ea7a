import type { Judgement, Received } from '../record/index.ts';
import { RecordError } from '../record/index.ts';
import type { Questions } from '../store/index.ts';
import type { Decision } from './schemas.ts';

/** What is to be added: documents in hand, and addresses of pages and feeds. `pages`: those that a feed leads to stand for its items. */
export interface Addition {
  readonly received: readonly Received[];
  readonly addresses: readonly string[];
  readonly pages: boolean;
}

/** How far an addition is. Documents that came in, how many of them were new, and of `total` to be read how many are. */
export interface AdditionProgress {
  readonly documents: number;
  readonly fresh: number;
  readonly read: number;
  readonly total: number;
}

/** What could not be taken, and why. */
export interface AdditionFailure {
  readonly input: string;
  readonly reason: string;
  readonly retriable: boolean;
}

export interface Added {
  readonly progress: AdditionProgress;
  readonly failures: readonly AdditionFailure[];
}

/** What may change a record. Each is called alone: nothing else of this interface runs meanwhile. */
export interface Keeper {
  judge(decision: Decision): Promise<Judgement>;
  add(addition: Addition, onProgress: (progress: AdditionProgress) => void): Promise<Added>;
}

/** A record that is open. Without a keeper it can only be read, and others may write to it meanwhile. */
export interface OpenRecord {
  readonly name: string;
  readonly questions: Questions;
  readonly keeper: Keeper | null;
  close(): Promise<void>;
}

/** So long after a failure nobody tries again to open the record, ms. */
const PAUSE = 2_000;
/** So long an answer stands where somebody else may write to the record, ms. */
const STALE_AFTER = 1_000;

/**
 * The record that is served: opened when first asked for, closed and opened anew after it failed, so that a record that was locked, gone or moved
 * comes back without a restart.
 */
export class RecordInUse {
  readonly #open: (create: boolean) => Promise<OpenRecord>;
  #opening: Promise<OpenRecord> | null = null;
  /** What {@link #opening} gave. */
  #opened: OpenRecord | null = null;
  #failed: { readonly at: number; readonly error: RecordError } | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #changes = 0;
  #counted: { readonly revision: string; readonly counts: ReturnType<Questions['counts']> } | null = null;

  /** @param open opens it; with `create` false it throws a RecordError where there is none. */
  constructor(open: (create: boolean) => Promise<OpenRecord>) {
    this.#open = open;
  }

  /** @throws RecordError when it cannot be opened. */
  async get(create = false): Promise<OpenRecord> {
    if (this.#opening === null) {
      if (this.#failed && Date.now() - this.#failed.at < PAUSE && !create) throw this.#failed.error;
      const opening = this.#open(create);
      this.#opening = opening;
      opening.then(
        (record) => {
          if (this.#opening === opening) this.#opened = record;
        },
        (error) => this.#drop(opening, error),
      );
    }
    return this.#opening;
  }

  /** Asks the record; one that fails as a whole is opened anew by whoever comes next. */
  async ask<T>(question: (record: OpenRecord) => Promise<T>): Promise<T> {
    const record = await this.get();
    try {
      return await question(record);
    } catch (error) {
      throw await this.#failure(record, error);
    }
  }

  /** Changes the record, after all changes asked for before. */
  async change<T>(work: (keeper: Keeper) => Promise<T>, create = false): Promise<T> {
    const turn = this.#last.then(async () => {
      const record = await this.get(create);
      if (record.keeper === null)
        throw new RecordError(
          record.name,
          'is open for reading alone; start readout serve without --read-only',
        );
      try {
        return await work(record.keeper);
      } catch (error) {
        throw await this.#failure(record, error);
      } finally {
        this.changed();
      }
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** To be called whenever the record may answer otherwise than before. */
  changed(): void {
    this.#changes += 1;
  }

  /** How much there is; counted again only when the record has changed. */
  async counts(): ReturnType<Questions['counts']> {
    const revision = await this.revision();
    if (this.#counted?.revision !== revision)
      this.#counted = { revision, counts: this.ask(({ questions }) => questions.counts()) };
    const { counts } = this.#counted;
    counts.catch(() => {
      this.#counted = null;
    });
    return counts;
  }

  /** Is the same as long as all answers are. */
  async revision(): Promise<string> {
    return this.#revisionOf(await this.get());
  }

  /** The same without waiting; null where no record is open. */
  revisionNow(): string | null {
    return this.#opened === null ? null : this.#revisionOf(this.#opened);
  }

  #revisionOf({ keeper }: OpenRecord): string {
    return keeper === null ? `t${Math.trunc(Date.now() / STALE_AFTER)}` : `c${this.#changes}`;
  }

  async close(): Promise<void> {
    await this.#last;
    const opened = await this.#opening?.catch(() => null);
    [this.#opening, this.#opened] = [null, null];
    await opened?.close();
  }

  /** What is wrong with a question stays the asker's; what is wrong with the database closes the record. */
  async #failure(record: OpenRecord, error: unknown): Promise<unknown> {
    if (!(error instanceof RecordError) && !isOfDatabase(error)) return error;
    const told =
      error instanceof RecordError
        ? error
        : new RecordError(
            record.name,
            'the database does not answer; it is opened anew with the next request',
            {
              cause: error,
            },
          );
    const opening = this.#opening;
    if (opening !== null && (await opening.catch(() => null)) === record) {
      this.#drop(opening, told);
      await record.close().catch(() => undefined);
    }
    return told;
  }

  #drop(opening: Promise<OpenRecord>, error: unknown): void {
    if (this.#opening !== opening) return;
    [this.#opening, this.#opened] = [null, null];
    this.#changes += 1;
    if (error instanceof RecordError) this.#failed = { at: Date.now(), error };
  }
}

/** The connection is gone, as the embedded database, sockets and PostgreSQL (class 57: an administrator ended it) tell it. */
function isOfDatabase(error: unknown): boolean {
  const { message = '', code = '' } = error as { message?: string; code?: string | null };
  return (
    /^the database is closed|connection terminated|connection ended/i.test(message) ||
    /^(?:57P0|ECONNREFUSED|ECONNRESET|EPIPE)/.test(code ?? '')
  );
}
