import type {
  DivergenceAnswer,
  InteractionRow,
  LedgerRow,
  Page,
  StatementRow,
  TimelineRow,
} from '../store/index.ts';
import { forceMeter, html, type Markup } from '../views/index.ts';
import { chartFigure } from './chart-ink.ts';
import { deskShell } from './desk-shell.ts';
import { divergenceChart } from './divergence-chart.ts';
import { judgeAttributes, judgeFoot, judgeForms } from './judging.ts';
import {
  address,
  dateCell,
  documentLink,
  empty,
  field,
  type Names,
  nameList,
  pager,
  rowList,
} from './rows.ts';
import { statementRow } from './search-page.ts';
import { standingDrawing, standingSummary } from './standing-chart.ts';

/** Interactions and undertakings, as they are drawn over time. */
export interface Standings {
  readonly interactions: readonly InteractionRow[];
  readonly entries: readonly LedgerRow[];
}

export type TimelineQuery = Readonly<Partial<Record<'from' | 'to' | 'after', string>>>;

/** Two sides through time: how far their accounts parted, call by call, what each asked of the other, and everything between them, oldest first. */
export function timelinePage(
  a: string,
  b: string,
  query: TimelineQuery,
  answer: {
    readonly divergence: DivergenceAnswer;
    readonly standings: Standings;
    readonly page: Page<TimelineRow>;
  },
  names: Names,
): string {
  const { divergence, standings, page } = answer;
  const path = `/timeline/${encodeURIComponent(a)}/${encodeURIComponent(b)}`;
  return deskShell({
    title: [a, b].map((side) => names.get(side) ?? side).join(' and '),
    kicker: 'Timeline of a pair',
    place: '/interactions',
    data: { address: address('/api/timeline', { a, b, ...query }), list: true },
    standfirst: `What passed between them, and how far their accounts of it parted.`,
    main: html`${divergenceChart(divergence, path, address('/api/divergence', { a, b }))}
${standingFigure(standings, path, address('/api/ledger', { between: [a, b] }), names)}
<section aria-labelledby="h-all"><h2 id="h-all">All that passed between them</h2>${days(path, query)}
${
  page.rows.length === 0
    ? empty(
        'The record has nothing between these two.',
        'The names may be written otherwise: look for them under Actors.',
      )
    : html`${rowList(
        page.rows.map((one) => row(one, names)),
        'line',
      )}${pager(page, path, query)}${judgeForms(['attribution', 'event'])}`
}</section>`,
  });
}

/** One side or party through time: its interactions, what it asked and was asked, what it said and was told. */
export function actorTimelinePage(
  key: string,
  standings: Standings,
  page: Page<StatementRow>,
  names: Names,
): string {
  const path = `/timeline/${encodeURIComponent(key)}`;
  return deskShell({
    title: names.get(key) ?? key,
    kicker: 'Timeline of one',
    place: '/actors',
    data: { address: address('/api/search', { party: key }), list: true },
    standfirst:
      'Its calls and meetings, what it asked and promised or was asked and promised, and what it said and was told.',
    main: html`${standingFigure(standings, path, address('/api/ledger', { from: key }), names)}
<section aria-labelledby="h-said"><h2 id="h-said">Said by or to it</h2>${
      page.rows.length === 0
        ? empty(
            'The record has no statement by or to it.',
            html`Look for another spelling under <a href="/actors">actors</a>.`,
          )
        : html`${rowList(page.rows.map(statementRow))}${page.next === null ? null : html`<p class="pager"><a href="${address('/search', { party: key })}">All statements</a></p>`}${judgeForms(['attribution'])}`
    }</section>`,
  });
}

function standingFigure(
  { interactions, entries }: Standings,
  path: string,
  data: string,
  names: Names,
): Markup | null {
  if (interactions.length + entries.length === 0) return null;
  return chartFigure(standingDrawing(interactions, entries, names), {
    id: 'standing',
    title: 'Meetings, demands and promises',
    summary: standingSummary(interactions, entries),
    address: `${path}/standing`,
    data,
    figures: null,
  });
}

function days(path: string, query: TimelineQuery): Markup {
  return html`<form class="asking" action="${path}" method="get">${field('from', 'From', query.from, 'date')}${field('to', 'Until', query.to, 'date')}<button type="submit">Show</button></form>`;
}

const JUDGED = {
  statement: 'attribution',
  event: 'event',
  interaction: 'dossier-interaction',
  step: 'ledger-entry',
} as const;

function row(one: TimelineRow, names: Names): Markup {
  const now =
    one.kind === 'statement'
      ? { act: one.what, force: one.force }
      : one.kind === 'event'
        ? { type: one.what }
        : undefined;
  const judged = {
    kind: JUDGED[one.kind],
    id: one.id,
    ...(one.document === null || one.kind === 'interaction' || one.kind === 'step'
      ? {}
      : { document: one.document.id }),
    ...(now === undefined ? {} : { now }),
  };
  return html`<div role="listitem" class="row" data-kind="${one.kind}"${judgeAttributes(judged, one.verdicts)} tabindex="0">
<p class="when">${dateCell(one.date)}</p>
<div><p class="who">${nameList(one.from, names, ', ')}${one.to.length === 0 ? null : html` <span aria-hidden="true">→</span><span class="vh">to</span> ${nameList(one.to, names, ', ')}`} <span class="sort">${one.kind === 'step' ? 'undertaking' : one.kind}: ${one.what.toLowerCase()}</span>${forceMeter(one.force)}</p>
<blockquote class="said" dir="auto">${one.text}</blockquote>
${one.document === null ? html`<p class="note">No document says so: the deadline passed.</p>` : html`<p class="from">${documentLink(one.document, one.spans[0])}</p>`}${judgeFoot(one.verdicts)}</div></div>`;
}
