import type { InteractionRow, LedgerRow } from '../store/index.ts';
import { html, type Markup } from '../views/index.ts';
import { deskShell } from './desk-shell.ts';
import { interactionRow } from './interactions-page.ts';
import { judgeForms } from './judging.ts';
import { ledgerRow } from './ledger-page.ts';
import type { Names } from './rows.ts';
import { rowList } from './rows.ts';

export interface StartAnswer {
  /** What the record is called. */
  readonly record: string;
  /** Why it cannot be used; null where it can. */
  readonly problem: string | null;
  /** Whether texts can be added. */
  readonly writable: boolean;
  readonly counts: Readonly<
    Record<'documents' | 'statements' | 'interactions' | 'entries' | 'judgements' | 'unread', number>
  >;
  readonly interactions: readonly InteractionRow[];
  readonly entries: readonly LedgerRow[];
}

/** The latest of the record, and where texts are dropped. */
export function startPage(answer: StartAnswer, names: Names): string {
  const { record, problem, counts, interactions, entries } = answer;
  return deskShell({
    title: 'The desk',
    kicker: lastPart(record),
    place: '/',
    data: null,
    standfirst:
      problem !== null
        ? html`There is no record to show. Texts can be compared all the same.`
        : counts.documents === 0
          ? 'The record is empty. Bring in two accounts of one call, or whatever reports there are.'
          : html`${figures(counts)}.`,
    main: html`${problem === null ? null : html`<div class="trouble" role="note"><p>${problem}</p><p class="note">The first text that is brought into the record makes one, where there is none yet. A record that is in use elsewhere is tried again with the next page.</p></div>`}
${dropZone(answer)}
${
  counts.unread === 0
    ? null
    : html`<p class="unread"><a href="/failures">${counts.unread.toLocaleString('en')} ${counts.unread === 1 ? 'text' : 'texts'} could not be had or read</a></p>`
}
<section aria-labelledby="h-latest"><h2 id="h-latest">Latest interactions</h2>${
      interactions.length === 0
        ? html`<p class="none">None yet: an interaction appears when a text tells of a call, a meeting or a visit.</p>`
        : html`${rowList(interactions.map((one) => interactionRow(one, names)))}<p class="pager"><a href="/interactions">All interactions</a></p>`
    }</section>
<section aria-labelledby="h-ledger"><h2 id="h-ledger">New and changed undertakings</h2>${
      entries.length === 0
        ? html`<p class="none">None yet: demands, promises, warnings and agreements are listed as soon as a text tells of one.</p>`
        : html`${rowList(entries.map((one) => ledgerRow(one, names)))}<p class="pager"><a href="/ledger">The whole ledger</a></p>`
    }</section>${judgeForms(['dossier-interaction', 'ledger-entry'])}`,
  });
}

/** What a record is called without the folders in which it lies: the page may be shown to others. */
const lastPart = (name: string) => name.split(/[\\/]/).findLast((part) => part !== '') ?? name;

function figures(counts: StartAnswer['counts']): readonly Markup[] {
  const all = [
    ['documents', counts.documents, '/documents'],
    ['statements', counts.statements, '/search'],
    ['interactions', counts.interactions, '/interactions'],
    ['undertakings', counts.entries, '/ledger'],
    ['judgements', counts.judgements, '/judgements'],
  ] as const;
  return all.map(
    ([name, count, path], at) =>
      html`${at === 0 ? '' : ', '}<b>${count.toLocaleString('en')}</b> <a href="${path}">${name}</a>`,
  );
}

/** Forms that work by themselves; files that are dropped anywhere on them are chosen as by the button. */
function dropZone({ writable }: StartAnswer): Markup {
  return html`<section class="drop" aria-labelledby="h-drop"><h2 id="h-drop">Bring texts in</h2>
<form id="compare" class="paste" action="/compare" method="post"><fieldset><legend>Two accounts of one call</legend>
<label><span>One side’s account</span><textarea name="a" rows="8" required dir="auto"></textarea></label>
<label><span>The other’s</span><textarea name="b" rows="8" required dir="auto"></textarea></label></fieldset>
<p class="ends-form"><button type="submit">Compare</button>${writable ? html`<label class="pick"><input type="checkbox" name="keep" value="yes" autocomplete="off" checked><span>and keep both in the record</span></label>` : html`<span class="note">Nothing is kept.</span>`}</p></form>
${
  writable
    ? html`<form id="add" class="paste" action="/add" method="post" enctype="multipart/form-data"><fieldset><legend>Reports, releases, feeds</legend>
<label class="zone"><span>Drop files here, or choose them</span><input type="file" name="files" multiple><span class="chosen" role="status"></span></label>
<label><span>and addresses of pages or feeds, one a line</span><textarea name="addresses" rows="3" dir="ltr"></textarea></label></fieldset>
<p class="ends-form"><button type="submit">Add to the record</button></p></form>`
    : null
}</section>`;
}
