import type { ClaimView } from './claim-view.ts';
import type { Sides } from './rows.ts';

/** What two accounts, by their numbers, have on one matter, and how sure it is that it is one. */
export interface Link {
  readonly first: number;
  readonly second: number;
  readonly a: readonly ClaimView[];
  readonly b: readonly ClaimView[];
  readonly score: number;
}

/**
 * Brings the claims of several accounts together, matter by matter: the surest link first, and none that would put two
 * claims of one account on one matter that it does not itself take for one. A claim without a link stands alone.
 *
 * `keys` orders the accounts where two links are equally sure.
 */
export function linkClaims(
  views: readonly (readonly ClaimView[])[],
  links: readonly Link[],
  keys: readonly string[],
): Sides[] {
  const groupOf = new Map<ClaimView, Group>();
  for (const [account, own] of views.entries())
    for (const view of own) groupOf.set(view, new Map([[account, [view]]]));
  for (const link of [...links].sort((x, y) => y.score - x.score || compareLinks(x, y, keys))) {
    const [x, y] = [groupOf.get(link.a[0]!)!, groupOf.get(link.b[0]!)!];
    if (x !== y && [...x.keys()].some((account) => y.has(account))) continue;
    if (x !== y) for (const [account, own] of y) x.set(account, own);
    for (const view of [...x.values()].flat()) groupOf.set(view, x);
    join(link.first, link.a, x, groupOf);
    join(link.second, link.b, x, groupOf);
  }
  return [...new Set(groupOf.values())].map((group) =>
    views.map((_own, account) => group.get(account) ?? []),
  );
}

/** The claims of one matter by account. */
type Group = Map<number, readonly ClaimView[]>;

/** Further claims that the two accounts' alignment took for the same point, where no link has claimed them. */
function join(
  account: number,
  own: readonly ClaimView[],
  group: Group,
  groupOf: Map<ClaimView, Group>,
): void {
  for (const view of own.slice(1)) {
    const alone = groupOf.get(view)!;
    if (alone === group || alone.size > 1 || alone.get(account)!.length > 1) continue;
    group.set(account, [...group.get(account)!, view]);
    groupOf.set(view, group);
  }
}

function compareLinks(x: Link, y: Link, keys: readonly string[]): number {
  const [keyX, keyY] = [x, y].map((link) => keys[link.first]! + keys[link.second]!);
  if (keyX !== keyY) return keyX! < keyY! ? -1 : 1;
  return x.a[0]!.index - y.a[0]!.index;
}
