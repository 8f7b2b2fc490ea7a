import type { Page, SourceRow } from '../store/index.ts';
import { html } from '../views/index.ts';
import { deskShell } from './desk-shell.ts';
import { address, dateCell, empty, pager } from './rows.ts';

/** Publishers, with how much of each is another's. */
export function sourcesPage(query: Readonly<{ after?: string }>, page: Page<SourceRow>): string {
  return deskShell({
    title: 'Sources',
    kicker: 'Who publishes what is in this record',
    place: '/sources',
    data: { address: address('/api/sources', query), list: true },
    standfirst: 'Five papers that carry one agency’s words are one source. Copies are counted apart.',
    main:
      page.rows.length === 0
        ? empty('The record is empty.', html`Add readouts and reports on the <a href="/">desk</a>.`)
        : html`<table class="list"><thead><tr><th scope="col">Publisher</th><th scope="col" class="n">Documents</th><th scope="col" class="n">Copies among them</th><th scope="col">First and last</th></tr></thead>
<tbody>${page.rows.map(
            ({ publisher, documents, copies, first, last }) =>
              html`<tr><th scope="row">${publisher === null ? html`<span class="none">not named</span>` : html`<a href="${address('/search', { publisher })}"><bdi>${publisher}</bdi></a>`}</th><td class="n">${documents}</td><td class="n">${copies}</td><td>${dateCell(first)}${first === last ? null : html` to ${dateCell(last)}`}</td></tr>`,
          )}</tbody></table>${pager(page, '/sources', {})}`,
  });
}
