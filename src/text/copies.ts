/** Words in a shingle (Broder 1997): enough that two reporters seldom choose the same. */
const SHINGLE = 5;
/** Texts with fewer shingles are too short to tell a copy from a common phrase. */
const LEAST = 25;
/** The share of the shorter text's shingles that a copy has in common with the longer. Agency copy is cut from its end and gets a new head. */
const COPIED = 0.6;

/** The runs of five words of a text, each as a number of 32 bits. Case and punctuation make no difference. */
export type Shingles = ReadonlySet<number>;

export function shinglesOf(text: string): Shingles {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hashOf);
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    let hash = 0;
    for (let word = at; word < at + SHINGLE; word++) hash = mix(hash ^ words[word]!);
    shingles.add(hash);
  }
  return shingles;
}

/** Whether one of two texts largely repeats the other, as agency copy in several papers does. Short texts never do. */
export function isCopy(a: Shingles, b: Shingles): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size < LEAST) return false;
  let common = 0;
  for (const shingle of small) if (large.has(shingle)) common++;
  return common >= COPIED * small.size;
}

const BANDS = 64;
const ROWS = 3;

/**
 * Keys by which copies find each other among very many texts (MinHash in bands): two texts are worth {@link isCopy} when they have a
 * key in common. None for a text that is too short to be a copy.
 *
 * Of texts that share half of all their shingles, one pair in five thousand has no key in common; of those that share a third (one paper printed the
 * first third), one in eleven; of those that share a hundredth, one in fifteen thousand has one.
 *
 * @returns 64 whole numbers of 32 bits, with sign, so that a database's integers hold them
 */
export function copyKeys(shingles: Shingles): readonly number[] {
  if (shingles.size < LEAST) return [];
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let at = 0; at < least.length; at++) {
      const hash = mix(shingle ^ SEEDS[at]!);
      if (hash < least[at]!) least[at] = hash;
    }
  }
  return Array.from({ length: BANDS }, (_, band) => {
    let key = band;
    for (let row = 0; row < ROWS; row++) key = mix(key ^ least[band * ROWS + row]!);
    return key | 0;
  });
}

const SEEDS = Uint32Array.from({ length: BANDS * ROWS }, (_, at) => mix(at + 1));

/** FNV-1a of a word's UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The finaliser of MurmurHash3: every bit of the input changes half the bits of the result. */
function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
