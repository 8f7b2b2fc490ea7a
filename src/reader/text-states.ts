import type { Range } from '../record/index.ts';
import { firstEndingAfter } from '../text/index.ts';
import type { ReaderModel } from './assemble-reader.ts';

/** So many tokens are kept, about 120 MB; what a longer text says behind them has no meaning here. */
const MOST_KEPT = 40_000;
/** What a claim says behind so many tokens does not change what it is about, and would cost more than it tells. */
const MOST_OF_ONE = 64;

/** The encoder's states of a text's tokens, last and middle layer, for the heads that use them after reading. */
export class TextStates {
  readonly #places: Range[] = [];
  readonly #states: Float32Array[] = [];
  readonly #size: number;
  #full = false;

  constructor(model: Pick<ReaderModel, 'size'>) {
    this.#size = model.size;
  }

  /** The tokens of a piece in text order; `states` and `middle` begin with the first one's. */
  add(tokens: readonly Range[], states: Float32Array, middle: Float32Array): void {
    const size = this.#size;
    if (this.#places.length + tokens.length > MOST_KEPT) this.#full = true;
    if (this.#full) return;
    tokens.forEach(({ start, end }, at) => {
      this.#places.push({ start, end });
      this.#states.push(
        states.subarray(at * size, (at + 1) * size),
        middle.subarray(at * size, (at + 1) * size),
      );
    });
  }

  /**
   * Both states, last then middle, of each token that shares a character with the ranges and none with those left out, the first {@link MOST_OF_ONE}
   * of them; null where there is none.
   */
  within(ranges: readonly Range[], leftOut: readonly Range[] = []): Float32Array | null {
    const found: number[] = [];
    for (const { start, end } of ranges) {
      for (let at = firstEndingAfter(this.#places, start); at < this.#places.length; at++) {
        const place = this.#places[at]!;
        if (place.start >= end || found.length === MOST_OF_ONE) break;
        const out = leftOut[firstEndingAfter(leftOut, place.start)];
        if (out === undefined || out.start >= place.end) found.push(at);
      }
    }
    const size = this.#size;
    const words = new Float32Array(found.length * 2 * size);
    found.forEach((at, row) => {
      words.set(this.#states[2 * at]!, 2 * size * row);
      words.set(this.#states[2 * at + 1]!, 2 * size * row + size);
    });
    return found.length === 0 ? null : words;
  }
}

/**
 * What words mean, as directions: near (their product near 1) where they mean alike. One for each list of ranges, null
 * where it holds no kept token. As in Sentence-BERT (Reimers & Gurevych 2019), whose encoder the reader began from.
 *
 * `leftOut`, in text order, is not looked at: who is named, where only the matter is to count.
 */
export async function meaningsOf(
  states: TextStates,
  spans: readonly (readonly Range[])[],
  model: ReaderModel,
  leftOut: readonly Range[] = [],
): Promise<(Float32Array | null)[]> {
  const found: (Float32Array | null)[] = [];
  for (const ranges of spans) {
    // One by one: in company the rounding of a claim's meaning would hang on its neighbours.
    const data = states.within(ranges, leftOut);
    const shape = [1, (data?.length ?? 0) / (2 * model.size), 2 * model.size];
    found.push(data && (await model.meaning.run({ words: { data, shape } })).meanings!);
  }
  return found;
}
