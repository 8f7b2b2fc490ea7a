import type { Outcome } from './code-in-order.ts';

/** How far a run is. `resumed` of the entries were done by an earlier process; `consumed` and `size` are bytes of the corpus. */
export interface Progress {
  readonly entries: number;
  readonly resumed: number;
  readonly rejected: number;
  readonly rows: number;
  readonly consumed: number;
  readonly size: number;
}

/** Counts outcomes, and tells of each that is new. */
export class Tally {
  #progress: Progress;
  readonly #tell: (progress: Progress) => void;

  constructor(size: number, tell: (progress: Progress) => void) {
    this.#progress = { entries: 0, resumed: 0, rejected: 0, rows: 0, consumed: 0, size };
    this.#tell = tell;
  }

  get progress(): Progress {
    return this.#progress;
  }

  add(outcome: Outcome, resumed: boolean): void {
    const { entries, resumed: before, rejected, rows, size } = this.#progress;
    this.#progress = {
      entries: entries + 1,
      resumed: before + (resumed ? 1 : 0),
      rejected: rejected + ('reject' in outcome ? 1 : 0),
      rows: rows + ('rows' in outcome ? outcome.rows.length : 0),
      consumed: outcome.consumed,
      size,
    };
    if (!resumed) this.#tell(this.#progress);
  }
}
