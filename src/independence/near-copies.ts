import { isCopy, shinglesOf } from '../text/index.ts';

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
