import type { Comparison } from '../record/index.ts';
import type { InteractionRow } from '../store/index.ts';
import { comparisonMain, edtfWords, html, type Markup, summarySentence } from '../views/index.ts';
import { deskShell } from './desk-shell.ts';
import { interactionRow } from './interactions-page.ts';
import { address, documentLink, type Names, partyName, verdictNote } from './rows.ts';

export interface InteractionAnswer {
  readonly row: InteractionRow;
  /** Of the first two sides that gave accounts; null where fewer did. */
  readonly comparison: Comparison | null;
  /** Other interactions of the same sides, newest first. */
  readonly others: readonly InteractionRow[];
}

/** One interaction: the accounts side by side, where each comes from, why these are one, and what else passed between the sides. */
export function interactionPage({ row, comparison, others }: InteractionAnswer, names: Names): string {
  const { interaction, verdicts } = row;
  const [a, b] = interaction.sides;
  return deskShell({
    title: interaction.sides.map((side) => names.get(side) ?? side).join(' and '),
    kicker: `${interaction.kind}${interaction.date === null ? ', date unknown' : `, ${edtfWords(interaction.date)}`}`,
    place: '/interactions',
    data: { address: `/api/interactions/${interaction.id}`, list: false },
    standfirst:
      comparison === null
        ? 'Fewer than two sides gave an account of it in this record, so there is nothing to compare.'
        : summarySentence(comparison),
    main: html`<div data-judge="dossier-interaction" data-target="${interaction.id}">${verdictNote(verdicts)}</div>
${comparison === null ? null : comparisonMain(comparison)}
<section aria-labelledby="h-told"><h2 id="h-told">Who tells of it</h2>${accounts(row, names)}${told(row)}</section>
${
  interaction.because.length === 0
    ? null
    : html`<section aria-labelledby="h-why"><h2 id="h-why">Why these are one</h2><ul class="steps">${interaction.because.map((why) => html`<li dir="auto">${why}</li>`)}</ul></section>`
}
${
  a === undefined || b === undefined
    ? null
    : html`<section aria-labelledby="h-other"><h2 id="h-other">What else passed between them</h2>${others.length === 0 ? html`<p class="none">Nothing else in this record.</p>` : html`<ol class="rows">${others.map((one) => interactionRow(one, names))}</ol>`}<p class="pager"><a href="${address(`/timeline/${encodeURIComponent(a)}/${encodeURIComponent(b)}`)}">The whole timeline</a></p></section>`
}`,
  });
}

function accounts({ interaction, documents }: InteractionRow, names: Names): Markup | null {
  if (interaction.accounts.length === 0) return null;
  return html`<ul class="steps">${interaction.accounts.map(
    ({ side, sources }) =>
      html`<li><b>${partyName(side, names)}</b>${sources.map(({ document, own }) => {
        const known = documents[document];
        return known
          ? html`<p class="from">${own ? 'its own account: ' : 'as told by: '}${documentLink(known)}</p>`
          : null;
      })}</li>`,
  )}</ul>`;
}

function told({ interaction, documents }: InteractionRow): Markup {
  return html`<details><summary>All the words that tell of it</summary><ul class="steps">${interaction.parts.map(
    ({ document, evidence }) => {
      const known = documents[document];
      return known
        ? html`<li>${evidence.map(({ text }) => html`<q dir="auto">${text}</q> `)}<p class="from">${documentLink(known, evidence[0])}</p></li>`
        : null;
    },
  )}</ul></details>`;
}
