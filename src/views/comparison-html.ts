import type { Comparison } from '../record/index.ts';
import { claimsTable, type OnClaim } from './comparison-claims-html.ts';
import { comparisonFigures } from './comparison-figures-html.ts';
import { relationFilters } from './comparison-filters-html.ts';
import { comparisonTexts, isOneReport } from './comparison-texts-html.ts';
import { comparisonTopics } from './comparison-topics-html.ts';
import { diagnosticList } from './diagnostic-list.ts';
import { edtfWords } from './edtf-words.ts';
import { html, type Markup } from './markup.ts';
import { pageShell } from './page-shell.ts';
import { partyNames } from './party-names.ts';
import { FILTER_SCRIPT } from './script-filter.ts';
import { LINES_SCRIPT } from './script-lines.ts';
import { SELECT_SCRIPT } from './script-select.ts';
import { BASE_STYLE } from './style-base.ts';
import { CLAIMS_STYLE } from './style-claims.ts';
import { MANY_STYLE } from './style-many.ts';
import { PRINT_STYLE } from './style-print.ts';
import { TEXTS_STYLE } from './style-texts.ts';
import { summarySentence } from './summary-sentence.ts';

const STYLE = BASE_STYLE + TEXTS_STYLE + CLAIMS_STYLE + MANY_STYLE + PRINT_STYLE;
const SCRIPT = FILTER_SCRIPT + SELECT_SCRIPT + LINES_SCRIPT;

/**
 * A comparison as one page: the figures, both texts side by side with their claims marked and linked, the table of
 * claims with the reasons, and how it was made. Loads nothing, works with scripts off, by keyboard and on paper.
 */
export function renderComparisonHtml(comparison: Comparison): string {
  const names = partyNames(comparison);
  return pageShell({
    title: `${names.a} and ${names.b}: ${kicker(comparison)}`,
    style: STYLE,
    script: SCRIPT,
    banner: banner(comparison),
    main: comparisonMain(comparison),
    footer: footer(),
  });
}

/** The figures, the texts, the claims, the topics, and how it was made. */
export function comparisonMain(comparison: Comparison, on?: OnClaim): Markup {
  return html`${comparisonFigures(comparison)}
${relationFilters(comparison)}
${comparisonTexts(comparison)}
${claimsTable(comparison, on)}
${comparisonTopics(comparison)}
${diagnosticList(comparison.diagnostics)}`;
}

function banner(comparison: Comparison): Markup {
  const names = partyNames(comparison);
  const { participants } = comparison.interaction;
  const people =
    participants.length === 0
      ? null
      : html`<p class="people">Between ${participants.map((p, i) => html`${i === 0 ? '' : i === participants.length - 1 ? ' and ' : ', '}<bdi>${p}</bdi>`)}</p>`;
  return html`<div class="head">
<p class="kicker">${kicker(comparison)}</p>
<h1><span class="side a"><span class="badge" aria-hidden="true">a</span><bdi>${names.a}</bdi></span> <span class="and">and</span> <span class="side b"><span class="badge" aria-hidden="true">b</span><bdi>${names.b}</bdi></span></h1>
<p class="standfirst">${summarySentence(comparison)}</p>
${people}
</div>`;
}

/** `Two accounts of one call, 14 March 2031`. */
function kicker(comparison: Comparison): string {
  const { kind, date } = comparison.interaction;
  const what = kind === null || kind === 'other' ? 'exchange' : kind === 'talks' ? 'round of talks' : kind;
  const where = isOneReport(comparison) ? ', in one report' : '';
  return `Two accounts of one ${what}${date === null ? '' : `, ${edtfWords(date)}`}${where}`;
}

function footer(): Markup {
  return html`<p>Made by Readout. What is set in serif is the accounts’ own wording; what is set in sans is ours. Places are character offsets into the text (UTF-16 code units, end excluded). Force: 1 mentions, discusses · 2 states, agrees · 3 stresses, reaffirms · 4 urges, insists, rejects · 5 demands, warns, threatens.</p>`;
}
