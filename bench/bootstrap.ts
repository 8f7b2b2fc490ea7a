/** Counts of one document, added up over documents before a figure is made of them. */
export type Counts = Readonly<Record<string, number>>;

/** A figure with the middle 95 % of what resampled document sets give, and how many items stand behind it. */
export interface Figure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly items: number;
}

/**
 * A figure over all documents with its 95 % document-bootstrap interval (Efron & Tibshirani 1993): 1,000 resamples of
 * whole documents with replacement, from a fixed seed, so that the same counts give the same interval.
 *
 * @example figure([{ hit: 3, gold: 4 }, { hit: 1, gold: 1 }], (c) => c.hit / c.gold, (c) => c.gold).value // 0.8
 */
export function figure(
  documents: readonly Counts[],
  value: (sum: Counts) => number,
  items: (sum: Counts) => number,
): Figure {
  const whole = total(documents);
  const random = seeded(20_251_021);
  const resampled: number[] = [];
  for (let round = 0; round < 1000; round++) {
    const drawn = documents.map(() => documents[Math.floor(random() * documents.length)]!);
    resampled.push(orZero(value(total(drawn))));
  }
  resampled.sort((a, b) => a - b);
  return {
    value: orZero(value(whole)),
    low: resampled[24] ?? 0,
    high: resampled[974] ?? 0,
    items: items(whole),
  };
}

/** Counts of all documents, key by key. */
export function total(documents: readonly Counts[]): Counts {
  const sum: Record<string, number> = {};
  for (const counts of documents)
    for (const [key, n] of Object.entries(counts)) sum[key] = (sum[key] ?? 0) + n;
  return sum;
}

function orZero(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

/** Mulberry32, a small generator with a period of 2^32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
