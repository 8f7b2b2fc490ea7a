import type { ComparedClaim } from '../record/index.ts';

/**
 * Why a row stands as it does, in words: what decided the relation (the first reason), and, when both sides speak, what
 * made them one matter.
 *
 * @example why(claim) // 'about the same force, no step apart; alike in cooperation, fisheries'
 */
export function why(claim: ComparedClaim): string {
  const [verdict, ...features] = claim.reasons;
  const alike =
    claim.a.length > 0 && claim.b.length > 0 ? features.find((r) => MATTERS.has(r.feature)) : undefined;
  return alike ? `${verdict!.note}; ${alike.note}` : verdict!.note;
}

/** Features that say what the two claims are both about. */
const MATTERS = new Set(['matter', 'names', 'numbers', 'dates']);
