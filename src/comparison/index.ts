/**
 * Comparison: two accounts cut into claims → one table of claims with relations and reasons (`Comparison`).
 *
 * Takes what the accounts say at their word: it does not ask who is right, and it reads English only. Which two accounts
 * belong together, and of what interaction, the caller says.
 */
export type { AccountInput } from './account-input.ts';
export { compareAccounts } from './compare-accounts.ts';
export { divergenceOf } from './divergence.ts';
export { mirror } from './mirror.ts';
export { FILLERS, STOPWORDS } from './plain-words.ts';
export { wordStem } from './word-stem.ts';
