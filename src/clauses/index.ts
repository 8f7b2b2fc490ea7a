/**
 * Clauses without a parser: the verbs of a sentence with their tense, mood and negation, their subjects, and what follows
 * them cut at its prepositions.
 *
 * Takes tagged words and the mentions of actors; gives verb groups, mentions and stretches of tokens. It does not know what
 * any verb means: events and interactions do.
 */
export {
  type ClauseView,
  clauseViewOf,
  groupHolding,
  nextLoud,
  previousLoud,
  rangeOf,
  tokenAt,
} from './clause-view.ts';
export { clauseEnd, type Slot, slotsAfter } from './slots.ts';
export { subjectOf } from './subject-of.ts';
export type { VerbGroup } from './verb-groups.ts';
export { withCoordinated } from './with-coordinated.ts';
