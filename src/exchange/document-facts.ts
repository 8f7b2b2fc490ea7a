import type { DocumentKind } from '../record/index.ts';
import type { FlatColumn } from '../tables/index.ts';
import type { Exported } from './exported.ts';

/** The document in which a row stands. `document` is its id, `documentKind` the genre. */
export interface DocumentFacts {
  readonly document: string;
  readonly documentKind: DocumentKind;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly url: string | null;
}

export function factsOf({ id, reading }: Exported): DocumentFacts {
  const { kind, title, byline, publisher, published, language, url } = reading.document;
  return { document: id, documentKind: kind, title, byline, publisher, published, language, url };
}

/** The columns of {@link DocumentFacts}, for any row that has them. */
export function documentColumns<Row extends DocumentFacts>(): FlatColumn<Row>[] {
  return [
    { name: 'document', cell: (row) => row.document },
    { name: 'document_kind', cell: (row) => row.documentKind },
    { name: 'title', cell: (row) => row.title },
    { name: 'byline', cell: (row) => row.byline },
    { name: 'publisher', cell: (row) => row.publisher },
    { name: 'published', cell: (row) => row.published },
    { name: 'language', cell: (row) => row.language },
    { name: 'url', cell: (row) => row.url },
  ];
}
