import { Act } from '../record/index.ts';
import type { Page, SearchQuestion, StatementRow } from '../store/index.ts';
import { forceMeter, html, type Markup } from '../views/index.ts';
import { deskShell } from './desk-shell.ts';
import { judgeAttributes, judgeFoot, judgeForms } from './judging.ts';
import { address, choice, documentLink, empty, field, pager, partyName, rowList } from './rows.ts';

export type SearchQuery = Readonly<Partial<Record<keyof SearchQuestion | 'after', string>>>;

/** Who said what: a form, and the statements that fit it. `page` is null before anything was asked. */
export function searchPage(query: SearchQuery, page: Page<StatementRow> | null): string {
  return deskShell({
    title: query.text ? `“${query.text}”` : 'Who said what',
    kicker: 'Search',
    place: '/search',
    data: page === null ? null : { address: address('/api/search', query), list: true },
    standfirst: 'Every statement in the record, by its words, who said it to whom, how strongly and when.',
    main: html`${form(query)}${page === null ? null : found(query, page)}`,
  });
}

function form(query: SearchQuery): Markup {
  return html`<form class="asking" action="/search" method="get" role="search">
${field('text', 'Words', query.text, 'search')}
${field('speaker', 'Who speaks', query.speaker)}
${field('recipient', 'To whom', query.recipient)}
${field('party', 'Either', query.party)}
${choice('act', 'Act', Act.options, query.act)}
${choice('minForce', 'Force at least', ['1', '2', '3', '4', '5'], query.minForce)}
${field('topic', 'Topic', query.topic)}
${field('publisher', 'Publisher', query.publisher)}
${field('from', 'From', query.from, 'date')}
${field('to', 'Until', query.to, 'date')}
<button type="submit">Search</button></form>`;
}

function found(query: SearchQuery, page: Page<StatementRow>): Markup {
  if (page.rows.length === 0)
    return empty(
      'Nothing in the record fits.',
      'Fewer words, or a wider range of days, may find more. What is not in this record may still have been said.',
    );
  return html`${rowList(page.rows.map(statementRow))}${pager(page, '/search', query)}${judgeForms(['attribution'])}`;
}

/** One statement as a row, here and in the timeline of one. */
export function statementRow(one: StatementRow): Markup {
  const to =
    one.recipients.length === 0
      ? null
      : html`<span>to ${one.recipients.map(({ name }, at) => html`${at === 0 ? '' : ', '}<bdi>${name}</bdi>`)}</span>`;
  return html`<div role="listitem" class="row"${judgeAttributes({ kind: 'attribution', id: one.id, document: one.document.id, now: { act: one.act, force: one.force, negated: one.negated } }, one.verdicts)} tabindex="0">
<p class="who">${partyName(one.speaker?.name ?? null)}${to} <span class="sort">${one.act}${one.negated ? ', denied or withheld' : null}</span>${forceMeter(one.force)}</p>
<blockquote class="said" dir="auto">${one.text}</blockquote>
<p class="from">${documentLink(one.document, one.spans[0])}</p>${judgeFoot(one.verdicts)}</div>`;
}
