/**
 * The output for people: a comparison or a reading in, one string out, for the terminal, for Markdown and as a web page.
 *
 * Pure functions: the same record gives the same string, and nothing is read, fetched or printed here. Every word that
 * comes from a record is text and stays text: it can become neither markup nor a control sequence. A page is one file
 * that loads nothing. What is counted and said is only what the record holds; no view judges anything anew.
 */
export { renderComparisonHtml } from './comparison-html.ts';
export { renderComparisonMarkdown } from './comparison-markdown.ts';
export { renderComparisonTerminal } from './comparison-terminal.ts';
export { actorListing, divergenceListing, ledgerListing, timelineListing } from './dossier-listings.ts';
export type { Listing } from './listing.ts';
export {
  renderListingCsv,
  renderListingMarkdown,
  renderListingTerminal,
} from './listing-renderers.ts';
export { renderReadingHtml } from './reading-html.ts';
export { renderReadingMarkdown } from './reading-markdown.ts';
export { renderReadingTerminal } from './reading-terminal.ts';
export { renderSourcingTerminal } from './sourcing-terminal.ts';
export type { TerminalOptions } from './terminal-paint.ts';
