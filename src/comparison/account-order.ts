import type { AccountInput } from './account-input.ts';

/** What accounts are put in one fixed order by, so that nothing can depend on which was given first. */
export function orderKey({ document, claimed, party, chain }: AccountInput): string {
  return JSON.stringify([document.text, party, claimed, chain, document]);
}
