import type { EventRow, Range, RowParty, Span } from '../record/index.ts';
import type { Cell } from '../text/index.ts';
import { listCell } from './delimited.ts';

/** A column of the flat table: text, or a number in `numeric` ones. */
export interface FlatColumn<Row = EventRow> {
  readonly name: string;
  readonly numeric?: boolean;
  readonly cell: (row: Row) => Cell;
}

/** The columns of events in CSV and Parquet: one event a row, everything that the JSON row has; lists have `;` between their values. */
export const FLAT_COLUMNS: readonly FlatColumn[] = [
  { name: 'id', cell: (row) => row.id },
  { name: 'document', cell: (row) => row.document },
  { name: 'text_id', cell: (row) => row.textId },
  { name: 'title', cell: (row) => row.title },
  { name: 'publisher', cell: (row) => row.publisher },
  { name: 'published', cell: (row) => row.published },
  { name: 'language', cell: (row) => row.language },
  { name: 'url', cell: (row) => row.url },
  { name: 'type', cell: (row) => row.type },
  { name: 'mode', cell: (row) => row.mode },
  { name: 'contexts', cell: (row) => listCell(row.contexts) },
  { name: 'status', cell: (row) => row.status },
  { name: 'date', cell: (row) => row.date },
  { name: 'quad', numeric: true, cell: (row) => row.quad },
  { name: 'cameo_root', cell: (row) => row.cameo.root },
  { name: 'cameo_quad', numeric: true, cell: (row) => row.cameo.quad },
  { name: 'cameo_code', cell: (row) => row.cameo.code },
  { name: 'goldstein', numeric: true, cell: (row) => row.cameo.goldstein },
  ...partyColumns<EventRow>('actor', (row) => row.actor),
  ...partyColumns<EventRow>('recipient', (row) => row.recipient),
  { name: 'place', cell: (row) => row.place?.name ?? null },
  { name: 'place_country', cell: (row) => row.place?.country ?? null },
  { name: 'place_mention', cell: (row) => row.place?.mention.text ?? null },
  { name: 'speaker', cell: (row) => row.attribution?.speaker ?? null },
  { name: 'cue', cell: (row) => row.attribution?.cue?.text ?? null },
  { name: 'act', cell: (row) => row.attribution?.act ?? null },
  { name: 'force', numeric: true, cell: (row) => row.attribution?.force ?? null },
  { name: 'chain', cell: (row) => listCell(row.attribution?.chain ?? []) },
  { name: 'evidence', cell: (row) => offsetsCell(row.evidence) },
  { name: 'evidence_text', cell: (row) => wordsCell(row.evidence) },
  { name: 'score', numeric: true, cell: (row) => row.score },
  { name: 'by', cell: (row) => row.by },
  { name: 'version', cell: (row) => row.version },
];

/** What is known of the parties on one side of a row: a column each, the values of all parties in the same order. */
export function partyColumns<Row>(
  side: string,
  parties: (row: Row) => readonly RowParty[],
): FlatColumn<Row>[] {
  const column = (name: string, value: (party: RowParty) => string | null): FlatColumn<Row> => ({
    name: `${side}_${name}`,
    cell: (row) => listCell(parties(row).map(value)),
  });
  return [
    column('name', (party) => party.name),
    column('kind', (party) => party.kind),
    column('country', (party) => party.country),
    column('code', (party) => party.code),
    column('role', (party) => party.role),
    column('wikidata', (party) => party.wikidata),
    column('mention', (party) => party.mention?.text ?? null),
  ];
}

/** Where words stand: `12-40;95-120`. */
export function offsetsCell(spans: readonly Range[]): string {
  return listCell(spans.map(({ start, end }) => `${start}-${end}`));
}

/** The words themselves, in the same order. */
export function wordsCell(spans: readonly Span[]): string {
  return listCell(spans.map(({ text }) => text));
}
