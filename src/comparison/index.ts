/**
 * Comparison: two accounts cut into claims → one table of claims with relations and reasons (`Comparison`); more accounts
 * → the same with the relation of each two (`ComparisonOfMany`); versions of one account → what was changed (`VersionHistory`).
 *
 * Takes what the accounts say at their word: it does not ask who is right, and it reads English only. Which two accounts
 * belong together, and of what interaction, the caller says.
 */
export type { AccountInput } from './account-input.ts';
export { compareAccounts } from './compare-accounts.ts';
export { compareMany } from './compare-many.ts';
export { compareVersions } from './compare-versions.ts';
export { mirror } from './mirror.ts';
