import type { Comparison } from '../record/index.ts';
import { figureWords } from './interval-words.ts';
import { html, type Markup } from './markup.ts';
import { partyNames } from './party-names.ts';
import { topicName } from './topic-lines.ts';

/** A row a topic: how many claims each side makes of it, and how far they part over it; what a side never mentions shows. */
export function comparisonTopics(comparison: Comparison): Markup | null {
  if (comparison.topics.length === 0) return null;
  const names = partyNames(comparison);
  const count = (claims: number) =>
    claims === 0 ? html`<td class="silent">silent</td>` : html`<td>${claims}</td>`;
  const rows = comparison.topics.map(
    (group) =>
      html`<tr><th scope="row" dir="auto">${topicName(group)}</th>${count(group.spoken.a)}${count(group.spoken.b)}<td>${figureWords(group.divergence, group.interval)}</td></tr>`,
  );
  return html`<section class="plain" aria-labelledby="h-topics"><div tabindex="0" role="group" aria-labelledby="h-topics"><h2 id="h-topics">By topic</h2>
<table><thead><tr><th scope="col">Topic</th><th scope="col"><bdi>${names.a}</bdi></th><th scope="col"><bdi>${names.b}</bdi></th><th scope="col">Divergence</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}
