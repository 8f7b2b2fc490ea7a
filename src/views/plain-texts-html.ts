import type { ComparedAccount } from '../record/index.ts';
import { documentFacts } from './document-facts.ts';
import { html, type Markup } from './markup.ts';

/** The whole texts, each behind a line that opens it. */
export function plainTexts(accounts: readonly ComparedAccount[], names: readonly string[]): Markup {
  const texts = accounts.map(
    ({ document, chain }, at) =>
      html`<details class="whole"><summary><bdi>${names[at]!}</bdi>: ${document.title ?? document.input}</summary>${documentFacts(document, chain)}<pre dir="auto">${document.text}</pre></details>`,
  );
  return html`<section class="many" aria-labelledby="h-texts"><h2 id="h-texts">The texts</h2>${texts}</section>`;
}
