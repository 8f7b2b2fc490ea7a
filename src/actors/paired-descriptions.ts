import { type Candidate, isA } from './candidate.ts';

/**
 * "Turkish and Iraqi energy ministers", "Turkish, Iraqi ministers": two adjectives before one plural noun name a pair.
 * Gives a candidate over all of it, to be read as "the two ministers".
 */
export function pairedDescriptions(text: string, candidates: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  let last: Candidate | null = null;
  for (const candidate of candidates) {
    const isPair =
      last !== null &&
      isA(last, 'country') &&
      !last.nested &&
      isA(candidate, 'description') &&
      candidate.reference.plural &&
      candidate.reference.role.kind !== 'armed-group' &&
      isA(candidate.owner, 'country') &&
      candidate.owner.start === candidate.start &&
      /^(?:\s*,\s*|\s+and\s+)$/.test(text.slice(last.end, candidate.start));
    if (isPair && isA(candidate, 'description')) {
      const words = ['two', candidate.reference.phrase];
      found.push({
        ...candidate,
        start: last!.start,
        first: last!.first,
        owner: null,
        reference: { ...candidate.reference, words, definite: true },
      });
    }
    if (!candidate.nested) last = candidate;
  }
  return found;
}
