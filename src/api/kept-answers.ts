import { createHash } from 'node:crypto';
import { jsonOf } from '../store/index.ts';

/** A body as it was sent, with its ETag. */
export interface Kept {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/** What an address asks: `name` is the same for two addresses that ask the same, `make` answers it. */
export interface Question {
  readonly name: string;
  readonly make: () => Promise<unknown>;
}

/** So many addresses, of so many characters at most, are remembered by what they ask. */
const MOST_ADDRESSES = 20_000;
const LONGEST_ADDRESS = 300;

/** Answers that stay right as long as the record does not change, the most recently used of them, in so many bytes. */
export class KeptAnswers {
  readonly #most: number;
  readonly #answers = new Map<string, Kept>();
  /** Answers on the way: who asks the same meanwhile waits for them. */
  readonly #coming = new Map<string, Promise<Kept>>();
  /** What addresses ask, by name: to read and check one again is a good part of what an answer costs that is there. */
  readonly #asked = new Map<string, string>();
  #size = 0;
  #revision = '';

  constructor(most = 64 * 1_048_576) {
    this.#most = most;
  }

  /**
   * The answer to what an address asks at a revision, made if it is not there.
   *
   * @param read reads the address; throws when it asks nothing
   */
  async get(revision: string, address: string, read: () => Question): Promise<Kept> {
    if (revision !== this.#revision) {
      this.#answers.clear();
      this.#coming.clear();
      [this.#size, this.#revision] = [0, revision];
    }
    const known = this.known(revision, address);
    if (known !== null) return known;
    const { name, make } = read();
    if (this.#asked.size >= MOST_ADDRESSES) this.#asked.clear();
    if (address.length <= LONGEST_ADDRESS) this.#asked.set(address, name);
    return this.#used(name) ?? this.#coming.get(name) ?? this.#made(revision, name, make);
  }

  /** The answer to what an address asks at a revision, where it is there. */
  known(revision: string, address: string): Kept | null {
    const asked = revision === this.#revision ? this.#asked.get(address) : undefined;
    return asked === undefined ? null : this.#used(asked);
  }

  #used(question: string): Kept | null {
    const known = this.#answers.get(question);
    if (known === undefined) return null;
    // The last in the map is the last used.
    this.#answers.delete(question);
    this.#answers.set(question, known);
    return known;
  }

  async #made(revision: string, question: string, make: Question['make']): Promise<Kept> {
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
  const body = jsonOf(answer);
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}
