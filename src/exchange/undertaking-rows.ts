import type { RowParty, Span, UndertakingKind } from '../record/index.ts';
import { type FlatColumn, listCell, offsetsCell, partyColumns, wordsCell } from '../tables/index.ts';
import { castOf } from './cast-of.ts';
import { type DocumentFacts, documentColumns, factsOf } from './document-facts.ts';
import { type Exported, outerId } from './exported.ts';

/** What one party asks of, promises to or settles with another, as one document tells it. `statements` are those in which it stands. */
export interface UndertakingRow extends DocumentFacts {
  readonly id: string;
  readonly kind: UndertakingKind;
  readonly from: RowParty | null;
  readonly to: RowParty | null;
  readonly what: Span;
  readonly alternatives: readonly Span[];
  readonly domains: readonly Span[];
  readonly condition: Span | null;
  readonly deadline: string | null;
  readonly status: string | null;
  readonly restates: boolean;
  readonly statements: readonly string[];
  readonly by: string;
}

/** The undertakings of a reading as rows of their own, in their order. */
export function undertakingRows(exported: Exported): UndertakingRow[] {
  const cast = castOf(exported);
  const facts = factsOf(exported);
  return exported.reading.undertakings.map(
    ({ id, from, to, attributions, kind, what, alternatives, domains, ...rest }): UndertakingRow => ({
      id: outerId(exported.id, id),
      ...facts,
      kind,
      from: cast.row(from, what),
      to: cast.row(to, what),
      what,
      alternatives,
      domains,
      condition: rest.condition,
      deadline: rest.deadline,
      status: rest.status,
      restates: rest.restates,
      statements: attributions.map((said) => outerId(exported.id, said)),
      by: rest.by,
    }),
  );
}

/** The columns of undertakings in CSV and Parquet. */
export const UNDERTAKING_COLUMNS: readonly FlatColumn<UndertakingRow>[] = [
  { name: 'id', cell: (row) => row.id },
  ...documentColumns<UndertakingRow>(),
  { name: 'kind', cell: (row) => row.kind },
  ...partyColumns<UndertakingRow>('from', ({ from }) => (from === null ? [] : [from])),
  ...partyColumns<UndertakingRow>('to', ({ to }) => (to === null ? [] : [to])),
  { name: 'what', cell: (row) => row.what.text },
  { name: 'what_offsets', cell: (row) => offsetsCell([row.what]) },
  { name: 'alternatives', cell: (row) => wordsCell(row.alternatives) },
  { name: 'domains', cell: (row) => wordsCell(row.domains) },
  { name: 'condition', cell: (row) => row.condition?.text ?? null },
  { name: 'deadline', cell: (row) => row.deadline },
  { name: 'status', cell: (row) => row.status },
  { name: 'restates', cell: (row) => String(row.restates) },
  { name: 'statements', cell: (row) => listCell(row.statements) },
  { name: 'by', cell: (row) => row.by },
];
