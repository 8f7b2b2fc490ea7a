import type { Comparison } from '../record/index.ts';
import { countRelations, divergenceSum, type RelationCount } from './count-relations.ts';
import { intervalWords } from './interval-words.ts';
import { html, type Markup } from './markup.ts';
import { partyNames } from './party-names.ts';
import { relationGlyph, relationWords } from './relation-words.ts';
import { driverList } from './topic-lines.ts';

/** Divergence and register as figures, scales and words, and what the divergence is made of. */
export function comparisonFigures(comparison: Comparison): Markup {
  return html`<section class="figures" aria-labelledby="h-figures">
<h2 id="h-figures" class="vh">Divergence and register</h2>
<div class="figure divergence"><h3>Divergence</h3>
<p class="big">${comparison.divergence.toFixed(2)}</p><p class="note">between ${intervalWords(comparison.intervals.divergence)}, as far as so few claims tell</p>
<div class="scale">${divergenceScale(comparison.divergence)}<p class="ends" aria-hidden="true"><span>0 · they say the same</span><span>nothing in common · 1</span></p></div>
${howComputed(comparison)}${drivers(comparison)}</div>
<div class="figure register"><h3>Register</h3>
${registerScale(comparison)}
<p class="note">How explicit each account is: strong words, adversaries, numbers and dates raise it.</p></div>
</section>`;
}

/** The claims that make half of the divergence, linked to their rows. */
function drivers(comparison: Comparison): Markup | null {
  const list = driverList(comparison);
  if (list.length === 0) return null;
  const links = list.map(
    ({ number, topic, share }) =>
      html`<li><a href="#claim-${number}">${number}. <span dir="auto">${topic}</span></a> ${share}</li>`,
  );
  return html`<details><summary>Which claims make half of it</summary><ul>${links}</ul></details>`;
}

function divergenceScale(value: number): Markup {
  const at = percent(value);
  return html`<svg class="meter" width="100%" height="26" aria-hidden="true" focusable="false"><rect class="track" x="0" y="9" width="100%" height="8" rx="4"/><rect class="fill" x="0" y="9" width="${at}" height="8" rx="4"/>${[25, 50, 75].map((x) => html`<line class="tick" x1="${x}%" x2="${x}%" y1="6" y2="20"/>`)}<line class="needle" x1="${at}" x2="${at}" y1="2" y2="24"/></svg>`;
}

/** The claims' weights as a bar, and the sum in words; the sum only where it gives the figure of the record. */
function howComputed(comparison: Comparison): Markup | null {
  if (comparison.claims.length === 0)
    return html`<p class="note">There is no claim to compare, and so the figures are 0 by definition.</p>`;
  const sum = divergenceSum(comparison);
  if (sum === null) return null;
  const counts = countRelations(comparison).filter((c) => c.weight > 0);
  const names = partyNames(comparison);
  const rows = counts.map(
    (c) =>
      html`<tr data-relation="${c.relation}"><th scope="row"><span class="glyph" aria-hidden="true">${relationGlyph(c.relation)}</span> ${relationWords(c.relation, names).label}</th><td>${c.count}</td><td>${c.weight}</td><td>${c.cost}</td></tr>`,
  );
  return html`${weightBar(counts, sum.weight)}
<details><summary>How ${comparison.divergence.toFixed(2)} comes about</summary>
<p class="note">Each claim weighs as much as its force, of the stronger side where both say it. What is shared counts nothing, a difference in force half, everything else in full: ${sum.cost} of ${sum.weight}.</p>
<table class="sum"><thead><tr><th scope="col">relation</th><th scope="col">claims</th><th scope="col">weight</th><th scope="col">counts</th></tr></thead><tbody>${rows}</tbody></table></details>`;
}

function weightBar(counts: readonly RelationCount[], total: number): Markup {
  let x = 0;
  const blocks = counts.map((c) => {
    const width = c.weight / total;
    const middle = percent(x + width / 2);
    const block = html`<g data-relation="${c.relation}"><rect x="${percent(x)}" width="${percent(width)}" y="0" height="24"/>${width < 0.05 ? null : html`<text x="${middle}" y="17" text-anchor="middle">${relationGlyph(c.relation)}</text>`}</g>`;
    x += width;
    return block;
  });
  return html`<svg class="weights" width="100%" height="24" aria-hidden="true" focusable="false">${blocks}</svg>`;
}

function registerScale(comparison: Comparison): Markup {
  const names = partyNames(comparison);
  const { a, b } = comparison.register;
  const rows = (['a', 'b'] as const).map(
    (side) =>
      html`<li class="side ${side}"><span class="badge" aria-hidden="true">${side}</span><bdi>${names[side]}</bdi> <b>${(side === 'a' ? a : b).toFixed(2)} <span class="place">${intervalWords(comparison.intervals.register[side])}</span></b><svg class="meter" width="100%" height="12" aria-hidden="true" focusable="false"><rect class="track" x="0" y="2" width="100%" height="8" rx="4"/><rect class="fill" x="0" y="2" width="${percent(side === 'a' ? a : b)}" height="8" rx="4"/></svg></li>`,
  );
  return html`<ul class="registers">${rows}</ul><p class="ends" aria-hidden="true"><span>0 · cautious</span><span>explicit · 1</span></p>`;
}

function percent(share: number): string {
  return `${Math.round(Math.max(0, Math.min(1, share)) * 1e4) / 100}%`;
}
