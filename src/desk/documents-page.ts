import { DocumentKind } from '../record/index.ts';
import type { DocumentRow, FailureRow, Page } from '../store/index.ts';
import { html, type Markup } from '../views/index.ts';
import { deskShell } from './desk-shell.ts';
import { address, choice, documentLink, empty, field, pager, rowList, verdictNote } from './rows.ts';

export type DocumentsQuery = Readonly<
  Partial<Record<'text' | 'publisher' | 'kind' | 'party' | 'from' | 'to' | 'after', string>>
>;

/** All documents of the record, or those that fit, the newest first. */
export function documentsPage(query: DocumentsQuery, page: Page<DocumentRow>): string {
  return deskShell({
    title: query.text ? `“${query.text}”` : 'Documents',
    kicker: 'Readouts, statements, reports',
    place: '/documents',
    data: { address: address('/api/documents', query), list: true },
    standfirst: 'Every text as it came. Each opens with what was found in it.',
    main: html`<form class="asking" action="/documents" method="get" role="search">${field('text', 'Words', query.text, 'search')}${field('publisher', 'Publisher', query.publisher)}${choice('kind', 'Kind', DocumentKind.options, query.kind)}${field('from', 'From', query.from, 'date')}${field('to', 'Until', query.to, 'date')}<button type="submit">Show</button></form>
${page.rows.length === 0 ? empty('No document fits.', html`Fewer words or a wider range of days may find more; texts come in on the <a href="/">desk</a>.`) : html`${rowList(page.rows.map(row), 'dense')}${pager(page, '/documents', query)}`}`,
  });
}

function row({ document, kind, snippet, verdicts }: DocumentRow): Markup {
  return html`<div role="listitem" class="row" tabindex="0"><p class="from">${documentLink(document)}${kind === 'other' ? null : html`<span class="sort">${kind}</span>`}</p><p class="said small" dir="auto">${withoutTitle(snippet, document.title)}</p>${verdictNote(verdicts)}</div>`;
}

/** A snippet that is longer was cut out of its text. */
const CUT = 190;

/** The beginning of a text without the title that stands above it, and without the piece of a word at its end. */
function withoutTitle(snippet: string, title: string | null): string {
  const words =
    title !== null && snippet.startsWith(title) ? snippet.slice(title.length).trimStart() : snippet;
  return snippet.length > CUT && /[\p{L}\p{N}]$/u.test(words) ? words.replace(/\s+\S*$/u, ' …') : words;
}

/** What could not be had or read, and why. */
export function failuresPage(page: Page<FailureRow>): string {
  return deskShell({
    title: 'Could not be read',
    kicker: 'Texts that are not in the record',
    place: '/documents',
    data: { address: '/api/failures', list: true },
    standfirst: html`With the reason. <code>readout add --retry</code> tries again what may answer another time.`,
    main:
      page.rows.length === 0
        ? empty('Everything that came in was read.', html`<a href="/documents">All documents</a>`)
        : html`${rowList(
            page.rows.map(
              ({ input, reason, at, retriable }) =>
                html`<div role="listitem" class="row" tabindex="0"><p class="who"><bdi>${input}</bdi></p><p dir="auto">${reason}</p><p class="from">${at.slice(0, 10)}${retriable ? ', may answer another time' : ''}</p></div>`,
            ),
            'dense',
          )}${pager(page, '/failures', {})}`,
  });
}
