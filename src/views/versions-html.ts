import type { Change, VersionHistory } from '../record/index.ts';
import { CHANGE_SIGNS, changeLabel, realChanges, stepSummary, versionName } from './change-words.ts';
import { changedWords } from './changed-words.ts';
import { diagnosticList } from './diagnostic-list.ts';
import { html, type Markup } from './markup.ts';
import { pageShell } from './page-shell.ts';
import { plainTexts } from './plain-texts-html.ts';
import { FILTER_SCRIPT } from './script-filter.ts';
import { BASE_STYLE } from './style-base.ts';
import { CLAIMS_STYLE } from './style-claims.ts';
import { MANY_STYLE } from './style-many.ts';
import { PRINT_STYLE } from './style-print.ts';

/** The colour of a change is that of the relation which it is an instance of. */
const COLOURS: Readonly<Record<Change['change'], string>> = {
  altered: 'content-differs',
  hardened: 'force-differs',
  softened: 'force-differs',
  added: 'shared',
  removed: 'only-b',
  reworded: 'only-a',
  unchanged: 'shared',
};

/** Versions of one account as one page: a table of changes for each step, dropped words struck, new ones marked; the texts. Loads nothing. */
export function renderVersionsHtml(history: VersionHistory): string {
  const title = `${history.accounts.length} versions of one account`;
  return pageShell({
    title,
    style: BASE_STYLE + CLAIMS_STYLE + MANY_STYLE + PRINT_STYLE,
    script: FILTER_SCRIPT,
    banner: html`<div class="head"><p class="kicker">What was changed</p><h1>${title}</h1></div>`,
    main: versionsMain(history),
    footer: html`<p>Made by Readout. What is set in serif is the versions’ own wording; what is set in sans is ours.</p>`,
  });
}

/** A table of changes for each step, the texts, and how it was made. */
export function versionsMain(history: VersionHistory): Markup {
  return html`${history.steps.map((step) => stepTable(history, step))}
${plainTexts(
  history.accounts,
  history.accounts.map((_account, at) => `Version ${at + 1}`),
)}
${diagnosticList(history.diagnostics)}`;
}

function stepTable(history: VersionHistory, step: VersionHistory['steps'][number]): Markup {
  const changes = realChanges(step);
  const id = `h-step-${step.to}`;
  const table = html`<table><thead><tr><th scope="col">Matter</th><th scope="col">Change</th><th scope="col">Words</th></tr></thead><tbody>${changes.map(changeRow)}</tbody></table>`;
  return html`<section class="many" aria-labelledby="${id}"><h2 id="${id}"><bdi>${versionName(history, step.from)}</bdi> → <bdi>${versionName(history, step.to)}</bdi></h2>
<p class="note">${stepSummary(step)}</p>${changes.length === 0 ? null : table}</section>`;
}

function changeRow(change: Change): Markup {
  return html`<tr data-relation="${COLOURS[change.change]}"><th scope="row"><span class="topic" dir="auto">${change.topic ?? 'no topic named'}</span></th><td class="change">${CHANGE_SIGNS[change.change]} ${changeLabel(change)}</td><td><p class="said" dir="auto">${words(change)}</p>${change.change === 'altered' ? html`<p class="note">${change.reasons[0]!.note}</p>` : null}</td></tr>\n`;
}

function words({ before, after }: Change): Markup | string {
  const [old, fresh] = [before, after].map((spans) => spans.map((span) => span.text).join(' … '));
  if (old === '' || fresh === '') return old! + fresh!;
  return html`${changedWords(old!, fresh!).map(({ kind, text }, at) => {
    const space = at === 0 ? '' : ' ';
    return kind === 'gone'
      ? html`${space}<del>${text}</del>`
      : kind === 'new'
        ? html`${space}<ins>${text}</ins>`
        : html`${space}${text}`;
  })}`;
}
