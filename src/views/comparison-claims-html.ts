import type { ComparedClaim, Comparison, Reason, Side } from '../record/index.ts';
import { languageOf } from './document-text.ts';
import { forceMeter } from './force-meter.ts';
import { html, type Markup } from './markup.ts';
import { partyNames } from './party-names.ts';
import { claimLabel, relationGlyph } from './relation-words.ts';
import { why } from './why.ts';

type Names = Readonly<Record<Side, string>>;

/** What a page adds to the rows of claims: attributes of the row, and what stands under its matter. */
export type OnClaim<Claim = ComparedClaim> = (claim: Claim) => {
  readonly attributes: Markup;
  readonly foot: Markup;
};

export const NOTHING: OnClaim<unknown> = () => ({ attributes: html``, foot: html`` });

/**
 * The table of claims: a row each, with both sides' words, the relation, force and the reasons. What both speak of comes first, then what only one says. Numbers are those
 * of the order in which the accounts make them.
 */
export function claimsTable(comparison: Comparison, on: OnClaim = NOTHING): Markup {
  const names = partyNames(comparison);
  const numbered = comparison.claims.map((claim, i) => ({ claim, number: i + 1 }));
  const groups = [
    { id: 'both', head: 'Both speak of it', relations: ['shared', 'force-differs', 'content-differs'] },
    { id: 'a', head: `Only ${names.a} says`, relations: ['only-a'] },
    { id: 'b', head: `Only ${names.b} says`, relations: ['only-b'] },
  ].flatMap(({ id, head, relations }) => {
    const rows = numbered.filter(({ claim }) => relations.includes(claim.relation));
    if (rows.length === 0) return [];
    return html`<tbody role="rowgroup" class="group ${id}" aria-labelledby="h-group-${id}"><tr role="row" class="group-head"><th role="rowheader" scope="rowgroup" colspan="5" id="h-group-${id}"><bdi>${head}</bdi> <span class="count">${rows.length}</span></th></tr>
${rows.map(({ claim, number }) => claimRow(comparison, claim, number, names, on))}</tbody>`;
  });
  const empty = html`<tr role="row"><td role="cell" colspan="5" class="silent">No claims were found.</td></tr>`;
  // The roles repeat what the elements say: on a narrow screen the rows are drawn as cards, and some browsers then forget it.
  return html`<section class="claims" aria-labelledby="h-claims"><h2 id="h-claims">Claim by claim</h2>
<table role="table" aria-labelledby="h-claims"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Matter</th><th role="columnheader" scope="col"><span class="side a"><span class="badge" aria-hidden="true">a</span><bdi>${names.a}</bdi></span></th><th role="columnheader" scope="col" class="rel">Relation</th><th role="columnheader" scope="col"><span class="side b"><span class="badge" aria-hidden="true">b</span><bdi>${names.b}</bdi></span></th><th role="columnheader" scope="col">Why</th></tr></thead>
${groups.length === 0 ? html`<tbody role="rowgroup">${empty}</tbody>` : groups}</table></section>`;
}

function claimRow(
  comparison: Comparison,
  claim: ComparedClaim,
  number: number,
  names: Names,
  on: OnClaim,
): Markup {
  const { attributes, foot } = on(claim);
  const force = Math.max(claim.force.a ?? 0, claim.force.b ?? 0);
  const first = (['a', 'b'] as const).find((side) => isShown(claim, side));
  const place = first === undefined ? `claim-${number}` : `${first}-${number}`;
  return html`<tr role="row" id="claim-${number}" data-k="${number}" data-step="${number}" data-relation="${claim.relation}" data-topic="${claim.topic ?? ''}" data-force="${force}"${attributes}>
<th role="rowheader" scope="row"><a class="num" href="#${place}"><span class="vh">Claim </span>${number}</a> <span class="topic" dir="auto">${claim.topic ?? 'no topic named'}</span>${foot}</th>
${wordsCell(comparison, claim, number, 'a', names)}
<td role="cell" class="rel"><span class="glyph" aria-hidden="true">${relationGlyph(claim.relation, claim.stronger)}</span> <span class="label">${claimLabel(claim, names)}</span></td>
${wordsCell(comparison, claim, number, 'b', names)}
<td role="cell" class="why">${reasons(claim, names)}</td></tr>\n`;
}

function wordsCell(
  comparison: Comparison,
  claim: ComparedClaim,
  number: number,
  side: Side,
  names: Names,
): Markup {
  const label = html`<span class="who side ${side}"><span class="badge" aria-hidden="true">${side}</span><bdi>${names[side]}</bdi></span>`;
  if (claim[side].length === 0)
    return html`<td role="cell" class="words ${side} silent">${label}<span>says nothing of this</span></td>`;
  const language = languageOf(comparison.accounts[side === 'a' ? 0 : 1].document.language);
  const quotes = claim[side].map((span) => html`<p class="said" dir="auto"${language}>${span.text}</p>`);
  const places = claim[side].map(
    (span) =>
      html`<a class="place" href="#${isShown(claim, side) ? side : 'claim'}-${number}"><span class="vh">characters </span>${span.start}–${span.end}</a>`,
  );
  return html`<td role="cell" class="words ${side}">${label}${quotes}<p class="measure">${forceMeter(claim.force[side])}${places}</p></td>`;
}

/** False for a claim of white space alone, which has no place on the page to link to. */
function isShown(claim: ComparedClaim, side: Side): boolean {
  return claim[side].some((span) => span.text.trim() !== '');
}

function reasons(claim: ComparedClaim, names: Names): Markup {
  const rows = claim.reasons.map((reason) => reasonRow(reason, names));
  return html`<details><summary><span dir="auto">${why(claim)}</span></summary><dl>${rows}</dl><p class="note">Judgement scored ${claim.score.toFixed(2)} of 1.</p></details>`;
}

function reasonRow(reason: Reason, names: Names): Markup {
  const values = (['a', 'b'] as const).map((side) =>
    reason[side] === null
      ? null
      : html`<span class="value"><bdi>${names[side]}</bdi>: <span dir="auto">${reason[side]}</span></span>`,
  );
  return html`<dt>${reason.feature} <b>${reason.score.toFixed(2)}</b></dt><dd><span dir="auto">${reason.note}</span>${values}</dd>`;
}
