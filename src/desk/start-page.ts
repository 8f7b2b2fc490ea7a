import type { InteractionRow, LedgerRow } from '../store/index.ts';
import { html } from '../views/index.ts';
import { deskShell } from './desk-shell.ts';
import { interactionRow } from './interactions-page.ts';
import { ledgerRow } from './ledger-page.ts';
import type { Names } from './rows.ts';

export interface StartAnswer {
  readonly record: string;
  readonly counts: Readonly<
    Record<'documents' | 'statements' | 'interactions' | 'entries' | 'judgements', number>
  >;
  readonly interactions: readonly InteractionRow[];
  readonly entries: readonly LedgerRow[];
}

/** The latest of the record, and where texts are dropped. */
export function startPage({ record, counts, interactions, entries }: StartAnswer, names: Names): string {
  const figures = [
    ['documents', counts.documents, '/search'],
    ['statements', counts.statements, '/search'],
    ['interactions', counts.interactions, '/interactions'],
    ['undertakings', counts.entries, '/ledger'],
    ['judgements', counts.judgements, null],
  ] as const;
  return deskShell({
    title: 'The desk',
    kicker: record,
    place: '/',
    data: null,
    standfirst: html`${figures.map(([name, count, path], at) => html`${at === 0 ? '' : ', '}<b>${count.toLocaleString('en')}</b> ${path === null ? name : html`<a href="${path}">${name}</a>`}`)}.`,
    main: html`<section class="drop" aria-labelledby="h-drop"><h2 id="h-drop">Bring texts in</h2>
<form id="compare" class="paste" action="/compare" method="post"><fieldset><legend>Two accounts of one call</legend>
<label><span>One side’s account</span><textarea name="a" rows="7" required dir="auto"></textarea></label>
<label><span>The other’s</span><textarea name="b" rows="7" required dir="auto"></textarea></label></fieldset>
<button type="submit">Compare</button> <span class="note">Nothing is kept.</span></form>
<form id="add" class="paste" action="/add" method="post"><fieldset><legend>Into the record</legend>
<label><span>Addresses of pages or feeds, one a line</span><textarea name="addresses" rows="3" dir="ltr"></textarea></label>
<label><span>or files</span><input type="file" name="files" multiple></label></fieldset>
<button type="submit">Add</button></form>
<output id="progress" role="status" aria-live="polite"></output></section>
<section aria-labelledby="h-latest"><h2 id="h-latest">Latest interactions</h2>${
      interactions.length === 0
        ? html`<p class="none">None yet: an interaction appears when a text tells of a call, a meeting or a visit.</p>`
        : html`<ol class="rows">${interactions.map((one) => interactionRow(one, names))}</ol><p class="pager"><a href="/interactions">All interactions</a></p>`
    }</section>
<section aria-labelledby="h-ledger"><h2 id="h-ledger">New and changed undertakings</h2>${
      entries.length === 0
        ? html`<p class="none">None yet.</p>`
        : html`<ol class="rows">${entries.map((one) => ledgerRow(one, names))}</ol><p class="pager"><a href="/ledger">The whole ledger</a></p>`
    }</section>`,
  });
}
