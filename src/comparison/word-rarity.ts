import type { ClaimView } from './claim-view.ts';
import type { MatterWord } from './matter-words.ts';

/** How much a word tells in these two accounts: its worth, times how rare it is among their claims (0 to about 1.2). */
export type WordWeight = (word: Pick<MatterWord, 'stem' | 'worth'>) => number;

/**
 * Weighs words by the number of claims that use them: a word of every claim ("Kenya" in a call with Nairobi) tells
 * little, a word of one ("ransomware") much.
 */
export function wordWeights(claims: readonly ClaimView[]): WordWeight {
  const uses = new Map<string, number>();
  for (const { words } of claims) for (const { stem } of words) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  const most = Math.log(1 + claims.length);
  const rarity = new Map(
    [...uses].map(([stem, used]) => [stem, most === 0 ? 1 : Math.log(1 + claims.length / used) / most]),
  );
  return ({ stem, worth }) => worth * (rarity.get(stem) ?? 1);
}
