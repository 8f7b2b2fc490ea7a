import { InteractionKind } from '../record/index.ts';
import type { InteractionRow, Page } from '../store/index.ts';
import { html, type Markup } from '../views/index.ts';
import { deskShell } from './desk-shell.ts';
import { divergenceMeter } from './divergence-meter.ts';
import { judgeAttributes, judgeFoot, judgeForms } from './judging.ts';
import {
  address,
  choice,
  dateCell,
  documentLink,
  empty,
  field,
  type Names,
  nameList,
  pager,
  rowList,
} from './rows.ts';

export type InteractionsQuery = Readonly<
  Partial<Record<'kind' | 'minDivergence' | 'minAccounts' | 'from' | 'to' | 'after', string>> & {
    readonly party?: readonly string[];
  }
>;

/** Calls, meetings and visits, newest first, with how far the accounts of each part. */
export function interactionsPage(query: InteractionsQuery, page: Page<InteractionRow>, names: Names): string {
  return deskShell({
    title: 'Interactions',
    kicker: 'Calls, meetings, visits',
    place: '/interactions',
    data: { address: address('/api/interactions', query), list: true },
    standfirst: 'What took place between whom, and how far the accounts of it part.',
    main: html`<form class="asking" action="/interactions" method="get">
${field('party', 'Party', query.party?.[0])}${field('party', 'and party', query.party?.[1])}
${choice('kind', 'Kind', InteractionKind.options, query.kind)}
${choice('minAccounts', 'Accounts at least', ['1', '2', '3'], query.minAccounts)}
${field('from', 'From', query.from, 'date')}${field('to', 'Until', query.to, 'date')}
<button type="submit">Show</button></form>
${
  page.rows.length === 0
    ? empty(
        'No interaction in the record fits.',
        html`Readouts and reports are added on the <a href="/">desk</a> or with <code>readout add</code>.`,
      )
    : html`${rowList(page.rows.map((one) => interactionRow(one, names)))}${pager(page, '/interactions', query)}${judgeForms(['dossier-interaction'])}`
}`,
  });
}

/** One interaction as a row, here and on the start page. */
export function interactionRow({ interaction, documents, verdicts }: InteractionRow, names: Names): Markup {
  const [first] = interaction.parts;
  const document = first && documents[first.document];
  const tellers = new Set(interaction.parts.map((part) => part.document)).size;
  return html`<div role="listitem" class="row"${judgeAttributes({ kind: 'dossier-interaction', id: interaction.id, now: { kind: interaction.kind, date: interaction.date } }, verdicts)} tabindex="0">
<p class="who"><a href="/interactions/${interaction.id}">${nameList(interaction.sides, names, ' · ')}</a> <span class="sort">${interaction.kind}</span> ${dateCell(interaction.date)}</p>
${divergenceMeter(interaction.divergence)}
<p class="from">${interaction.accounts.length} ${interaction.accounts.length === 1 ? 'account' : 'accounts'}, told in ${tellers} ${tellers === 1 ? 'document' : 'documents'}${document ? html`, first in ${documentLink(document, first.evidence[0])}` : null}</p>${judgeFoot(verdicts)}</div>`;
}
