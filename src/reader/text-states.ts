import type { Range } from '../record/index.ts';
import { firstEndingAfter } from '../text/index.ts';
import type { ReaderModel } from './assemble-reader.ts';

/** So many tokens are kept, about 120 MB; what a longer text says behind them has no meaning here. */
const MOST_KEPT = 40_000;

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

  /** The means of both layers over the tokens that share a character with the ranges; null where none does. */
  meanOf(ranges: readonly Range[]): Float32Array | null {
    const size = this.#size;
    const sum = new Float32Array(2 * size);
    let count = 0;
    for (const { start, end } of ranges) {
      for (let at = firstEndingAfter(this.#places, start); at < this.#places.length; at++) {
        if (this.#places[at]!.start >= end) break;
        count++;
        const [last, middle] = [this.#states[2 * at]!, this.#states[2 * at + 1]!];
        for (let k = 0; k < size; k++) {
          sum[k]! += last[k]!;
          sum[size + k]! += middle[k]!;
        }
      }
    }
    return count === 0 ? null : sum.map((value) => value / count);
  }
}

/**
 * What words mean, as directions: near (their product near 1) where they mean alike. One for each list of ranges, null
 * where it holds no kept token. As in Sentence-BERT (Reimers & Gurevych 2019), whose encoder the reader began from.
 */
export async function meaningsOf(
  states: TextStates,
  spans: readonly (readonly Range[])[],
  model: ReaderModel,
): Promise<(Float32Array | null)[]> {
  const means = spans.map((ranges) => states.meanOf(ranges));
  const known = means.filter((mean) => mean !== null);
  if (known.length === 0) return means;
  const width = 2 * model.size;
  const data = new Float32Array(known.length * width);
  known.forEach((mean, at) => {
    data.set(mean, at * width);
  });
  const { meanings } = await model.meaning.run({ means: { data, shape: [known.length, width] } });
  let next = 0;
  return means.map((mean) => {
    if (mean === null) return null;
    const at = next++ * model.size;
    return meanings!.subarray(at, at + model.size);
  });
}
