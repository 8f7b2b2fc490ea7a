import { z } from 'zod';
import {
  Act,
  Document,
  DocumentKind,
  DossierInteraction,
  DossierParty,
  Edtf,
  Force,
  GivenFacts,
  JudgedKind,
  Judgement,
  LedgerEntry,
  Reading,
  Span,
  Trend,
} from '../record/index.ts';
import type {
  ActorAnswer,
  DivergenceAnswer,
  JudgementState,
  Resolved,
  DocumentRow as StoredDocumentRow,
  DoubtfulRow as StoredDoubtfulRow,
  FailureRow as StoredFailureRow,
  InteractionRow as StoredInteractionRow,
  LedgerRow as StoredLedgerRow,
  PartyRow as StoredPartyRow,
  SourceRow as StoredSourceRow,
  StatementRow as StoredStatementRow,
  TimelineRow as StoredTimelineRow,
  WholeDocument as StoredWholeDocument,
} from '../store/index.ts';

/*
 * What the store answers, as run-time schemas: the description of the API is made from them, and tests hold answers against them. Each is tied to
 * the store's own type, so that the two cannot part.
 */

export const RowDocument = z.object({
  id: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: Edtf.nullable(),
  url: z.string().nullable(),
  input: z.string(),
});

export const Verdict = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  who: z.string(),
  verdict: z.enum(['accept', 'reject', 'correct', 'merge', 'split', 'note', 'undo']),
  fields: z.record(z.string(), z.json()).nullable(),
  note: z.string().nullable(),
});

const verdicts = z.array(Verdict).readonly();
const RowActor = z.object({
  id: z.string(),
  name: z.string(),
  side: z.string(),
  party: z.string().nullable(),
});

export const StatementRow = z.object({
  document: RowDocument,
  id: z.string(),
  speaker: RowActor.nullable(),
  recipients: z.array(RowActor).readonly(),
  chain: z.array(z.string()).readonly(),
  act: Act,
  force: Force,
  negated: z.boolean(),
  topics: z.array(z.string()).readonly(),
  text: z.string(),
  spans: z.array(Span).readonly(),
  verdicts,
}) satisfies z.ZodType<StoredStatementRow>;

export const TimelineRow = z.object({
  date: Edtf.nullable(),
  kind: z.enum(['statement', 'event', 'interaction', 'step']),
  id: z.string(),
  from: z.array(z.string()).readonly(),
  to: z.array(z.string()).readonly(),
  what: z.string(),
  force: z.number().nullable(),
  text: z.string(),
  document: RowDocument.nullable(),
  spans: z.array(Span).readonly(),
  verdicts,
}) satisfies z.ZodType<StoredTimelineRow>;

const documents = z.record(z.string(), RowDocument).readonly();

export const LedgerRow = z.object({
  entry: LedgerEntry,
  documents,
  verdicts,
}) satisfies z.ZodType<StoredLedgerRow>;

export const InteractionRow = z.object({
  interaction: DossierInteraction,
  documents,
  verdicts,
}) satisfies z.ZodType<StoredInteractionRow>;

export const Divergence = z.object({
  rows: z.array(InteractionRow).readonly(),
  next: z.string().nullable(),
  trend: Trend.nullable(),
  topics: z
    .array(
      z
        .object({
          topic: z.string(),
          interactions: z.int(),
          divergence: z.number(),
          trend: Trend.nullable(),
        })
        .readonly(),
    )
    .readonly(),
}) satisfies z.ZodType<DivergenceAnswer>;

export const DocumentRow = z.object({
  document: RowDocument,
  kind: DocumentKind,
  language: z.string().nullable(),
  group: z.string(),
  versionOf: z.string().nullable(),
  at: z.iso.datetime(),
  program: z.string(),
  snippet: z.string(),
  verdicts,
}) satisfies z.ZodType<StoredDocumentRow>;

export const WholeDocument = DocumentRow.extend({
  reading: Reading,
  copies: z.array(RowDocument).readonly(),
  versions: z.array(RowDocument).readonly(),
  judged: z.array(Verdict.extend({ kind: JudgedKind, record: z.string() }).readonly()).readonly(),
}) satisfies z.ZodType<StoredWholeDocument>;

export const DoubtfulRow = z.object({
  kind: z.enum(['attribution', 'event']),
  document: RowDocument,
  id: z.string(),
  score: z.number().min(0).max(1),
  what: z.string(),
  from: z.array(z.string()).readonly(),
  to: z.array(z.string()).readonly(),
  force: Force.nullable(),
  spans: z.array(Span).readonly(),
  before: z.string(),
  after: z.string(),
}) satisfies z.ZodType<StoredDoubtfulRow>;

const ListedParty = DossierParty.unwrap().omit({ parts: true }).readonly();

export const PartyRow = z.object({
  party: ListedParty,
  documents: z.int(),
  verdicts,
}) satisfies z.ZodType<StoredPartyRow>;

export const Named = z.object({
  key: z.string(),
  kind: z.enum(['side', 'party']),
  name: z.string(),
  side: z.string(),
  documents: z.int(),
}) satisfies z.ZodType<Resolved>;

export const OneActor = z.object({
  party: ListedParty,
  documents: z.int(),
  rows: z
    .array(
      z.object({ document: RowDocument, actor: z.string(), mentions: z.array(Span).readonly() }).readonly(),
    )
    .readonly(),
  next: z.string().nullable(),
  verdicts,
}) satisfies z.ZodType<ActorAnswer>;

export const SourceRow = z.object({
  publisher: z.string().nullable(),
  documents: z.int(),
  copies: z.int(),
  first: z.string().nullable(),
  last: z.string().nullable(),
}) satisfies z.ZodType<StoredSourceRow>;

export const FailureRow = z.object({
  id: z.string(),
  input: z.string(),
  at: z.iso.datetime(),
  reason: z.string(),
  retriable: z.boolean(),
}) satisfies z.ZodType<StoredFailureRow>;

export const JudgementRow = z.object({
  judgement: Judgement,
  state: z.enum(['stands', 'undone', 'orphan']),
  found: z.string().nullable(),
}) satisfies z.ZodType<JudgementState>;

/** What a person decides; the rest of the {@link Judgement} is made here. */
export const Decision = z
  .strictObject({
    who: z.string().min(1).max(200),
    verdict: z.enum(['accept', 'reject', 'correct', 'merge', 'split', 'note', 'undo']),
    kind: JudgedKind,
    target: z.string().min(1).max(200),
    document: z.string().max(200).nullable().default(null),
    others: z.array(z.string().min(1).max(200)).max(1000).readonly().default([]),
    fields: z.record(z.string(), z.json()).nullable().default(null),
    note: z.string().max(20_000).nullable().default(null),
    anchor: Judgement.unwrap()
      .shape.anchor.exactOptional()
      .describe('of a claim, and of nothing else: its words in the document'),
  })
  .readonly();
export type Decision = z.infer<typeof Decision>;

/** An address that may be asked for. A path is none: nothing but what is in the record is read from this machine. */
export const Address = z
  .url({ protocol: /^https?$/, error: 'an address that begins with http:// or https://' })
  .max(4_000);

/** A text in hand, with the name that the answer calls it by. With `facts` it is taken word for word, without a look at its head. */
export const GivenText = z
  .strictObject({
    text: z.string().min(1),
    name: z.string().min(1).max(300).exactOptional(),
    facts: GivenFacts.unwrap().strict().exactOptional(),
  })
  .readonly();

export const GivenAddress = z.strictObject({ address: Address }).readonly();

/** A text to read: in hand, or at an address. */
export const GivenSource = z.union([GivenText, GivenAddress]);
export type GivenSource = z.infer<typeof GivenSource>;

export { Document };

/** A run of adding. */
export const Job = z
  .object({
    id: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    at: z.iso.datetime(),
    inputs: z.array(z.string()).readonly(),
    documents: z
      .array(z.string())
      .readonly()
      .describe('ids of the texts and files that were sent; of what addresses give only the number is told'),
    progress: z
      .object({ documents: z.int(), fresh: z.int(), read: z.int(), total: z.int() })
      .readonly()
      .describe('documents that came in, how many of them were new, and of `total` to be read how many are'),
    failures: z
      .array(z.object({ input: z.string(), reason: z.string(), retriable: z.boolean() }).readonly())
      .readonly(),
    problem: z.string().nullable().describe('why the whole run failed'),
  })
  .readonly();
export type Job = z.infer<typeof Job>;
