import type { Received } from '../record/index.ts';

/** What could not be gathered: where (a path with its line, an address, an item), why, and whether the fault may pass by itself. */
export interface Reject {
  readonly place: string;
  readonly reason: string;
  readonly retriable: boolean;
}

/** One document as it came, or what came in its place. */
export type Gathered = { readonly received: Received } | { readonly reject: Reject };
