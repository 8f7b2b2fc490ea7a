import type {
  DossierInteraction,
  DossierParty,
  InteractionKind,
  LedgerEntry,
  LedgerStep,
  Part,
  Span,
  Standing,
  UndertakingKind,
} from '../record/index.ts';
import { type FlatColumn, listCell } from '../tables/index.ts';
import { outerId } from './exported.ts';

/** What spans documents, with the names of the parties and sides that it knows by id; an id without a name stands for itself. */
export interface Named<Whole> {
  readonly whole: Whole;
  readonly names: ReadonlyMap<string, string>;
}

/** A party or side: its id leads to `parties`, its name is for people. */
interface NamedId {
  readonly id: string;
  readonly name: string;
}

/** A record of one document that shows something of a whole, called as in the other exports. */
interface NamedPart {
  readonly record: string;
  readonly document: string;
  readonly evidence: readonly Span[];
}

/** A demand, promise or agreement over all documents. `times` is how often it was made or repeated, `force` the strongest of its steps. */
export interface LedgerRow {
  readonly id: string;
  readonly kind: UndertakingKind;
  readonly from: NamedId | null;
  readonly to: NamedId | null;
  readonly sides: { readonly from: NamedId | null; readonly to: NamedId | null };
  readonly what: string;
  readonly topics: readonly string[];
  readonly deadline: string | null;
  readonly standing: Standing;
  readonly first: string | null;
  readonly last: string | null;
  readonly times: number;
  readonly force: number | null;
  readonly steps: readonly (Omit<LedgerStep, 'parts'> & { readonly parts: readonly NamedPart[] })[];
  readonly because: readonly string[];
}

/** A call, meeting or visit over all documents that tell of it. */
export interface JoinedInteractionRow {
  readonly id: string;
  readonly kind: InteractionKind;
  readonly date: string | null;
  readonly participants: readonly NamedId[];
  readonly sides: readonly NamedId[];
  readonly divergence: number | null;
  readonly topics: DossierInteraction['topics'];
  readonly accounts: readonly {
    readonly side: NamedId;
    readonly sources: readonly {
      readonly document: string;
      readonly own: boolean;
      readonly statements: readonly string[];
    }[];
  }[];
  readonly parts: readonly NamedPart[];
  readonly because: readonly string[];
}

export function ledgerRow({ whole, names }: Named<LedgerEntry>): LedgerRow {
  const { steps, from, to, sides, ...entry } = whole;
  const forces = steps.flatMap(({ force }) => force ?? []);
  return {
    ...entry,
    from: from === null ? null : named(from, names),
    to: to === null ? null : named(to, names),
    sides: {
      from: sides.from === null ? null : named(sides.from, names),
      to: sides.to === null ? null : named(sides.to, names),
    },
    times: steps.filter(({ step }) => step === 'made' || step === 'restated').length,
    force: forces.length > 0 ? Math.max(...forces) : null,
    steps: steps.map((step) => ({ ...step, parts: step.parts.map(namedPart) })),
  };
}

export function joinedInteractionRow({ whole, names }: Named<DossierInteraction>): JoinedInteractionRow {
  return {
    ...whole,
    participants: whole.participants.map((id) => named(id, names)),
    sides: whole.sides.map((id) => named(id, names)),
    accounts: whole.accounts.map(({ side, sources }) => ({
      side: named(side, names),
      sources: sources.map(({ document, own, attributions }) => ({
        document,
        own,
        statements: attributions.map((said) => outerId(document, said)),
      })),
    })),
    parts: whole.parts.map(namedPart),
  };
}

function named(id: string, names: ReadonlyMap<string, string>): NamedId {
  return { id, name: names.get(id) ?? id };
}

function namedPart({ document, record, evidence }: Part): NamedPart {
  return { record: outerId(document, record), document, evidence };
}

const documentsOf = (parts: readonly Pick<Part, 'document'>[]) => [
  ...new Set(parts.map(({ document }) => document)),
];

/** The columns of the ledger: an entry a row, its steps with `;` between them, in the same order in all columns of steps. */
export const LEDGER_COLUMNS: readonly FlatColumn<LedgerRow>[] = [
  { name: 'id', cell: (row) => row.id },
  { name: 'kind', cell: (row) => row.kind },
  { name: 'from', cell: (row) => row.from?.name ?? null },
  { name: 'from_id', cell: (row) => row.from?.id ?? null },
  { name: 'from_side', cell: (row) => row.sides.from?.name ?? null },
  { name: 'to', cell: (row) => row.to?.name ?? null },
  { name: 'to_id', cell: (row) => row.to?.id ?? null },
  { name: 'to_side', cell: (row) => row.sides.to?.name ?? null },
  { name: 'what', cell: (row) => row.what },
  { name: 'topics', cell: (row) => listCell(row.topics) },
  { name: 'deadline', cell: (row) => row.deadline },
  { name: 'standing', cell: (row) => row.standing },
  { name: 'first', cell: (row) => row.first },
  { name: 'last', cell: (row) => row.last },
  { name: 'times', numeric: true, cell: (row) => row.times },
  { name: 'force', numeric: true, cell: (row) => row.force },
  { name: 'steps', cell: (row) => listCell(row.steps.map(({ step }) => step)) },
  { name: 'step_dates', cell: (row) => listCell(row.steps.map(({ date }) => date)) },
  {
    name: 'step_forces',
    cell: (row) => listCell(row.steps.map(({ force }) => (force === null ? null : String(force)))),
  },
  {
    name: 'step_records',
    cell: (row) => listCell(row.steps.map(({ parts }) => parts.map(({ record }) => record).join(' '))),
  },
  { name: 'because', cell: (row) => listCell(row.because) },
];

/** The columns of joined interactions. */
export const JOINED_INTERACTION_COLUMNS: readonly FlatColumn<JoinedInteractionRow>[] = [
  { name: 'id', cell: (row) => row.id },
  { name: 'kind', cell: (row) => row.kind },
  { name: 'date', cell: (row) => row.date },
  { name: 'participants', cell: (row) => listCell(row.participants.map(({ name }) => name)) },
  { name: 'participant_ids', cell: (row) => listCell(row.participants.map(({ id }) => id)) },
  { name: 'sides', cell: (row) => listCell(row.sides.map(({ name }) => name)) },
  { name: 'divergence', numeric: true, cell: (row) => row.divergence },
  { name: 'divergence_topics', cell: (row) => listCell(row.topics.map(({ topic }) => topic)) },
  {
    name: 'topic_divergences',
    cell: (row) => listCell(row.topics.map(({ divergence }) => String(divergence))),
  },
  { name: 'documents', cell: (row) => listCell(documentsOf(row.parts)) },
  { name: 'account_sides', cell: (row) => listCell(row.accounts.map(({ side }) => side.name)) },
  {
    name: 'account_documents',
    cell: (row) =>
      listCell(row.accounts.map(({ sources }) => sources.map(({ document }) => document).join(' '))),
  },
  { name: 'because', cell: (row) => listCell(row.because) },
];

/** The columns of parties; in JSON a party is given as it is. */
export const PARTY_COLUMNS: readonly FlatColumn<DossierParty>[] = [
  { name: 'id', cell: (row) => row.id },
  { name: 'name', cell: (row) => row.name },
  { name: 'kind', cell: (row) => row.kind },
  { name: 'country', cell: (row) => row.country },
  { name: 'wikidata', cell: (row) => row.wikidata },
  { name: 'side', cell: (row) => row.side },
  { name: 'names', cell: (row) => listCell(row.names) },
  {
    name: 'roles',
    cell: (row) => listCell(row.roles.map(({ title, of }) => (of === null ? title : `${title} of ${of}`))),
  },
  { name: 'documents', cell: (row) => listCell(documentsOf(row.parts)) },
  { name: 'because', cell: (row) => listCell(row.because) },
];

/** The columns of all tables of a dossier, for those who describe them. */
export const DOSSIER_COLUMNS: readonly (readonly Pick<FlatColumn<never>, 'name'>[])[] = [
  LEDGER_COLUMNS,
  JOINED_INTERACTION_COLUMNS,
  PARTY_COLUMNS,
];
