import type { ComparedClaim, Reason } from '../record/index.ts';

/** The reason with the highest score, the first of equals. */
export function strongestReason(claim: ComparedClaim): Reason {
  return claim.reasons.reduce((best, reason) => (reason.score > best.score ? reason : best));
}
