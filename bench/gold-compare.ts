import type { Range } from '../src/record/index.ts';
import { tripleOf } from './attribution-scores.ts';

/** From a predicted actor's id to the gold actor that it is, or to a key that no gold actor has. */
export type ToGold = (id: string) => string;

/** True when both lists hold the same, in any order. */
export function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const left = new Set(a);
  const right = new Set(b);
  return left.size === right.size && [...left].every((item) => right.has(item));
}

/** Word-IoU of two sets of ranges over the words of the text. */
export function wordOverlap(words: readonly Range[], a: readonly Range[], b: readonly Range[]): number {
  const left = new Set(tripleOf(words, { source: [], cue: [], content: a }).content);
  const right = tripleOf(words, { source: [], cue: [], content: b }).content;
  const shared = right.filter((n) => left.has(n)).length;
  const all = left.size + right.length - shared;
  return all === 0 ? 0 : shared / all;
}
