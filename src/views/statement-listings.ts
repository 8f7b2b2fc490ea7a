import type { Span } from '../record/index.ts';
import { documentLabel, type Listing, type ShownDocument } from './listing.ts';
import { quoted } from './quoted.ts';

/** A statement as a search gives it. */
export interface ShownStatement {
  readonly document: ShownDocument;
  readonly speaker: { readonly name: string } | null;
  readonly recipients: readonly { readonly name: string }[];
  readonly act: string;
  readonly force: number;
  readonly negated: boolean;
  readonly topics: readonly string[];
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Who said what to whom, as found. */
export function statementListing(title: string, rows: readonly ShownStatement[]): Listing {
  return {
    title,
    columns: [
      'speaker',
      'recipients',
      'act',
      'force',
      'negated',
      'topics',
      'words',
      'document',
      'published',
      'place',
    ],
    notes: [],
    items: rows.map(({ document, speaker, recipients, act, force, negated, topics, text, spans }) => {
      const to = recipients.map(({ name }) => name).join(', ');
      const place = spans.map(({ start, end }) => `${start}–${end}`).join(' ');
      return {
        cells: [
          speaker?.name ?? '',
          to,
          act,
          String(force),
          String(negated),
          topics.join(', '),
          text,
          document.input,
          document.published ?? '',
          place,
        ],
        head: `${speaker?.name ?? 'somebody not named'}${to === '' ? '' : ` → ${to}`} · ${act}, force ${force}${negated ? ', denied or withheld' : ''}`,
        lines: [quoted(text), `${documentLabel(document)} [${place}]`],
      };
    }),
  };
}

/** Publishers with how many of their documents repeat another's. */
export function publisherListing(
  title: string,
  rows: readonly {
    readonly publisher: string | null;
    readonly documents: number;
    readonly copies: number;
    readonly first: string | null;
    readonly last: string | null;
  }[],
): Listing {
  return {
    title,
    columns: ['publisher', 'documents', 'copies', 'first', 'last'],
    notes: [],
    items: rows.map(({ publisher, documents, copies, first, last }) => ({
      cells: [publisher ?? '', String(documents), String(copies), first ?? '', last ?? ''],
      head: publisher ?? 'publisher not named',
      lines: [
        `${documents} ${documents === 1 ? 'document' : 'documents'}, of these ${copies} ${copies === 1 ? 'copy' : 'copies'}${first === null ? '' : `; ${first} to ${last ?? first}`}`,
      ],
    })),
  };
}
