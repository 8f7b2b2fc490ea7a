import { firstKnown, NO_FACTS, type PageFacts } from './page-facts.ts';

/** Facts that are being gathered. */
export type Found = { -readonly [Key in keyof PageFacts]: PageFacts[Key] };

/** Adds what is not known yet. */
export function take(found: Found, facts: Partial<PageFacts>): void {
  Object.assign(found, firstKnown(found, { ...NO_FACTS, ...facts }));
}
