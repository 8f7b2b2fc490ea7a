import type { Comparison } from '../record/index.ts';
import type { InteractionRow, JudgementState } from '../store/index.ts';
import { comparisonMain, html, type Markup, partyNames, summarySentence } from '../views/index.ts';
import { briefFigure } from './brief-figure.ts';
import { onClaimOf } from './claim-judging.ts';
import { deskShell } from './desk-shell.ts';
import { interactionRow } from './interactions-page.ts';
import { judgeAttributes, judgeForms } from './judging.ts';
import { address, type Names, rowList } from './rows.ts';

/** Two texts that somebody brought, compared; nothing of it is kept. */
export function comparePage(comparison: Comparison): string {
  const names = partyNames(comparison);
  return deskShell({
    title: `${names.a} and ${names.b}`,
    kicker: 'Two accounts, not kept',
    place: null,
    data: null,
    standfirst: summarySentence(comparison),
    main: html`${comparisonMain(comparison)}${briefFigure(comparison, null)}`,
  });
}

/** Two documents of the record, and the interactions of which each tells. */
export interface PairAnswer {
  readonly comparison: Comparison;
  readonly documents: readonly [string, string];
  readonly interactions: readonly InteractionRow[];
  readonly judged: readonly JudgementState[];
}

/** Two documents that the record does not take for accounts of one interaction, compared all the same; somebody may say that they are of one. */
export function pairPage({ comparison, documents, interactions, judged }: PairAnswer, names: Names): string {
  const sides = partyNames(comparison);
  return deskShell({
    title: `${sides.a} and ${sides.b}`,
    kicker: 'Two accounts',
    place: '/interactions',
    data: null,
    standfirst: summarySentence(comparison),
    main: html`${joining(interactions, names)}${comparisonMain(comparison, onClaimOf(comparison, { documents, judged }))}${briefFigure(comparison, null)}${judgeForms(['claim', 'dossier-interaction'])}`,
  });
}

function joining(interactions: readonly InteractionRow[], names: Names): Markup {
  const [first, ...others] = interactions;
  if (first === undefined || others.length === 0)
    return html`<p class="trouble">The record finds no one call or meeting of which both tell; they are compared as they are.</p>`;
  const { id } = first.interaction;
  return html`<section class="trouble"${judgeAttributes({ kind: 'dossier-interaction', id }, [])} data-whole aria-labelledby="h-one"><h2 id="h-one">Two interactions, or one?</h2>
<p>The record takes what these two tell of for different ones.</p>${rowList(interactions.map((row) => interactionRow(row, names)))}
<form class="deciding" data-group="merge">${others.map(({ interaction }) => html`<label class="pick wide"><input type="checkbox" name="others" value="${interaction.id}" autocomplete="off" checked><span>${names.size === 0 ? '' : interaction.sides.map((side) => names.get(side) ?? side).join(' and ')}, ${interaction.kind}${interaction.date === null ? '' : `, ${interaction.date}`}, is the first one above</span></label>`)}
<label class="field wide"><span>Why</span><input name="note" required maxlength="2000" autocomplete="off" dir="auto"></label><p class="ends-form"><button type="submit">They are one</button></p></form></section>`;
}

/** Where two documents are compared. */
export const pairAddress = (a: string, b: string): string => address('/compare', { a, b });
