import { createHash } from 'node:crypto';

/** A body as it was sent, with its ETag. */
export interface Kept {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/** Answers that stay right as long as the record does not change, the most recently used of them, in so many bytes. */
export class KeptAnswers {
  readonly #most: number;
  readonly #answers = new Map<string, Kept>();
  /** Answers on the way: who asks the same meanwhile waits for them. */
  readonly #coming = new Map<string, Promise<Kept>>();
  #size = 0;
  #revision = '';

  constructor(most = 64 * 1_048_576) {
    this.#most = most;
  }

  /** The answer to a question at a revision, made if it is not there. */
  async get(revision: string, question: string, make: () => Promise<unknown>): Promise<Kept> {
    if (revision !== this.#revision) {
      this.#answers.clear();
      this.#coming.clear();
      [this.#size, this.#revision] = [0, revision];
    }
    const known = this.#answers.get(question);
    if (known !== undefined) {
      // The last in the map is the last used.
      this.#answers.delete(question);
      this.#answers.set(question, known);
      return known;
    }
    const coming = this.#coming.get(question);
    if (coming !== undefined) return coming;
    const making = make().then(keptOf);
    this.#coming.set(question, making);
    try {
      const made = await making;
      if (this.#revision === revision) this.#keep(question, made);
      return made;
    } finally {
      if (this.#coming.get(question) === making) this.#coming.delete(question);
    }
  }

  #keep(question: string, made: Kept): void {
    const size = sizeOf(question, made);
    if (size > this.#most / 8) return;
    this.#answers.set(question, made);
    this.#size += size;
    for (const [oldest, one] of this.#answers) {
      if (this.#size <= this.#most) break;
      this.#answers.delete(oldest);
      this.#size -= sizeOf(oldest, one);
    }
  }
}

const sizeOf = (question: string, { body }: Kept) => question.length + body.length + 100;

export function keptOf(answer: unknown): Kept {
  const body = new TextEncoder().encode(JSON.stringify(answer));
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}
