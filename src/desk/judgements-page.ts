import { JudgedKind } from '../record/index.ts';
import type { JudgementState, Page } from '../store/index.ts';
import { html, type Markup } from '../views/index.ts';
import { deskShell } from './desk-shell.ts';
import { address, choice, empty, field, pager, rowList, verdictNote, wordsAddress } from './rows.ts';

export type JudgementsQuery = Readonly<
  Partial<Record<'kind' | 'who' | 'state' | 'document' | 'after', string>>
>;

/** What people decided, the newest first, with how it stands. */
export function judgementsPage(query: JudgementsQuery, page: Page<JudgementState>): string {
  return deskShell({
    title: 'Judgements',
    kicker: 'What people decided',
    place: '/queue',
    data: { address: address('/api/judgements', query), list: true },
    standfirst: html`They stand beside what the program worked out and are kept for good; what is taken back is listed too. <a href="/queue">What waits to be judged</a>`,
    main: html`<form class="asking" action="/judgements" method="get">
${choice('kind', 'Kind', JudgedKind.options, query.kind)}${field('who', 'By whom', query.who)}${choice('state', 'State', ['stands', 'undone', 'orphan'], query.state)}
<button type="submit">Show</button></form>
${page.rows.length === 0 ? empty('No judgement fits.', html`Records are accepted, corrected and rejected where they stand; begin with <a href="/queue">what the program was least sure of</a>.`) : html`${rowList(page.rows.map(row))}${pager(page, '/judgements', query)}`}`,
  });
}

const STATES = {
  stands: null,
  undone: 'taken back',
  orphan: 'orphan: its words are not found any more',
} as const;

function row({ judgement, state }: JudgementState): Markup {
  const { id, kind, target, document, anchor, verdict } = judgement;
  const to =
    kind === 'party'
      ? `/actors/${encodeURIComponent(target)}`
      : kind === 'dossier-interaction'
        ? `/interactions/${encodeURIComponent(target)}`
        : kind === 'ledger-entry'
          ? `/ledger?id=${encodeURIComponent(target)}`
          : document === null
            ? null
            : wordsAddress(document, anchor ?? undefined);
  const what =
    anchor === null ? html`${kind} <code>${target}</code>` : html`<q dir="auto">${anchor.text}</q>`;
  return html`<div role="listitem" class="row" data-state="${state}"><p class="who"><span class="sort">${kind}</span>${STATES[state] === null ? null : html` <span class="standing">${STATES[state]}</span>`}</p>
<p class="said">${to === null || verdict === 'undo' ? what : html`<a href="${to}">${what}</a>`}</p>${state === 'undone' || verdict === 'undo' ? html`<p class="from">${verdict === 'undo' ? 'undone' : verdict} by <bdi>${judgement.who}</bdi>, ${judgement.at.slice(0, 10)}</p>` : verdictNote([{ ...judgement, id }])}</div>`;
}
