import type { DoubtfulRow, Page } from '../store/index.ts';
import { forceMeter, html, type Markup } from '../views/index.ts';
import { deskShell } from './desk-shell.ts';
import { judgeAttributes, judgeFoot, judgeForms } from './judging.ts';
import { documentLink, empty, pager, rowList } from './rows.ts';

/** Statements and events that nobody has judged, the least sure first, each with the words around it: for those who correct many. */
export function queuePage(page: Page<DoubtfulRow>): string {
  return deskShell({
    title: 'To be judged',
    kicker: 'Statements and events, the least sure first',
    place: '/queue',
    data: { address: '/api/doubtful', list: true },
    standfirst:
      'What the program was least sure of, with the words around it. Decide with a key, and the next row has the focus.',
    main:
      page.rows.length === 0
        ? empty(
            'Nothing waits.',
            html`Everything that has a score is judged, or the record is empty: texts come in on the <a href="/">desk</a>. What was decided stands under <a href="/judgements">judgements</a>.`,
          )
        : html`${rowList(page.rows.map(row), '', html` data-queue`)}${pager(page, '/queue', {})}${judgeForms(['attribution', 'event'])}`,
  });
}

function row(one: DoubtfulRow): Markup {
  const { kind, id, document, spans, force } = one;
  const now = kind === 'attribution' ? { act: one.what, force } : { type: one.what };
  const names = (list: readonly string[]) =>
    list.length === 0
      ? html`<span class="none">not named</span>`
      : html`<span>${list.map((name, at) => html`${at === 0 ? '' : ', '}<bdi>${name}</bdi>`)}</span>`;
  return html`<div role="listitem" class="row"${judgeAttributes({ kind, id, document: document.id, now }, [])} tabindex="0">
<p class="who">${names(one.from)} <span aria-hidden="true">→</span><span class="vh">to</span> ${names(one.to)} <span class="sort">${kind === 'event' ? 'event: ' : ''}${one.what.toLowerCase()}</span>${forceMeter(force)}<span class="doubt">score <b>${one.score.toFixed(2)}</b></span></p>
<p class="context" dir="auto">${cut(one.before, 'start')}${spans.map((span, at) => html`${at === 0 ? '' : ' … '}<mark>${span.text}</mark>`)}${cut(one.after, 'end')}</p>
<p class="from">${documentLink(document, spans[0])}</p>${judgeFoot([])}</div>`;
}

/** The words around, without the piece of a word at their outer end. */
function cut(words: string, side: 'start' | 'end'): string {
  if (words.length < 200) return words;
  return side === 'start' ? `… ${words.replace(/^\S*\s*/, '')}` : `${words.replace(/\s*\S*$/, '')} …`;
}
