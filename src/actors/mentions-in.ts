import type { Range } from '../record/index.ts';
import { firstFrom } from '../text/index.ts';
import type { Candidate } from './candidate.ts';
import type { Entity } from './entity.ts';

/** Candidates by place: who stands in a range, without going through all of them. */
export class MentionsIn {
  readonly #sorted: readonly Candidate[];

  /** @param sorted candidates by start, the longer first */
  constructor(sorted: readonly Candidate[]) {
    this.#sorted = sorted;
  }

  /** The entity of the outermost candidate in the range, the first of several; a wider one that covers it if none is. */
  headOf(range: Range, resolve: (candidate: Candidate) => Entity | undefined): Entity | undefined {
    const first = firstFrom(this.#sorted, range.start);
    for (let at = first; at < this.#sorted.length && this.#sorted[at]!.start < range.end; at++) {
      const candidate = this.#sorted[at]!;
      const entity = candidate.end <= range.end ? resolve(candidate) : undefined;
      if (entity) return entity;
    }
    for (let at = first - 1; at >= 0 && at >= first - 8; at--) {
      const candidate = this.#sorted[at]!;
      if (candidate.start <= range.start && candidate.end >= range.end) return resolve(candidate);
    }
    return undefined;
  }
}
