import type { ClaimOfMany, ComparedAccount, ComparisonOfMany } from '../record/index.ts';
import { NOTHING, type OnClaim } from './comparison-claims-html.ts';
import { diagnosticList } from './diagnostic-list.ts';
import { languageOf } from './document-text.ts';
import { edtfWords } from './edtf-words.ts';
import { forceMeter } from './force-meter.ts';
import { figureWords } from './interval-words.ts';
import { manySummary, pairSigns } from './many-lines.ts';
import { html, type Markup } from './markup.ts';
import { pageShell } from './page-shell.ts';
import { accountLetter, accountNames } from './party-names.ts';
import { plainTexts } from './plain-texts-html.ts';
import { relationWords } from './relation-words.ts';
import { FILTER_SCRIPT } from './script-filter.ts';
import { BASE_STYLE } from './style-base.ts';
import { CLAIMS_STYLE } from './style-claims.ts';
import { MANY_STYLE } from './style-many.ts';
import { PRINT_STYLE } from './style-print.ts';

/** Three or more accounts as one page: the figures of each two, a table with a column an account, the texts. Loads nothing. */
export function renderManyHtml(comparison: ComparisonOfMany): string {
  const names = accountNames(comparison.accounts);
  const { kind, date, participants } = comparison.interaction;
  const what = `${names.length} accounts of one ${kind === null || kind === 'other' ? 'exchange' : kind}${date === null ? '' : `, ${edtfWords(date)}`}`;
  return pageShell({
    title: `${names.join(', ')}: ${what}`,
    style: BASE_STYLE + CLAIMS_STYLE + MANY_STYLE + PRINT_STYLE,
    script: FILTER_SCRIPT,
    banner: html`<div class="head"><p class="kicker">${what}</p>
<h1>${names.map((name, at) => html`${at === 0 ? '' : ', '}<bdi>${name}</bdi>`)}</h1>
<p class="standfirst">${manySummary(comparison, names)}</p>
${participants.length === 0 ? null : html`<p class="people">Between ${participants.join(', ')}</p>`}</div>`,
    main: manyMain(comparison),
    footer: html`<p>Made by Readout. What is set in serif is the accounts’ own wording; what is set in sans is ours. Places are character offsets into the text (UTF-16 code units, end excluded).</p>`,
  });
}

/** The figures of each two, the claims with a column an account, the texts, and how it was made. */
export function manyMain(comparison: ComparisonOfMany, on: OnClaim<ClaimOfMany> = NOTHING): Markup {
  const names = accountNames(comparison.accounts);
  return html`${figures(comparison, names)}
${claimsTable(comparison, names, on)}
${plainTexts(comparison.accounts, names)}
${diagnosticList(comparison.diagnostics)}`;
}

function badge(at: number): Markup {
  return html`<span class="badge" aria-hidden="true">${accountLetter(at)}</span>`;
}

function figures({ divergences, registers }: ComparisonOfMany, names: readonly string[]): Markup {
  const apart = divergences.map(
    ({ a, b, divergence, interval }) =>
      html`<tr><th scope="row">${badge(a)}${badge(b)}<bdi>${names[a]!}</bdi> and <bdi>${names[b]!}</bdi></th><td>${figureWords(divergence, interval)}</td></tr>`,
  );
  const explicit = registers.map(
    ({ register, interval }, at) =>
      html`<tr><th scope="row">${badge(at)}<bdi>${names[at]!}</bdi></th><td>${figureWords(register, interval)}</td></tr>`,
  );
  return html`<section class="plain" aria-label="Divergence and register">
<div tabindex="0" role="group" aria-label="Divergence"><h2>Divergence</h2><p class="note">0 they say the same, 1 nothing in common; in brackets, how sure.</p><table>${apart}</table></div>
<div tabindex="0" role="group" aria-label="Register"><h2>Register</h2><p class="note">0 cautious, 1 explicit.</p><table>${explicit}</table></div></section>`;
}

function claimsTable(
  { claims, accounts }: ComparisonOfMany,
  names: readonly string[],
  on: OnClaim<ClaimOfMany>,
): Markup {
  const heads = names.map((name, at) => {
    const { publisher } = accounts[at]!.document;
    return html`<th scope="col">${badge(at)}<bdi>${name}</bdi>${publisher === null ? null : html`<span class="note"><bdi>${publisher}</bdi></span>`}</th>`;
  });
  const rows = claims.map((claim, at) => claimRow(claim, at + 1, names, accounts, on));
  return html`<section class="many${names.length > 4 ? ' wide' : ''}" aria-labelledby="h-claims"><h2 id="h-claims">Claim by claim</h2>
<table><thead><tr><th scope="col">Matter</th>${heads}<th scope="col">How they relate</th></tr></thead>
<tbody>${rows.length === 0 ? html`<tr><td class="silent">No claims were found.</td></tr>` : rows}</tbody></table></section>`;
}

function claimRow(
  claim: ClaimOfMany,
  number: number,
  names: readonly string[],
  accounts: readonly ComparedAccount[],
  on: OnClaim<ClaimOfMany>,
): Markup {
  const { attributes, foot } = on(claim);
  const cells = claim.spans.map((spans, at) => {
    const who = html`<span class="who">${badge(at)}<bdi>${names[at]!}</bdi></span>`;
    if (spans.length === 0) return html`<td class="silent">${who}says nothing of this</td>`;
    const language = languageOf(accounts[at]!.document.language);
    const quotes = spans.map((span) => html`<p class="said" dir="auto"${language}>${span.text}</p>`);
    const places = spans.map((span) => html`<span class="place">${span.start}–${span.end}</span>`);
    return html`<td>${who}${quotes}<p class="measure">${forceMeter(claim.force[at] ?? null)}${places}</p></td>`;
  });
  const signs = pairSigns(claim).map(({ sign, pair }) => {
    const { label } = relationWords(pair.relation, { a: names[pair.a]!, b: names[pair.b]! });
    return html`<li data-relation="${pair.relation}"><b>${sign}</b>${label}: <span dir="auto">${pair.reasons[0]!.note}</span></li>`;
  });
  const only = names[claim.spans.findIndex((spans) => spans.length > 0)]!;
  return html`<tr id="claim-${number}" data-k="${number}" data-step="${number}"${attributes}><th scope="row"><span class="num">${number}</span> <span class="topic" dir="auto">${claim.topic ?? 'no topic named'}</span>${foot}</th>${cells}<td class="signs">${signs.length === 0 ? html`only <bdi>${only}</bdi>` : html`<ul>${signs}</ul>`}</td></tr>\n`;
}
