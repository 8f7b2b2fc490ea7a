/**
 * The desk: answers of the store in, web pages out, as strings.
 *
 * Pure functions, one page a file: the same answer gives the same page. Everything can be read with scripts off, by keyboard and on paper, and texts can be brought in; the script
 * adds keys, judgements with undo and live progress. Words of documents are text and stay text. Pages load files of ours alone, see {@link DESK_FILES}.
 */
export { actorPage } from './actor-page.ts';
export { actorsPage } from './actors-page.ts';
export { COMPARISON_FILES } from './brief-figure.ts';
export { svgFile } from './chart-ink.ts';
export { comparePage, pairAddress, pairPage } from './compare-page.ts';
export { DESK_FILES } from './desk-files.ts';
export { divergenceDrawing, topicsDrawing } from './divergence-chart.ts';
export { documentPage } from './document-page.ts';
export { documentsPage, failuresPage } from './documents-page.ts';
export { type Compared, interactionPage } from './interaction-page.ts';
export { interactionsPage } from './interactions-page.ts';
export { judgementsPage } from './judgements-page.ts';
export { ledgerPage } from './ledger-page.ts';
export { messagePage } from './message-page.ts';
export { queuePage } from './queue-page.ts';
export { type RunResult, runPage } from './run-page.ts';
export { searchPage } from './search-page.ts';
export type { SourceChain } from './source-graph.ts';
export { sourcesPage } from './sources-page.ts';
export { standingDrawing } from './standing-chart.ts';
export { type StartAnswer, startPage } from './start-page.ts';
export { actorTimelinePage, type Standings, timelinePage } from './timeline-page.ts';
export { versionsPage } from './versions-page.ts';
