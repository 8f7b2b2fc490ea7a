import { type Weighed, weighedMean } from './interval.ts';

/** What register asks of a claim of one side. */
export interface RegisteredClaim {
  readonly force: number;
  /** It names an adversary, a number or a date in what it is about. */
  readonly explicit: boolean;
}

const NAMED = 0.25;

/**
 * How explicit an account is, 0 (cautious) to 1: the mean over its claims of (force − 1) ⁄ 4, raised by 0.25 and at
 * most to 1 where the claim is explicit (codebook, section 9). 0 without claims.
 *
 * @example registerOf([{ force: 5, explicit: false }, { force: 1, explicit: false }]) // 0.5
 */
export function registerOf(claims: readonly RegisteredClaim[]): number {
  return weighedMean(explicitness(claims));
}

/** How explicit each claim is; all weigh the same. */
export function explicitness(claims: readonly RegisteredClaim[]): Weighed[] {
  return claims.map(({ force, explicit }) => ({
    value: Math.min(1, (force - 1) / 4 + (explicit ? NAMED : 0)),
    weight: 1,
  }));
}
