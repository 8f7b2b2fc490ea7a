/**
 * Readout as a library: `read` one document, `compare` two accounts, trace the `sources` of many, and the types of what they give.
 *
 * @example
 * import { compare, read } from 'readout';
 * const reading = await read('report.txt');
 * const comparison = await compare('washington.txt', 'baghdad.txt');
 */
export {
  type CompareOptions,
  compare,
  type ReadOptions,
  read,
  type Source,
  sources,
} from './pipeline/index.ts';
export {
  Account,
  Act,
  Actor,
  ActorKind,
  Attribution,
  Carrier,
  Citation,
  ComparedAccount,
  ComparedClaim,
  Comparison,
  Diagnostic,
  Document,
  DocumentKind,
  Edtf,
  Event,
  EventStatus,
  EventType,
  Force,
  InputError,
  Interaction,
  InteractionKind,
  LexiconError,
  ModelError,
  Origin,
  Party,
  QuotationKind,
  Reading,
  Reason,
  Relation,
  Role,
  Side,
  SourcedClaim,
  SourcedDocument,
  Sourcing,
  Span,
  Undertaking,
  UndertakingKind,
  UsageError,
} from './record/index.ts';
export {
  renderComparisonHtml,
  renderComparisonMarkdown,
  renderComparisonTerminal,
  renderReadingHtml,
  renderReadingMarkdown,
  renderReadingTerminal,
  renderSourcingTerminal,
} from './views/index.ts';
