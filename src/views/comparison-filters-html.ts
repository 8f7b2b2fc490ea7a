import type { Comparison } from '../record/index.ts';
import { countRelations } from './count-relations.ts';
import { html, type Markup } from './markup.ts';
import { partyNames } from './party-names.ts';
import { relationGlyph, relationWords } from './relation-words.ts';

/** One check box a relation, at once the legend and the filter. The style sheet filters; the script only counts. */
export function relationFilters(comparison: Comparison): Markup {
  const names = partyNames(comparison);
  const boxes = countRelations(comparison).map(({ relation, count }) => {
    const { label, meaning } = relationWords(relation, names);
    return html`<label class="filter" data-relation="${relation}"><input type="checkbox" id="show-${relation}" autocomplete="off" checked><span class="glyph" aria-hidden="true">${relationGlyph(relation)}</span><span class="name">${label}</span> <span class="count"><span class="vh">, claims: </span>${count}</span><span class="meaning">${meaning}</span></label>`;
  });
  const total = comparison.claims.length;
  return html`<section class="filters" aria-labelledby="h-filters"><h2 id="h-filters" class="vh">Legend and filters</h2>
<fieldset><legend class="vh">Show claims that are</legend>${boxes}</fieldset>
${narrowing(comparison)}
<p class="status"><span id="count" role="status" data-noun="claims">${total === 1 ? '1 claim' : `${total} claims`}</span><span class="keys"><kbd>j</kbd> <kbd>k</kbd> or <kbd>→</kbd> <kbd>←</kbd> step through the claims, <kbd>Esc</kbd> clears</span></p></section>`;
}

/** What the script narrows by: a topic, and a force that one side at least reaches. */
function narrowing({ claims }: Comparison): Markup | null {
  const topics = [...new Set(claims.map(({ topic }) => topic ?? ''))].sort();
  if (claims.length < 2) return null;
  return html`<p class="narrow"><label><span>Topic</span> <select id="by-topic" autocomplete="off"><option value="*">all topics</option>${topics.map((topic) => html`<option value="${topic}">${topic === '' ? 'no topic named' : topic}</option>`)}</select></label>
<label><span>Force at least</span> <select id="by-force" autocomplete="off"><option value="0">any</option>${[2, 3, 4, 5].map((force) => html`<option value="${force}">${force}</option>`)}</select></label></p>`;
}
