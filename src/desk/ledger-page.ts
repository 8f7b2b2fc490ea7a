import { Standing, UndertakingKind } from '../record/index.ts';
import type { LedgerRow, Page } from '../store/index.ts';
import { edtfWords, forceMeter, html, type Markup } from '../views/index.ts';
import { deskShell } from './desk-shell.ts';
import { judgeAttributes, judgeFoot, judgeForms } from './judging.ts';
import {
  address,
  choice,
  dateCell,
  documentLink,
  empty,
  field,
  type Names,
  pager,
  partyName,
  rowList,
} from './rows.ts';

export type LedgerQuery = Readonly<
  Partial<
    Record<'from' | 'to' | 'kind' | 'standing' | 'topic' | 'text' | 'since' | 'until' | 'after', string>
  >
>;

/** Who has asked, promised or threatened what, since when, how often, and what became of it. */
export function ledgerPage(query: LedgerQuery, page: Page<LedgerRow>, names: Names): string {
  return deskShell({
    title: 'The ledger',
    kicker: 'Demands, promises, warnings, agreements',
    place: '/ledger',
    data: { address: address('/api/ledger', query), list: true },
    standfirst:
      'Who asked whom for what, since when, how often and how strongly, and what became of it as far as the documents say.',
    main: html`<form class="asking" action="/ledger" method="get">
${field('text', 'Words', query.text, 'search')}${field('from', 'From whom', query.from)}${field('to', 'To whom', query.to)}
${choice('kind', 'Kind', UndertakingKind.options, query.kind)}${choice('standing', 'Standing', Standing.options, query.standing)}
${field('since', 'Since', query.since, 'date')}${field('until', 'Until', query.until, 'date')}
<button type="submit">Show</button></form>
${
  page.rows.length === 0
    ? empty('No entry fits.', 'A wider range of days or another kind may show more.')
    : html`${rowList(page.rows.map((one) => ledgerRow(one, names)))}${pager(page, '/ledger', query)}${judgeForms(['ledger-entry'])}`
}`,
  });
}

/** One entry with its steps, here and on the start page. */
export function ledgerRow({ entry, documents, verdicts }: LedgerRow, names: Names): Markup {
  const { from, to } = entry.sides;
  return html`<div role="listitem" class="row" id="${entry.id}"${judgeAttributes({ kind: 'ledger-entry', id: entry.id, now: { kind: entry.kind, standing: entry.standing, deadline: entry.deadline } }, verdicts)} tabindex="0">
<p class="who">${partyName(from, names)} <span aria-hidden="true">→</span><span class="vh">to</span> ${partyName(to, names)} <span class="sort">${entry.kind}</span> <span class="standing" data-standing="${entry.standing}">${entry.standing.replace('-', ' ')}</span></p>
<blockquote class="said" dir="auto">${entry.what}</blockquote>
${entry.deadline === null ? null : html`<p class="facts"><span>deadline ${edtfWords(entry.deadline)}</span></p>`}
<details><summary>${entry.steps.length} ${entry.steps.length === 1 ? 'step' : 'steps'}${entry.first === null ? null : html`, ${entry.first === entry.last || entry.last === null ? edtfWords(entry.first) : `${edtfWords(entry.first)} to ${edtfWords(entry.last)}`}`}</summary>
<ol class="steps">${entry.steps.map(
    (step) =>
      html`<li><b>${step.step}</b> ${dateCell(step.date)}${forceMeter(step.force)}${step.note === null ? null : html` <span class="note" dir="auto">${step.note}</span>`}
${step.parts.map((part) => {
  const document = documents[part.document];
  return html`<p class="from">${part.evidence.map(({ text }) => html`<q dir="auto">${text}</q> `)}${document ? documentLink(document, part.evidence[0]) : null}</p>`;
})}</li>`,
  )}</ol></details>${judgeFoot(verdicts)}</div>`;
}
