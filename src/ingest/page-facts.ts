import type { DocumentKind } from '../record/index.ts';

/**
 * What a document says of itself, as far as one way of looking finds it: the header of a text, the metadata of a page,
 * or the rules over its first lines. Null where it says nothing.
 */
export interface PageFacts {
  readonly kind: DocumentKind | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly dateline: string | null;
  readonly url: string | null;
  readonly language: string | null;
}

export const NO_FACTS: PageFacts = {
  kind: null,
  title: null,
  byline: null,
  publisher: null,
  published: null,
  dateline: null,
  url: null,
  language: null,
};

/** Two sets of facts as one; where both say something the first wins. */
export function firstKnown(first: PageFacts, second: PageFacts): PageFacts {
  return {
    kind: first.kind ?? second.kind,
    title: first.title ?? second.title,
    byline: first.byline ?? second.byline,
    publisher: first.publisher ?? second.publisher,
    published: first.published ?? second.published,
    dateline: first.dateline ?? second.dateline,
    url: first.url ?? second.url,
    language: first.language ?? second.language,
  };
}
