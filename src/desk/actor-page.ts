import type { ActorAnswer, Resolved } from '../store/index.ts';
import { edtfWords, html, type Markup } from '../views/index.ts';
import { deskShell } from './desk-shell.ts';
import { address, documentLink, empty, field, pager, verdictNote } from './rows.ts';

/** A form for names, and whom a name may mean. */
export function actorsPage(name: string | undefined, found: readonly Resolved[]): string {
  return deskShell({
    title: name ? `“${name}”` : 'Actors',
    kicker: 'People, offices, states, organizations, armed groups',
    place: '/actors',
    data: name === undefined ? null : { address: address('/api/actors', { name }), list: true },
    standfirst: 'Whom a name means in this record: sides first, then everyone who goes by it.',
    main: html`<form class="asking" action="/actors" method="get">${field('name', 'Name', name, 'search')}<button type="submit">Find</button></form>
${name === undefined ? null : found.length === 0 ? empty('Nobody in the record goes by this name.', 'Another spelling, or a part of the name, may find them.') : html`<ol class="rows">${found.map(resolvedRow)}</ol>`}`,
  });
}

function resolvedRow(one: Resolved): Markup {
  const path =
    one.kind === 'side' ? address('/search', { party: one.key }) : `/actors/${encodeURIComponent(one.key)}`;
  return html`<li class="row"><p class="who"><a href="${path}"><bdi>${one.name}</bdi></a> <span class="sort">${one.kind === 'side' ? 'side' : html`of ${one.side}`}</span></p><p class="from">${one.documents} ${one.documents === 1 ? 'document' : 'documents'}</p></li>`;
}

/** One actor: its names, its roles through time, why its parts are one, and where it appears. */
export function actorPage({ party, documents, rows, next, verdicts }: ActorAnswer): string {
  const path = `/actors/${encodeURIComponent(party.id)}`;
  return deskShell({
    title: party.name,
    kicker: [party.kind, party.country].filter((fact) => fact !== null).join(' · '),
    place: '/actors',
    data: { address: `/api${path}`, list: false },
    standfirst: `In ${documents} ${documents === 1 ? 'document' : 'documents'} of this record.`,
    main: html`<div data-judge="party" data-target="${party.id}" tabindex="0">${verdictNote(verdicts)}
<h2>Names</h2><ul class="names">${party.names.map((name) => html`<li><bdi>${name}</bdi></li>`)}</ul>
<h2>Roles</h2>${
      party.roles.length === 0
        ? html`<p class="none">The documents give none.</p>`
        : html`<ul class="steps">${party.roles.map(
            (role) =>
              html`<li><bdi>${role.title}</bdi>${role.of === null ? null : html` of <bdi>${role.of}</bdi>`} <span class="facts">${between(role.from, role.to)}</span></li>`,
          )}</ul>`
    }
<h2>Why these are one</h2>${party.because.length === 0 ? html`<p class="none">One name in one document.</p>` : html`<ul class="steps">${party.because.map((why) => html`<li dir="auto">${why}</li>`)}</ul>`}</div>
<h2>Where it appears</h2><ol class="rows">${rows.map(
      ({ document, mentions }) =>
        html`<li class="row"><p class="from">${documentLink(document, mentions[0])}</p><p class="note">${mentions.length} ${mentions.length === 1 ? 'mention' : 'mentions'}: ${mentions.slice(0, 6).map(({ text }) => html`<q dir="auto">${text}</q> `)}</p></li>`,
    )}</ol>${pager({ next }, path, {})}`,
  });
}

function between(from: string | null, to: string | null): string {
  if (from === null && to === null) return '';
  if (from === to) return edtfWords(from!);
  return `${from === null ? '' : edtfWords(from)} – ${to === null ? '' : edtfWords(to)}`;
}
