import type { Document } from '../record/index.ts';
import { edtfWords } from './edtf-words.ts';
import { html, type Markup } from './markup.ts';

/**
 * Publisher, byline, kind, date, language and address on one line; what is unknown is left out, and so is a publisher
 * that a chain beside it already names.
 */
export function documentFacts(document: Document, chain: readonly string[] = []): Markup {
  const { publisher, byline, kind, published, dateline, language } = document;
  const facts = [
    publisher === null || publisher === chain[0] ? null : html`<bdi>${publisher}</bdi>`,
    byline === null ? null : html`by <bdi>${byline}</bdi>`,
    kind === 'other' ? null : html`${kind}`,
    published === null ? null : html`${edtfWords(published)}`,
    published !== null || dateline === null ? null : html`<bdi>${dateline}</bdi>`,
    language === null ? null : html`${language}`,
    address(document),
  ].filter((fact) => fact !== null);
  return html`<p class="facts">${facts.map((fact) => html`<span>${fact}</span>`)}</p>`;
}

/** A link only for an address that opens a page: a `javascript:` address stays out. */
function address({ url }: Document): Markup | null {
  if (url === null || !/^https?:\/\/[^\s]+$/iu.test(url)) return null;
  return html`<a href="${url}" rel="noopener noreferrer nofollow">the original</a>`;
}
