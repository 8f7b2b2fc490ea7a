import type { DivergenceAnswer, Page, TimelineRow } from '../store/index.ts';
import { forceMeter, html, type Markup } from '../views/index.ts';
import { deskShell } from './desk-shell.ts';
import { divergenceChart } from './divergence-chart.ts';
import { address, dateCell, documentLink, empty, type Names, nameList, pager, verdictNote } from './rows.ts';

/** Two sides through time: how far their accounts parted, call by call, and everything between them, oldest first. */
export function timelinePage(
  a: string,
  b: string,
  query: Readonly<Partial<Record<'from' | 'to' | 'after', string>>>,
  divergence: DivergenceAnswer,
  page: Page<TimelineRow>,
  names: Names,
): string {
  const path = `/timeline/${encodeURIComponent(a)}/${encodeURIComponent(b)}`;
  return deskShell({
    title: [a, b].map((side) => names.get(side) ?? side).join(' and '),
    kicker: 'Timeline of a pair',
    place: '/interactions',
    data: { address: address('/api/timeline', { a, b, ...query }), list: true },
    standfirst: `What passed between them, and how far their accounts of it parted.`,
    main: html`${divergenceChart(divergence)}
${
  page.rows.length === 0
    ? empty(
        'The record has nothing between these two.',
        'The names may be written otherwise: look for them under Actors.',
      )
    : html`<ol class="rows line">${page.rows.map((one) => row(one, names))}</ol>${pager(page, path, query)}`
}`,
  });
}

const JUDGED = {
  statement: 'attribution',
  event: 'event',
  interaction: 'dossier-interaction',
  step: 'ledger-entry',
} as const;

function row(one: TimelineRow, names: Names): Markup {
  return html`<li class="row" data-kind="${one.kind}" data-judge="${JUDGED[one.kind]}" data-target="${one.id}"${one.document === null ? null : html` data-document="${one.document.id}"`} tabindex="0">
<p class="when">${dateCell(one.date)}</p>
<div><p class="who">${nameList(one.from, names, ', ')}${one.to.length === 0 ? null : html` <span aria-hidden="true">→</span><span class="vh">to</span> ${nameList(one.to, names, ', ')}`} <span class="sort">${one.kind === 'step' ? 'undertaking' : one.kind}: ${one.what.toLowerCase()}</span>${forceMeter(one.force)}</p>
<blockquote class="said" dir="auto">${one.text}</blockquote>
${one.document === null ? html`<p class="note">No document says so: the deadline passed.</p>` : html`<p class="from">${documentLink(one.document, one.spans[0])}</p>`}${verdictNote(one.verdicts)}</div></li>`;
}
