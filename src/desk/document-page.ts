import type { Range } from '../record/index.ts';
import type { WholeDocument } from '../store/index.ts';
import { diagnosticList, documentFacts, html, type Markup, readingMain } from '../views/index.ts';
import { deskShell } from './desk-shell.ts';
import { documentLink, verdictNote } from './rows.ts';

/** One document with everything that was found in it, and what people decided about it; `here` are the words that somebody came for (`?at=START-END`). */
export function documentPage(one: WholeDocument, here: Range | null = null): string {
  const { reading, document } = one;
  const { title, input } = reading.document;
  return deskShell({
    title: title ?? input,
    kicker: 'Who says what to whom',
    place: null,
    data: { address: `/api/documents/${encodeURIComponent(document.id)}`, list: false },
    standfirst: documentFacts(reading.document),
    main: html`<div data-document="${document.id}" data-judging="reading">${verdictNote(one.verdicts)}${related('Other versions', one.versions)}${related('The same words elsewhere', one.copies)}
${readingMain(reading, here)}</div>${diagnosticList(reading.diagnostics)}`,
  });
}

function related(title: string, documents: WholeDocument['copies']): Markup | null {
  if (documents.length === 0) return null;
  return html`<section class="related"><h2>${title}</h2><ul class="steps">${documents.map((one) => html`<li class="from">${documentLink(one)}</li>`)}</ul></section>`;
}
