import { type EventRow, type RowParty, type RowPlace, stableId } from '../record/index.ts';
import type { Cell } from '../text/index.ts';
import { datePartsOf } from './day.ts';
import { sectorsOf } from './sectors.ts';

/** One actor and one recipient of an event; null where it has none. */
interface Dyad {
  readonly row: EventRow;
  readonly actor: RowParty | null;
  readonly recipient: RowParty | null;
  /** Tells this dyad from the others of its event. */
  readonly pair: string;
}

type Column = readonly [name: string, cell: ((dyad: Dyad) => Cell) | null];

/** GDELT 2.0's 61 columns in its order. Null: nothing that we know belongs there. */
const COLUMNS: readonly Column[] = [
  ['GLOBALEVENTID', ({ row, pair }) => Number.parseInt(stableId('', [row.id, pair], 13).slice(1), 16)],
  ['SQLDATE', ({ row }) => digitsOf(row.date ?? row.published, 3)],
  ['MonthYear', ({ row }) => digitsOf(row.date ?? row.published, 2)],
  ['Year', ({ row }) => digitsOf(row.date ?? row.published, 1)],
  ['FractionDate', ({ row }) => fractionOf(row.date ?? row.published)],
  ...partyColumns('Actor1', ({ actor }) => actor),
  ...partyColumns('Actor2', ({ recipient }) => recipient),
  ['IsRootEvent', null],
  ['EventCode', ({ row }) => row.cameo.code],
  ['EventBaseCode', ({ row }) => row.cameo.code],
  ['EventRootCode', ({ row }) => row.cameo.root],
  ['QuadClass', ({ row }) => row.cameo.quad],
  ['GoldsteinScale', ({ row }) => row.cameo.goldstein],
  ['NumMentions', ({ row }) => row.evidence.length],
  ['NumSources', () => 1],
  ['NumArticles', () => 1],
  ['AvgTone', null],
  ...placeColumns('Actor1Geo'),
  ...placeColumns('Actor2Geo'),
  ...placeColumns('ActionGeo', ({ row: { place } }) => place),
  ['DATEADDED', ({ row }) => addedOf(row)],
  ['SOURCEURL', ({ row }) => sourceOf(row)],
];

function partyColumns(side: string, partyOf: (dyad: Dyad) => RowParty | null): Column[] {
  const column = (name: string, cell: (party: RowParty) => Cell): Column => [
    `${side}${name}`,
    (dyad) => {
      const party = partyOf(dyad);
      return party && cell(party);
    },
  ];
  return [
    column('Code', ({ code, country }) => code ?? country),
    column('Name', ({ name }) => name),
    column('CountryCode', ({ country }) => country),
    [`${side}KnownGroupCode`, null],
    [`${side}EthnicCode`, null],
    [`${side}Religion1Code`, null],
    [`${side}Religion2Code`, null],
    column('Type1Code', (party) => sectorsOf(party)[0] ?? null),
    column('Type2Code', (party) => sectorsOf(party)[1] ?? null),
    column('Type3Code', (party) => sectorsOf(party)[2] ?? null),
  ];
}

/** GDELT's type 1 is a country; which kind of place another is we do not know. Its country codes are FIPS, ours are not. */
function placeColumns(what: string, placeOf: (dyad: Dyad) => RowPlace | null = () => null): Column[] {
  const unknown = ['CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID'];
  return [
    [`${what}_Type`, (dyad) => (placeOf(dyad)?.isState ? 1 : null)],
    [`${what}_FullName`, (dyad) => placeOf(dyad)?.name ?? null],
    ...unknown.map((part): Column => [`${what}_${part}`, null]),
  ];
}

/** The names, for whoever loads the table: GDELT's own files have no header, and neither has ours. */
export const GDELT_COLUMNS: readonly string[] = COLUMNS.map(([name]) => name);

/**
 * The rows of GDELT 2.0's event table for one event that occurred: one for each actor with each recipient. An event that both
 * sides do together is told in both directions, as GDELT tells a meeting. An event that did not occur has no row.
 *
 * `GLOBALEVENTID` is 52 bits of a hash of the event's id and the two parties; `SOURCEURL` ends in the document's id and the
 * place of the words.
 */
export function gdeltRows(row: EventRow): Cell[][] {
  if (row.status !== 'occurred') return [];
  const actors = row.actor.length > 0 ? row.actor : [null];
  const recipients = row.recipient.length > 0 ? row.recipient : [null];
  return actors
    .flatMap((actor, a) =>
      recipients.map((recipient, r): Dyad => ({ row, actor, recipient, pair: `${a}>${r}` })),
    )
    .filter(({ actor, recipient }) => !isSame(actor, recipient))
    .map((dyad) => COLUMNS.map(([, cell]) => cell?.(dyad) ?? null));
}

function isSame(actor: RowParty | null, recipient: RowParty | null): boolean {
  return actor !== null && recipient !== null && JSON.stringify(actor) === JSON.stringify(recipient);
}

/** The first parts of a date without marks between: `digitsOf('2025-05-06', 2)` is `202505`; null where it is not that exact. */
function digitsOf(edtf: string | null, parts: 1 | 2 | 3): string | null {
  const { year, month, day } = datePartsOf(edtf);
  const wanted = [year, month, day].slice(0, parts);
  return wanted.includes(null) ? null : wanted.join('');
}

/** The year with the share of it that has gone by, four digits: GDELT counts (month × 30 + day) ⁄ 365. */
function fractionOf(edtf: string | null): string | null {
  const { year, month, day } = datePartsOf(edtf);
  if (year === null || month === null || day === null) return null;
  return (Number(year) + Math.min(0.9999, (Number(month) * 30 + Number(day)) / 365)).toFixed(4);
}

/** The day of publication in place of that of the run, so that the same corpus gives the same table. */
function addedOf({ published }: EventRow): string | null {
  const day = digitsOf(published, 3);
  return day && `${day}000000`;
}

function sourceOf({ url, document, evidence }: EventRow): string {
  const places = evidence.map(({ start, end }) => `char=${start},${end}`).join('&');
  return `${url?.replace(/#.*/, '') ?? ''}#doc=${encodeURIComponent(document.replaceAll(/\p{Surrogate}/gu, '\ufffd'))}&${places}`;
}
