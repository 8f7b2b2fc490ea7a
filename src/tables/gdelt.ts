import { type EventRow, type RowParty, stableId } from '../record/index.ts';
import { datePartsOf } from './day.ts';
import type { Cell } from './delimited.ts';
import { sectorsOf } from './sectors.ts';

/** Nothing that the record knows: known groups, ethnicity, religion. */
const NO_GROUPS: readonly null[] = [null, null, null, null];
/** Type, name, country, two divisions, latitude, longitude and feature, for each of three places: the record names no place. */
const NO_PLACES: readonly null[] = Array.from({ length: 24 }, () => null);

/**
 * The rows of GDELT 2.0's event table (61 columns, no header) for one event that occurred: one for each actor with each
 * recipient. An event that both sides do together is told in both directions, as GDELT tells a meeting. An event that did not occur has no row.
 *
 * `GLOBALEVENTID` is 52 bits of a hash of the event's id and the two parties; `SOURCEURL` ends in the document's id and the
 * place of the words.
 */
export function gdeltRows(row: EventRow): Cell[][] {
  if (row.status !== 'occurred') return [];
  const actors = row.actor.length > 0 ? row.actor : [null];
  const recipients = row.recipient.length > 0 ? row.recipient : [null];
  return actors.flatMap((actor, a) =>
    recipients.flatMap((recipient, r) =>
      isSame(actor, recipient) ? [] : [dyad(row, actor, recipient, `${a}>${r}`)],
    ),
  );
}

function isSame(actor: RowParty | null, recipient: RowParty | null): boolean {
  return actor !== null && recipient !== null && JSON.stringify(actor) === JSON.stringify(recipient);
}

function dyad(row: EventRow, actor: RowParty | null, recipient: RowParty | null, pair: string): Cell[] {
  const { year, month, day } = datePartsOf(row.date ?? row.published);
  const added = datePartsOf(row.published);
  return [
    Number.parseInt(stableId('', [row.id, pair], 13).slice(1), 16),
    day === null ? null : `${year}${month}${day}`,
    month === null ? null : `${year}${month}`,
    year,
    fractionOf(year, month, day),
    ...partyCells(actor),
    ...partyCells(recipient),
    null, // IsRootEvent: the record does not mark the lead.
    row.cameo.code,
    row.cameo.code,
    row.cameo.root,
    row.cameo.quad,
    row.cameo.goldstein,
    row.evidence.length,
    1,
    1,
    null, // AvgTone: not measured.
    ...NO_PLACES,
    added.day === null ? null : `${added.year}${added.month}${added.day}000000`,
    sourceOf(row),
  ];
}

function partyCells(party: RowParty | null): Cell[] {
  const [one, two, three] = party ? sectorsOf(party) : [];
  const code = party?.code ?? party?.country ?? null;
  return [
    code,
    party?.name ?? null,
    party?.country ?? null,
    ...NO_GROUPS,
    one ?? null,
    two ?? null,
    three ?? null,
  ];
}

/** The year with the share of it that has gone by, four digits: GDELT counts (month × 30 + day) ⁄ 365. */
function fractionOf(year: string | null, month: string | null, day: string | null): string | null {
  if (year === null || month === null || day === null) return null;
  return (Number(year) + Math.min(0.9999, (Number(month) * 30 + Number(day)) / 365)).toFixed(4);
}

function sourceOf({ url, document, evidence }: EventRow): string {
  const places = evidence.map(({ start, end }) => `char=${start},${end}`).join('&');
  return `${url?.replace(/#.*/, '') ?? ''}#doc=${encodeURIComponent(document.replaceAll(/\p{Surrogate}/gu, '\ufffd'))}&${places}`;
}
