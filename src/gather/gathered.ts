import type { Received } from '../record/index.ts';

/**
 * What could not be gathered: where (a path with its line, an address, an item as `ADDRESS#ID`), why, and whether the fault may pass by itself.
 * What may pass is tried again by gathering the place, up to its `#`, once more.
 */
export interface Reject {
  readonly place: string;
  readonly reason: string;
  readonly retriable: boolean;
}

/** One document as it came, or what came in its place. */
export type Gathered = { readonly received: Received } | { readonly reject: Reject };
