import type { ReaderModel } from '../src/reader/index.ts';

const LONGEST = 250;

/** Sentences for the network alone: sorted by length, 32 at once. */
export function batchesOf(texts: readonly string[], reader: ReaderModel) {
  const ids = texts
    .map((text) =>
      reader.wordPiece
        .pieces(text, 0, text.length)
        .slice(0, LONGEST)
        .map(({ id }) => BigInt(id)),
    )
    .sort((a, b) => a.length - b.length);
  const batches: Record<'ids' | 'kinds', { data: BigInt64Array; shape: number[] }>[] = [];
  for (let at = 0; at < ids.length; at += 32) {
    const batch = ids.slice(at, at + 32);
    const shape = [batch.length, batch.at(-1)!.length];
    const data = new BigInt64Array(shape[0]! * shape[1]!);
    batch.forEach((row, index) => {
      data.set(row, index * shape[1]!);
    });
    batches.push({ ids: { data, shape }, kinds: { data: new BigInt64Array(data.length), shape } });
  }
  return batches;
}
