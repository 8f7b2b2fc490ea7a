import type { Candidate } from './candidate.ts';
import type { Entity } from './entity.ts';

/** A mention as the reader has it in mind. */
export interface Recalled {
  readonly entity: Entity;
  readonly candidate: Candidate;
  readonly subject: boolean;
}

/** How many mentions back a description or pronoun may reach; more than the longest news story's cast. */
const REACH = 120;

/** The mentions read so far, the latest first, so that "he" and "the minister" find whom they take up in fixed time. */
export class Recency {
  readonly #mentions: Recalled[] = [];

  add(mention: Recalled): void {
    this.#mentions.push(mention);
    if (this.#mentions.length > REACH * 2) this.#mentions.splice(0, REACH);
  }

  /** The latest mentions first. */
  *backwards(): Iterable<Recalled> {
    const first = Math.max(0, this.#mentions.length - REACH);
    for (let at = this.#mentions.length - 1; at >= first; at--) yield this.#mentions[at]!;
  }

  /** The entity mentioned last of those that fit, or null. */
  latest(fits: (entity: Entity, mention: Recalled) => boolean): Entity | null {
    for (const mention of this.backwards()) if (fits(mention.entity, mention)) return mention.entity;
    return null;
  }
}
