import { type Candidate, isA } from './candidate.ts';
import type { Line } from './words.ts';

/**
 * Gives two descriptions that "and" joins the state that only one of them names: "the President | and people of Senegal", "Kenya's president | and foreign
 * minister".
 */
export function shareOwners({ words }: Line, candidates: readonly Candidate[]): Candidate[] {
  const shared = new Map<Candidate, Candidate>();
  const tops = candidates.filter((one) => isA(one, 'description') && !one.nested);
  for (const [i, right] of tops.slice(1).entries()) {
    const left = tops[i]!;
    const between = words.slice(left.last, right.first).map(({ lower }) => lower);
    if (between.join(' ') !== 'and' || isDetermined(words, right) || !isOfState(left) || !isOfState(right))
      continue;
    const behind = right.owner && right.owner.first > right.first ? right.owner : null;
    const before = left.owner && left.owner.first <= left.first ? left.owner : null;
    if (isA(behind, 'country') && left.owner === null) shared.set(left, behind);
    if (isA(before, 'country') && right.owner === null) shared.set(right, before);
  }
  return candidates.map((one) => {
    const owner = shared.get(one);
    return owner ? { ...one, owner } : one;
  });
}

/** Who governs or is governed: "gunmen" beside "Kenyan soldiers" may be anybody's. */
function isOfState({ reference }: Candidate): boolean {
  return (
    reference.is === 'description' &&
    (/^(?:GOV|LEG|MIL)$/.test(reference.role.sector) || reference.phrase === 'people')
  );
}

/** "Kenya's president and | the minister": an article begins anew. */
function isDetermined(words: Line['words'], { first }: Candidate): boolean {
  return /^(?:the|an?|his|her|its|their|our|my|this|that|two|other)$/.test(words[first]!.lower);
}
