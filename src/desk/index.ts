/**
 * The desk: answers of the store in, web pages out, as strings.
 *
 * Pure functions, one page a file: the same answer gives the same page. Every page works with scripts off, by keyboard and on paper; the one script
 * adds keys, undo and live progress. Words of documents are text and stay text. Pages load two files of ours, `/desk.css` and `/desk.js`, and nothing else.
 */
export { actorPage, actorsPage } from './actor-page.ts';
export { comparePage } from './compare-page.ts';
export { DESK_SCRIPT } from './desk-script.ts';
export type { DeskPage } from './desk-shell.ts';
export { DESK_STYLE } from './desk-style.ts';
export { documentPage } from './document-page.ts';
export { type InteractionAnswer, interactionPage } from './interaction-page.ts';
export { interactionsPage } from './interactions-page.ts';
export { ledgerPage } from './ledger-page.ts';
export { messagePage } from './message-page.ts';
export { searchPage } from './search-page.ts';
export { sourcesPage } from './sources-page.ts';
export { startPage } from './start-page.ts';
export { timelinePage } from './timeline-page.ts';
