import type { Range } from '../src/record/index.ts';
import type { ClaimRow, Pair } from './pairs.ts';

/** Two sentences with this share of words in common are taken for one claim. */
const LEAST_OVERLAP = 0.2;

/**
 * The floor: every sentence is a claim; sentences are paired greedily by the share of words that they have in common;
 * every pair is `shared`.
 */
export function baselineRows({ documents: [a, b] }: Pair): ClaimRow[] {
  const [fromA, fromB] = [sentencesOf(a.text), sentencesOf(b.text)];
  const scored = fromA.flatMap((x) => fromB.map((y) => ({ x, y, score: jaccard(x.words, y.words) })));
  const taken = new Set<unknown>();
  const rows: ClaimRow[] = [];
  for (const { x, y, score } of scored.sort((p, q) => q.score - p.score)) {
    if (score < LEAST_OVERLAP || taken.has(x) || taken.has(y)) continue;
    taken.add(x).add(y);
    rows.push({ a: [x.range], b: [y.range], relation: 'shared', stronger: null });
  }
  for (const x of fromA)
    if (!taken.has(x)) rows.push({ a: [x.range], b: [], relation: 'only-a', stronger: null });
  for (const y of fromB)
    if (!taken.has(y)) rows.push({ a: [], b: [y.range], relation: 'only-b', stronger: null });
  return rows;
}

interface PlainSentence {
  readonly range: Range;
  readonly words: ReadonlySet<string>;
}

function sentencesOf(text: string): PlainSentence[] {
  return [...text.matchAll(/[^.!?\n]+[.!?]*/gu)].flatMap((match) => {
    const words = new Set(match[0].toLowerCase().match(/[\p{L}\p{N}]+/gu));
    const range = { start: match.index, end: match.index + match[0].length };
    return words.size === 0 ? [] : { range, words };
  });
}

function jaccard(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of x) if (y.has(word)) shared++;
  return shared / (x.size + y.size - shared);
}
