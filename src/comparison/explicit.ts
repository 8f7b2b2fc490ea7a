import type { AccountInput } from './account-input.ts';
import type { ClaimView } from './claim-view.ts';

const HOSTILE =
  /^(?:aggress|attack|assault|invas|invad|threat|provocat|occupi|occupation|terror|milit|escalat|strike|raid|shell|bomb|blockad|violat|hostil|coerc|adversar|enem)/u;

/** Tells of the claims of one account whether any is explicit; null of none (see {@link isExplicit}). */
export function explicitOf(account: AccountInput): (views: readonly ClaimView[]) => boolean | null {
  const armed = armedGroups(account);
  return (views) => (views.length === 0 ? null : views.some((view) => isExplicit(view, armed)));
}

/** Where an account names an armed group: the starts of its words. */
function armedGroups(account: AccountInput): ReadonlySet<number> {
  const groups = account.cast?.mentions.filter((mention) => mention.kind === 'armed-group') ?? [];
  return new Set(groups.map((mention) => mention.start));
}

/**
 * Whether a claim names a number, a date or an adversary: an armed group (see {@link armedGroups}), or any name beside
 * words of attack ("Tesseria's raids", "the raids by the Northern Front").
 */
function isExplicit(view: ClaimView, armed: ReadonlySet<number>): boolean {
  if (view.quantities.length > 0 || view.dates.length > 0) return true;
  if (view.tokens.some((token) => armed.has(token.start))) return true;
  return view.naming && view.tokens.some((token) => HOSTILE.test(token.lower));
}
