/**
 * Interactions: attributed documents → calls, meetings and visits with each party's account, and accounts → claims.
 *
 * Says which statements belong to which party's account and cuts an account into claims. It does not compare accounts;
 * that is `src/comparison/`.
 */
export { cutClaims } from './cut-claims.ts';
export { findInteractions } from './find-interactions.ts';
