import type { Comparison } from '../record/index.ts';
import {
  html,
  type Markup,
  renderBriefMarkdown,
  renderComparisonHtml,
  renderComparisonMarkdown,
} from '../views/index.ts';

/** The half page that an editor wants, to be copied and taken along, and the whole in other forms. `at`: where the forms are, for what the record has. */
export function briefFigure(
  comparison: Comparison,
  at: { readonly address: string; readonly query: string; readonly json: string } | null,
): Markup {
  return html`<section class="brief" aria-labelledby="h-brief"><h2 id="h-brief">To take along</h2>
<p class="take"><button type="button" class="quiet" data-copy="brief">Copy the brief</button> <button type="button" class="quiet" data-save="brief" data-name="brief.md">Brief (Markdown)</button> ${at === null ? null : html`<a href="${at.address}/comparison.md${at.query}" download>All of it (Markdown)</a> <a href="${at.address}/comparison.html${at.query}" download>One page (HTML)</a> <a href="${at.json}">JSON</a> `}<button type="button" class="quiet" data-print>Print</button></p>
<details><summary>The brief</summary><pre id="brief" dir="auto" tabindex="0">${renderBriefMarkdown(comparison)}</pre></details></section>`;
}

/** A comparison as files are made of it: the type and the words of each, by the end of its address. */
export const COMPARISON_FILES: Readonly<
  Record<string, readonly [type: string, make: (comparison: Comparison) => string]>
> = {
  'brief.md': ['text/markdown; charset=utf-8', renderBriefMarkdown],
  'comparison.md': ['text/markdown; charset=utf-8', renderComparisonMarkdown],
  'comparison.html': ['text/html; charset=utf-8', renderComparisonHtml],
};
