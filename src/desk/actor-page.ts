import type { ActorAnswer, PartyRow } from '../store/index.ts';
import { edtfWords, html, type Markup } from '../views/index.ts';
import { deskShell } from './desk-shell.ts';
import { judgeAttributes, judgeFoot, judgeForms } from './judging.ts';
import { roleChart } from './role-chart.ts';
import { address, documentLink, empty, field, pager, rowList } from './rows.ts';

/** Whom somebody looks for who may be the same: the words, and those whom they find. */
export interface Alike {
  readonly text: string;
  readonly rows: readonly PartyRow[];
}

/** One actor: its names, its roles through time, why its parts are one, where it appears, and the forms that join it to another or part it. */
export function actorPage(answer: ActorAnswer, etag: string, alike: Alike | null = null): string {
  const { party, documents, next, verdicts } = answer;
  const path = `/actors/${encodeURIComponent(party.id)}`;
  const { id, name, kind, country } = party;
  return deskShell({
    title: name,
    kicker: [kind, country].filter((fact) => fact !== null).join(' · '),
    place: '/actors',
    data: { address: `/api${path}`, list: false },
    standfirst: html`In ${documents} ${documents === 1 ? 'document' : 'documents'} of this record. <a href="${address('/search', { party: id })}">What it says and is told</a> · <a href="/timeline/${encodeURIComponent(id)}">Timeline</a> · <a href="${address('/ledger', { from: id })}">Asked and promised</a> · <a href="${address('/interactions', { party: id })}">Interactions</a>`,
    main: html`<section${judgeAttributes({ kind: 'party', id, etag, now: { name, kind, country } }, verdicts)} data-whole tabindex="0" aria-label="The actor">${judgeFoot(verdicts, undefined, 'This actor:')}</section>
<section aria-labelledby="h-names"><h2 id="h-names">Names</h2><ul class="names">${party.names.map((one) => html`<li><bdi>${one}</bdi></li>`)}</ul></section>
<section aria-labelledby="h-roles"><h2 id="h-roles">Roles through time</h2>${roles(party)}</section>
<section aria-labelledby="h-why"><h2 id="h-why">Why these are one</h2>${party.because.length === 0 ? html`<p class="none">One name in one document.</p>` : html`<ul class="steps">${party.because.map((why) => html`<li dir="auto">${why}</li>`)}</ul>`}</section>
${merging(answer, path, alike)}
${parting(answer)}${pager({ next }, path, {})}${judgeForms(['party'])}`,
  });
}

function roles({ roles }: ActorAnswer['party']): Markup {
  if (roles.length === 0) return html`<p class="none">The documents give none.</p>`;
  return html`${roleChart(roles)}<ul class="steps">${roles.map(
    (role) =>
      html`<li><bdi>${role.title}</bdi>${role.of === null ? null : html` of <bdi>${role.of}</bdi>`} <span class="facts">${between(role.from, role.to)}</span></li>`,
  )}</ul>`;
}

/** Somebody is looked for by name, then joined with a reason. */
function merging({ party }: ActorAnswer, path: string, alike: Alike | null): Markup {
  const rows = alike?.rows.filter((row) => row.party.id !== party.id) ?? [];
  return html`<section class="joining" aria-labelledby="h-merge" id="merge"><h2 id="h-merge">Is it somebody who is listed twice?</h2>
<form class="asking" action="${path}#merge" method="get">${field('with', 'Look for the other by name', alike?.text, 'search')}<button type="submit">Look</button></form>
${
  alike === null
    ? null
    : rows.length === 0
      ? empty(
          'Nobody else goes by this name.',
          'Another spelling, or the beginning of the name, may find them.',
        )
      : html`<form class="deciding" data-group="merge"><fieldset><legend>Who of these is <bdi>${party.name}</bdi>?</legend>${rows.map(
          (row) =>
            html`<label class="pick"><input type="checkbox" name="others" value="${row.party.id}" autocomplete="off"><span><bdi>${row.party.name}</bdi> <span class="facts"><span>${row.party.kind}</span><span>${row.documents} ${row.documents === 1 ? 'document' : 'documents'}</span></span></span></label>`,
        )}</fieldset>${reason('Merge them')}</form>`
}</section>`;
}

/** Names and single places that belong to somebody else are parted from it with a reason. */
function parting({ party, rows }: ActorAnswer): Markup {
  const one = party.names.length < 2 && rows.length < 2;
  const places = rows.map(({ document, actor, mentions }) => {
    const words = html`<span class="note">${mentions.length} ${mentions.length === 1 ? 'mention' : 'mentions'}: ${mentions.slice(0, 6).map(({ text }) => html`<q dir="auto">${text}</q> `)}</span>`;
    const box = one
      ? null
      : html`<input type="checkbox" name="others" value="${document.id}/${actor}" autocomplete="off" aria-label="Part this place">`;
    return html`<div role="listitem" class="row place-row">${box}<div><p class="from">${documentLink(document, mentions[0])}</p>${words}</div></div>`;
  });
  const list = rowList(places);
  return html`<section aria-labelledby="h-where"><h2 id="h-where">Where it appears</h2>${
    one
      ? list
      : html`<form data-group="split">${list}<details class="parting"><summary>Part from <bdi>${party.name}</bdi> what is somebody else</summary>
<p class="note">Tick the places above, or names here that are always somebody else.</p>
${party.names.length < 2 ? null : html`<fieldset class="picks"><legend class="vh">Names</legend>${party.names.map((name) => html`<label class="pick"><input type="checkbox" name="others" value="${name}" autocomplete="off"><bdi>${name}</bdi></label>`)}</fieldset>`}
${reason('Part what is ticked')}</details></form>`
  }</section>`;
}

const reason = (what: string) =>
  html`<label class="field wide"><span>Why</span><input name="note" required maxlength="2000" autocomplete="off" dir="auto"></label><p class="ends-form"><button type="submit">${what}</button></p>`;

function between(from: string | null, to: string | null): string {
  if (from === null && to === null) return '';
  if (from === to) return edtfWords(from!);
  return `${from === null ? '' : edtfWords(from)} – ${to === null ? '' : edtfWords(to)}`;
}
