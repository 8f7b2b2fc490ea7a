import { ActorKind } from '../record/index.ts';
import type { Page, PartyRow, Resolved } from '../store/index.ts';
import { html, type Markup } from '../views/index.ts';
import { deskShell } from './desk-shell.ts';
import { address, choice, empty, field, pager, rowList, verdictNote } from './rows.ts';

export type ActorsQuery = Readonly<Partial<Record<'text' | 'kind' | 'side' | 'after', string>>>;

/** All actors in the order of their names, or those that a name may mean; `sides` are the sides among these. */
export function actorsPage(query: ActorsQuery, page: Page<PartyRow>, sides: readonly Resolved[]): string {
  return deskShell({
    title: query.text ? `“${query.text}”` : 'Actors',
    kicker: 'People, offices, states, organizations, armed groups',
    place: '/actors',
    data: { address: address('/api/parties', query), list: true },
    standfirst: 'Who speaks, acts or is spoken to in this record, over all its documents.',
    main: html`<form class="asking" action="/actors" method="get" role="search">${field('text', 'Name', query.text, 'search')}${choice('kind', 'Kind', ActorKind.options, query.kind)}${field('side', 'Side, as GHA', query.side)}<button type="submit">Find</button></form>
${sides.length === 0 ? null : html`<section class="sides" aria-labelledby="h-sides"><h2 id="h-sides">Sides</h2><ul class="names">${sides.map(({ key, name }) => html`<li><a href="${address('/search', { party: key })}"><bdi>${name}</bdi></a></li>`)}</ul></section>`}
${
  page.rows.length === 0
    ? empty(
        'Nobody in the record goes by this.',
        'Another spelling, or the beginning of the name, may find them.',
      )
    : html`${rowList(page.rows.map(row), 'dense')}${pager(page, '/actors', query)}`
}`,
  });
}

function row({ party, documents, verdicts }: PartyRow): Markup {
  const { id, name, kind, country, names, roles } = party;
  const others = names.filter((one) => one !== name);
  return html`<div role="listitem" class="row" tabindex="0"><p class="who"><a href="/actors/${encodeURIComponent(id)}"><bdi>${name}</bdi></a> <span class="sort">${[kind, ...(country === null ? [] : [country])].join(' · ')}</span> <span class="tally">${documents} ${documents === 1 ? 'document' : 'documents'}</span></p>
${others.length + roles.length === 0 ? null : html`<p class="from">${roles.slice(0, 3).map(({ title, of }) => html`<span><bdi>${of === null ? title : `${title} of ${of}`}</bdi></span>`)}${others.length === 0 ? null : html`<span>also ${others.slice(0, 5).map((one, at) => html`${at === 0 ? '' : ', '}<bdi>${one}</bdi>`)}${others.length > 5 ? ' …' : null}</span>`}</p>`}${verdictNote(verdicts)}</div>`;
}
