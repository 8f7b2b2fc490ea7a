import type { ClaimView } from '../claim-view.ts';
import type { MatterWord } from '../matter-words.ts';
import type { Feature } from './feature.ts';

/** "Truce" for "ceasefire" counts this much of an equal word. */
const NEAR = 0.7;
/** The weight of equal words at which a short claim counts as wholly held by a longer one. */
const ENOUGH = 1.8;

/** What the two claims are about: words in common, the rarer the more; near words count in part. */
export const matter: Feature = (a, b, { weightOf }) => {
  const fromA = matched(a, b, weightOf);
  const fromB = matched(b, a, weightOf);
  if (fromA.total === 0 || fromB.total === 0) return null;
  const both = (fromA.found + fromB.found) / (fromA.total + fromB.total);
  const held = Math.max(fromA.found / fromA.total, fromB.found / fromB.total);
  const sure = Math.min(1, Math.min(fromA.found, fromB.found) / ENOUGH);
  const score = Math.min(1, 0.5 * both + 0.5 * held * sure);
  return {
    feature: 'matter',
    score,
    a: fromA.words.join(', ') || null,
    b: fromB.words.join(', ') || null,
    note:
      score === 0
        ? 'no word in common'
        : `alike in ${[...new Set([...fromA.words, ...fromB.words])].sort().join(', ')}`,
  };
};

function matched(from: ClaimView, to: ClaimView, weightOf: (word: MatterWord) => number) {
  let [total, found] = [0, 0];
  const seen: string[] = [];
  for (const word of from.words) {
    const weight = weightOf(word);
    total += weight;
    const share = to.stems.has(word.stem) ? 1 : isNearAny(word, to.near) ? NEAR : 0;
    found += weight * share;
    if (share > 0) seen.push(word.text);
  }
  return { total, found, words: seen };
}

function isNearAny({ near }: MatterWord, sets: ReadonlySet<number>): boolean {
  for (const set of near) if (sets.has(set)) return true;
  return false;
}
