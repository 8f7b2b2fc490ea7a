/** Words in a shingle (Broder 1997): enough that two reporters seldom choose the same. */
const SHINGLE = 5;
/** Texts with fewer shingles are too short to tell a copy from a common phrase. */
const LEAST = 25;
/** The share of the shorter text's shingles that a copy has in common with the longer. Agency copy is cut from its end and gets a new head. */
const COPIED = 0.6;

/**
 * For each text the first one before it whose words it largely repeats, as agency copy in several papers does; null for none.
 * A copy of a copy is a copy of the first.
 *
 * @example nearCopies(['…', '…', '… the same with another headline']) // [null, null, 1]
 */
export function nearCopies(texts: readonly string[]): (number | null)[] {
  const shingles = texts.map(shinglesOf);
  const originals: number[] = [];
  return shingles.map((own, at) => {
    const original = originals.find((other) => isCopy(own, shingles[other]!));
    if (original === undefined) originals.push(at);
    return original ?? null;
  });
}

function isCopy(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size < LEAST) return false;
  let common = 0;
  for (const shingle of small) if (large.has(shingle)) common++;
  return common >= COPIED * small.size;
}

function shinglesOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE <= words.length; at++) shingles.add(words.slice(at, at + SHINGLE).join(' '));
  return shingles;
}
