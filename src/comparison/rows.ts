import type { Range, Span } from '../record/index.ts';
import { spanOf } from '../text/index.ts';
import type { AccountInput } from './account-input.ts';
import type { ClaimView } from './claim-view.ts';

/** What each account says of one matter; an empty list where it is silent. */
export type Sides = readonly (readonly ClaimView[])[];

/** A row with what orders it: how far down it stands in the accounts, and its words. */
export interface Placed<Row> {
  readonly row: Row;
  readonly place: number;
  readonly key: string;
}

/** Rows in the order of the accounts, the mean of those that speak; equal ones by their words. */
export function placeRows<Row>(rows: readonly Row[], sidesOf: (row: Row) => Sides): Placed<Row>[] {
  const placed = rows.map((row): Placed<Row> => {
    const speaking = sidesOf(row).filter((views) => views.length > 0);
    const place = speaking.reduce((sum, views) => sum + views[0]!.place, 0) / speaking.length;
    const texts = sidesOf(row).map((views) => views.map((view) => view.text).join('\n'));
    return { row, place, key: texts.sort().join('\n\n') };
  });
  return placed.sort((x, y) => x.place - y.place || (x.key < y.key ? -1 : x.key > y.key ? 1 : 0));
}

/** The places of a side's claims in its text. */
export function spansOf(views: readonly ClaimView[], account: AccountInput): Span[] {
  const ranges: Range[] = views.flatMap((view) => view.claim.spans);
  return ranges.sort((x, y) => x.start - y.start).map((range) => spanOf(account.document.text, range));
}

/** The force of a side's strongest claim; null where it is silent. */
export function strongest(views: readonly ClaimView[]): number | null {
  return views.length === 0 ? null : Math.max(...views.map((view) => view.claim.force));
}
