import type { EventRow, RowParty } from '../record/index.ts';
import { type Cell, listCell } from './delimited.ts';

/** A column of the flat table: text, or a number in `numeric` ones. */
export interface FlatColumn {
  readonly name: string;
  readonly numeric?: boolean;
  readonly cell: (row: EventRow) => Cell;
}

/** The columns of CSV and Parquet: one event a row, everything that the JSON row has; lists have `;` between their values. */
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
  ...partyColumns('actor', (row) => row.actor),
  ...partyColumns('recipient', (row) => row.recipient),
  { name: 'place', cell: (row) => row.place?.name ?? null },
  { name: 'place_country', cell: (row) => row.place?.country ?? null },
  { name: 'place_mention', cell: (row) => row.place?.mention.text ?? null },
  { name: 'speaker', cell: (row) => row.attribution?.speaker ?? null },
  { name: 'cue', cell: (row) => row.attribution?.cue?.text ?? null },
  { name: 'act', cell: (row) => row.attribution?.act ?? null },
  { name: 'force', numeric: true, cell: (row) => row.attribution?.force ?? null },
  { name: 'chain', cell: (row) => listCell(row.attribution?.chain ?? []) },
  { name: 'evidence', cell: (row) => evidenceOffsets(row) },
  { name: 'evidence_text', cell: (row) => evidenceText(row) },
  { name: 'score', numeric: true, cell: (row) => row.score },
  { name: 'by', cell: (row) => row.by },
  { name: 'version', cell: (row) => row.version },
];

function partyColumns(side: string, parties: (row: EventRow) => readonly RowParty[]): FlatColumn[] {
  const column = (name: string, value: (party: RowParty) => string | null): FlatColumn => ({
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

/** Where an event's words stand: `12-40;95-120`. */
export function evidenceOffsets({ evidence }: EventRow): string {
  return listCell(evidence.map(({ start, end }) => `${start}-${end}`));
}

/** The words themselves, in the same order. */
export function evidenceText({ evidence }: EventRow): string {
  return listCell(evidence.map(({ text }) => text));
}
