/**
 * Text arithmetic that every stage shares: ranges and spans, and looking up many phrases at once.
 *
 * Takes strings, ranges and tokens; gives the same. Knows nothing of what the words mean.
 */

export { addDays, type Day, dayOf, monthOf } from './calendar.ts';
export { type Change, type ChangedParagraph, changesBetween } from './changes.ts';
export { copyKeys, isCopy, type Shingles, shinglesOf } from './copies.ts';
export { type Cell, csvLine } from './csv-line.ts';
export { type ItemLead, itemLeads } from './item-leads.ts';
export { letterOf } from './letters.ts';
export { mentionsWithin } from './mention-lookup.ts';
export { FOREIGN_PRESS, OPENS_OUTLET } from './outlet-words.ts';
export { PhraseIndex, type PhraseMatch } from './phrase-index.ts';
export { contains, mergeRanges, overlaps, spanOf, trimRange } from './ranges.ts';
export { firstEndingAfter, firstFrom, lowest } from './sorted-ranges.ts';
export { speakersOf } from './spoken-by.ts';
export { sentenceAt, tokensIn } from './token-lookup.ts';
export { type Turn, turnLabel, turnsOf } from './turns.ts';
