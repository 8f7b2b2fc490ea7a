import type { EventRow, RowParty } from '../record/index.ts';
import type { Cell } from '../text/index.ts';
import { listCell } from './delimited.ts';
import { offsetsCell, wordsCell } from './flat-table.ts';
import { sectorsOf } from './sectors.ts';

const QUADS = ['', 'VERBAL COOPERATION', 'MATERIAL COOPERATION', 'VERBAL CONFLICT', 'MATERIAL CONFLICT'];

type Column = readonly [name: string, cell: ((row: EventRow) => Cell) | null];

/** POLECAT's forty columns in its order, then three of ours that lead to the words. Null: nothing that we know belongs there. */
const COLUMNS: readonly Column[] = [
  ['Event ID', (row) => row.id],
  ['Event Date', (row) => row.date ?? row.published],
  ['Event Type', (row) => row.type],
  ['Event Mode', (row) => row.mode],
  ['Intensity', null],
  ['Quad Code', (row) => QUADS[row.quad]!],
  ['Contexts', (row) => listCell(row.contexts)],
  ...partyColumns('Actor', (row) => row.actor),
  ...partyColumns('Recipient', (row) => row.recipient),
  ['Placename', ({ place }) => place?.name ?? null],
  ['City', null],
  ['District', null],
  ['Province', null],
  ['Country', ({ place }) => place?.country ?? null],
  ['Latitude', null],
  ['Longitude', null],
  ['GeoNames ID', null],
  ['Raw Placename', ({ place }) => place?.mention.text ?? null],
  ['Feature Type', null],
  ['Source', (row) => row.publisher],
  ['Publication Date', (row) => row.published],
  ['Story People', null],
  ['Story Organizations', null],
  ['Story Locations', null],
  ['Language', (row) => row.language],
  ['Version', (row) => row.version],
  ['Document ID', (row) => row.document],
  ['Evidence', (row) => offsetsCell(row.evidence)],
  ['Evidence Text', (row) => wordsCell(row.evidence)],
];

function partyColumns(side: string, parties: (row: EventRow) => readonly RowParty[]): Column[] {
  const list = (value: (party: RowParty) => string | null) => (row: EventRow) =>
    listCell(parties(row).map(value));
  return [
    [`${side} Name`, list((party) => party.name)],
    [`${side} Country`, list((party) => party.country)],
    [`${side} COW`, null],
    [`Primary ${side} Sector`, list((party) => sectorsOf(party)[0] ?? null)],
    [`${side} Sectors`, list((party) => sectorsOf(party).join(' '))],
    [`${side} Title`, list((party) => party.role)],
    [`${side} Name Raw`, list((party) => party.mention?.text ?? null)],
    [`Wikipedia ${side} ID`, null],
  ];
}

export const POLECAT_HEADER: readonly string[] = COLUMNS.map(([name]) => name);

/** The row of an event that occurred; none for the others, since the table has no column that would tell them apart. */
export function polecatRows(row: EventRow): Cell[][] {
  return row.status === 'occurred' ? [COLUMNS.map(([, cell]) => cell?.(row) ?? null)] : [];
}
