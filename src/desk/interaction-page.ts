import type { Comparison, ComparisonOfMany } from '../record/index.ts';
import type { InteractionRow, JudgementState, RowDocument } from '../store/index.ts';
import {
  accountNames,
  comparisonMain,
  edtfWords,
  html,
  type Markup,
  manyMain,
  manySummary,
  summarySentence,
} from '../views/index.ts';
import { briefFigure } from './brief-figure.ts';
import { onClaimOf, onClaimOfMany, pairField } from './claim-judging.ts';
import { deskShell } from './desk-shell.ts';
import { interactionRow } from './interactions-page.ts';
import { judgeAttributes, judgeFoot, judgeForms } from './judging.ts';
import { address, documentLink, type Names, partyName, rowList, withTitles } from './rows.ts';
import { type SourceChain, sourceGraph } from './source-graph.ts';

/** Two accounts, or three to six. */
export type Compared =
  | { readonly kind: 'two'; readonly comparison: Comparison }
  | { readonly kind: 'many'; readonly comparison: ComparisonOfMany };

export interface InteractionAnswer {
  readonly row: InteractionRow;
  /** What the interaction was when this was made. */
  readonly etag: string;
  /** The accounts compared, each as `side@document`. */
  readonly chosen: readonly string[];
  /** Null where fewer than two sides gave an account. */
  readonly compared: Compared | null;
  /** Why those that were chosen cannot be compared. */
  readonly refused: string | null;
  readonly chains: readonly SourceChain[];
  /** Other interactions of the same sides, newest first. */
  readonly others: readonly InteractionRow[];
  /** Documents of the interaction that were changed later or before. */
  readonly changed: readonly RowDocument[];
  /** The documents in which the accounts compared stand, in their order, and what people decided about claims of these. */
  readonly documents: readonly string[];
  readonly judged: readonly JudgementState[];
}

/** One interaction: the accounts in columns, where each comes from, why these are one, and what else passed between the sides. */
export function interactionPage(answer: InteractionAnswer, names: Names): string {
  const { row, etag, compared, refused, chains, changed } = answer;
  const { interaction, verdicts } = row;
  const { id, kind, date } = interaction;
  return deskShell({
    title: interaction.sides.map((side) => names.get(side) ?? side).join(' and '),
    kicker: `${kind}${date === null ? ', date unknown' : `, ${edtfWords(date)}`}`,
    place: '/interactions',
    data: { address: `/api/interactions/${id}`, list: false },
    standfirst:
      compared === null
        ? (refused ??
          'Fewer than two sides gave an account of it in this record, so there is nothing to compare.')
        : compared.kind === 'two'
          ? summarySentence(compared.comparison)
          : manySummary(compared.comparison, accountNames(compared.comparison.accounts)),
    main: html`<section${judgeAttributes({ kind: 'dossier-interaction', id, etag, now: { kind, date } }, verdicts)} tabindex="0" aria-label="The interaction">${judgeFoot(verdicts, undefined, 'This interaction as a whole:')}</section>
${chooser(answer, names)}
${compared === null ? null : compared.kind === 'two' ? comparisonMain(compared.comparison, onClaimOf(compared.comparison, answer)) : manyMain(compared.comparison, onClaimOfMany(compared.comparison, accountNames(compared.comparison.accounts), answer))}
${compared?.kind === 'two' ? briefFigure(compared.comparison, { address: `/interactions/${encodeURIComponent(id)}`, query: address('', { account: answer.chosen }), json: address(`/api/interactions/${id}/comparison`, { account: answer.chosen }) }) : null}
${chains.length === 0 ? null : html`<section aria-labelledby="h-chain"><h2 id="h-chain">Where it comes from</h2>${sourceGraph(chains)}</section>`}
<section aria-labelledby="h-told"><h2 id="h-told">Who tells of it</h2>${told(row)}${changed.length === 0 ? null : html`<h3>Changed after it was published</h3><ul class="steps">${changed.map((one) => html`<li class="from">${documentLink(one)} <a href="/documents/${encodeURIComponent(one.id)}/versions">what was changed</a></li>`)}</ul>`}</section>
${
  interaction.because.length === 0
    ? null
    : html`<section aria-labelledby="h-why"><h2 id="h-why">Why these are one</h2><ul class="steps">${interaction.because.map((why) => html`<li dir="auto">${withTitles(why, Object.values(row.documents))}</li>`)}</ul></section>`
}
${elsewhere(answer, names)}${judgeForms(['claim', 'dossier-interaction'], null, compared?.kind === 'many' ? pairFields(compared.comparison) : [])}`,
  });
}

/** A field for each two of several accounts. */
function pairFields({ accounts, divergences }: ComparisonOfMany): readonly string[] {
  const names = accountNames(accounts);
  return divergences.map(({ a, b }) => pairField(names[a]!, names[b]!));
}

/** The accounts that there are, two to six of which are put side by side. */
function chooser(
  { row: { interaction, documents }, chosen }: InteractionAnswer,
  names: Names,
): Markup | null {
  const sources = interaction.accounts.flatMap(({ side, sources }) =>
    sources.map(({ document, own }) => ({
      side,
      document: documents[document],
      own,
      key: `${side}@${document}`,
    })),
  );
  if (sources.length === 0) return null;
  const boxes = sources.map(({ side, document, own, key }) =>
    document === undefined
      ? null
      : html`<li><label class="pick"><input type="checkbox" name="account" value="${key}" autocomplete="off"${chosen.includes(key) ? html` checked` : null}><span><b>${partyName(side, names)}</b> ${own ? 'its own account' : 'as told by'}</span></label> <span class="from">${documentLink(document)}</span></li>`,
  );
  return html`<details class="chooser"${chosen.length === 0 ? html` open` : null}><summary>${sources.length} ${sources.length === 1 ? 'account' : 'accounts'}: which stand side by side</summary><form action="/interactions/${interaction.id}" method="get"><ul class="steps">${boxes}</ul>${sources.length < 2 ? null : html`<p class="ends-form"><button type="submit">Compare those ticked</button> <span class="note">two to six</span></p>`}</form></details>`;
}

function told({ interaction, documents }: InteractionRow): Markup {
  return html`<ul class="steps">${interaction.parts.map(({ document, evidence }) => {
    const known = documents[document];
    return known
      ? html`<li><p class="from">${documentLink(known, evidence[0])}</p>${evidence.map(({ text }) => html`<q class="telling" dir="auto">${text}</q> `)}</li>`
      : null;
  })}</ul>`;
}

function elsewhere({ row: { interaction }, others }: InteractionAnswer, names: Names): Markup | null {
  const [a, b] = interaction.sides;
  if (a === undefined || b === undefined) return null;
  const before = ({ interaction: { date } }: InteractionRow) =>
    date !== null && interaction.date !== null && date < interaction.date;
  const [earlier, later] = [others.filter(before), others.filter((one) => !before(one))];
  const list = (title: string, id: string, rows: readonly InteractionRow[]) =>
    rows.length === 0
      ? null
      : html`<h3 id="${id}">${title}</h3>${rowList(
          rows.map((one) => interactionRow(one, names)),
          '',
          html` aria-labelledby="${id}"`,
        )}`;
  return html`<section aria-labelledby="h-other"><h2 id="h-other">What else passed between them</h2>${others.length === 0 ? html`<p class="none">Nothing else in this record.</p>` : html`${list('Earlier', 'h-earlier', earlier)}${list('Later, or on a day that nobody gives', 'h-later', later)}`}<p class="pager"><a href="/timeline/${encodeURIComponent(a)}/${encodeURIComponent(b)}">The whole timeline</a></p></section>`;
}
