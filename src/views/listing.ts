/**
 * Rows to be shown: as a table of cells (Markdown, CSV), and one after the other, a heading line and what belongs to it (terminal). All of it is plain
 * text of any origin; the renderers make it safe.
 */
export interface Listing {
  readonly title: string;
  readonly columns: readonly string[];
  readonly items: readonly ListingItem[];
  /** What is to be said of the whole: a trend, a number. */
  readonly notes: readonly string[];
}

export interface ListingItem {
  /** One for each column; empty where unknown. */
  readonly cells: readonly string[];
  readonly head: string;
  readonly lines: readonly string[];
}

/** A document as rows name it. */
export interface ShownDocument {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly input: string;
}

/** "Volta Wire, 2031-01-27", or the input where neither is known. */
export function documentLabel({ publisher, published, input }: ShownDocument): string {
  const known = [publisher, published].filter((fact) => fact !== null);
  return known.length === 0 ? input : known.join(', ');
}
