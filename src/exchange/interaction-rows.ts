import type { InteractionKind, RowParty, Span } from '../record/index.ts';
import { type FlatColumn, listCell, offsetsCell, partyColumns, wordsCell } from '../tables/index.ts';
import { castOf } from './cast-of.ts';
import { type DocumentFacts, documentColumns, factsOf } from './document-facts.ts';
import { type Exported, outerId } from './exported.ts';

/** One call, meeting or visit as one document tells of it. `accounts` lead to the statements in which each party tells of it. */
export interface InteractionRow extends DocumentFacts {
  readonly id: string;
  readonly kind: InteractionKind;
  readonly date: string | null;
  readonly participants: readonly RowParty[];
  readonly accounts: readonly { readonly party: string | null; readonly statements: readonly string[] }[];
  readonly evidence: readonly Span[];
  readonly by: string;
}

/** The interactions of a reading as rows of their own, in their order. */
export function interactionRows(exported: Exported): InteractionRow[] {
  const cast = castOf(exported);
  const facts = factsOf(exported);
  return exported.reading.interactions.map(
    ({ id, kind, date, participants, accounts, evidence, by }): InteractionRow => ({
      id: outerId(exported.id, id),
      ...facts,
      kind,
      date,
      participants: cast.rows(participants, evidence[0]!),
      accounts: accounts.map(({ party, attributions }) => ({
        party: cast.name(party),
        statements: attributions.map((said) => outerId(exported.id, said)),
      })),
      evidence,
      by,
    }),
  );
}

/** The columns of interactions in CSV and Parquet. */
export const INTERACTION_COLUMNS: readonly FlatColumn<InteractionRow>[] = [
  { name: 'id', cell: (row) => row.id },
  ...documentColumns<InteractionRow>(),
  { name: 'kind', cell: (row) => row.kind },
  { name: 'date', cell: (row) => row.date },
  ...partyColumns<InteractionRow>('participant', (row) => row.participants),
  { name: 'account_party', cell: (row) => listCell(row.accounts.map(({ party }) => party)) },
  {
    name: 'account_statements',
    cell: (row) => listCell(row.accounts.map(({ statements }) => statements.join(' '))),
  },
  { name: 'evidence', cell: (row) => offsetsCell(row.evidence) },
  { name: 'evidence_text', cell: (row) => wordsCell(row.evidence) },
  { name: 'by', cell: (row) => row.by },
];
