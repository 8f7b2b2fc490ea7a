/**
 * The output for people: a comparison of two or more, a history of versions or a reading in, one string out, for the terminal, for Markdown and as a web page.
 *
 * Pure functions: the same record gives the same string, and nothing is read, fetched or printed here. Every word that
 * comes from a record is text and stays text: it can become neither markup nor a control sequence. A page is one file
 * that loads nothing. What is counted and said is only what the record holds; no view judges anything anew.
 */
export { renderBriefMarkdown, renderBriefTerminal } from './brief-views.ts';
export type { OnClaim } from './comparison-claims-html.ts';
export { comparisonMain, renderComparisonHtml } from './comparison-html.ts';
export { renderComparisonMarkdown } from './comparison-markdown.ts';
export { renderComparisonTerminal } from './comparison-terminal.ts';
export { diagnosticList } from './diagnostic-list.ts';
export { documentFacts } from './document-facts.ts';
export { actorListing, divergenceListing, ledgerListing, timelineListing } from './dossier-listings.ts';
export { edtfWords } from './edtf-words.ts';
export { forceMeter } from './force-meter.ts';
export type { Listing } from './listing.ts';
export {
  renderListingCsv,
  renderListingMarkdown,
  renderListingTerminal,
} from './listing-renderers.ts';
export { manyMain, renderManyHtml } from './many-html.ts';
export { manySummary } from './many-lines.ts';
export { renderManyMarkdown } from './many-markdown.ts';
export { renderManyTerminal } from './many-terminal.ts';
export { html, type Markup, type MarkupPart } from './markup.ts';
export { PAGE_SCRIPT, PAGE_STYLE } from './page-parts.ts';
export { accountNames, partyNames } from './party-names.ts';
export type { OnCard } from './reading-cards-html.ts';
export { readingMain, renderReadingHtml } from './reading-html.ts';
export { renderReadingMarkdown } from './reading-markdown.ts';
export { renderReadingTerminal } from './reading-terminal.ts';
export { renderSourcingTerminal } from './sourcing-terminal.ts';
export { publisherListing, statementListing } from './statement-listings.ts';
export { summarySentence } from './summary-sentence.ts';
export type { TerminalOptions } from './terminal-paint.ts';
export { themeSwitch } from './theme-switch.ts';
export { renderVersionsHtml, versionsMain } from './versions-html.ts';
export { renderVersionsMarkdown } from './versions-markdown.ts';
export { renderVersionsTerminal } from './versions-terminal.ts';
