/**
 * The record: every type that the stages pass to each other, and the run-time checks for data from outside.
 *
 * What comes in and out of Readout is `Reading` and `Comparison` (their zod schemas have the same names). What only
 * the stages see is `Analysis`, `DraftAttribution`, `Cast` and `ClaimedAccount`. Imports nothing of ours.
 */
export { Actor, ActorKind, Role } from './actor.ts';
export type {
  Analysis,
  NamedState,
  Paragraph,
  PartOfSpeech,
  Quotation,
  Sentence,
  TimeExpression,
  Token,
} from './analysis.ts';
export { Act, Attribution, Force, QuotationKind } from './attribution.ts';
export type { Claim, ClaimedAccount } from './claim.ts';
export {
  ComparedAccount,
  ComparedClaim,
  Comparison,
  Driver,
  Interval,
  Reason,
  Relation,
  Side,
  TopicGroup,
} from './comparison.ts';
export { ClaimOfMany, ComparisonOfMany, PairRelation } from './comparison-of-many.ts';
export { type Days, daysOf, OPEN_END } from './days.ts';
export { Diagnostic } from './diagnostic.ts';
export { Document, DocumentKind, Edtf } from './document.ts';
export {
  DossierAccount,
  DossierInteraction,
  DossierParty,
  LedgerEntry,
  LedgerStep,
  Part,
  Standing,
} from './dossier.ts';
export type {
  Cast,
  CueReading,
  DraftAttribution,
  EventReading,
  Mention,
  MentionForm,
  WeighedRange,
} from './draft.ts';
export { InputError, LexiconError, ModelError, RecordError, UsageError, WorkerError } from './errors.ts';
export { Event, EventStatus, EventType, QUAD_CLASS } from './event.ts';
export {
  type CameoCode,
  type EventRow,
  type RowAttribution,
  type RowParty,
  type RowPlace,
  rowPartyOf,
} from './event-row.ts';
export { stableId } from './ids.ts';
export { Account, Interaction, InteractionKind } from './interaction.ts';
export { JudgedKind, Judgement } from './judgement.ts';
export type {
  CountryEntry,
  CueEntry,
  CueFrame,
  FormerState,
  Gazetteer,
  LeaderEntry,
  Lexicons,
  ModifierEntry,
  OrganizationEntry,
  PlacesEntry,
  RoleEntry,
  TopicEntry,
} from './lexicon.ts';
export { Reading } from './reading.ts';
export { GivenFacts, Received } from './received.ts';
export { type ActorSide, sideOf } from './side.ts';
export { Carrier, Citation, Origin, Party, SourcedClaim, SourcedDocument, Sourcing } from './sourcing.ts';
export { nearestSpan, type Range, Span } from './span.ts';
export { Trend, trendOf } from './trend.ts';
export { Undertaking, UndertakingKind } from './undertaking.ts';
export { Change, ChangeKind, VersionHistory } from './version-history.ts';
