import type { Diagnostic } from '../record/index.ts';
import { html, type Markup } from './markup.ts';

/** What a reader should know about how the record was made, as a section; nothing where there is nothing. */
export function diagnosticList(diagnostics: readonly Diagnostic[]): Markup | null {
  if (diagnostics.length === 0) return null;
  const items = diagnostics.map(
    (d) =>
      html`<li><span dir="auto">${d.message}</span>${d.span === null ? null : html` <q dir="auto">${d.span.text}</q> <span class="place">${d.span.start}–${d.span.end}</span>`} <code>${d.rule}</code></li>`,
  );
  return html`<section class="notes" aria-labelledby="h-notes"><h2 id="h-notes">Notes on how this was made</h2><ul>${items}</ul></section>`;
}
