import {
  type ComparedClaim,
  type Comparison,
  type Range,
  type Side,
  type Span,
  stableId,
} from '../record/index.ts';
import { spanOf } from '../text/index.ts';
import type { AccountInput, CompareOptions } from './account-input.ts';
import { type AlignedRow, alignClaims } from './align-claims.ts';
import { type ClaimView, partyNames, viewsOf } from './claim-view.ts';
import { diagnose } from './diagnose.ts';
import { divergenceOf } from './divergence.ts';
import { armedGroups, isExplicit } from './explicit.ts';
import type { FeatureContext } from './features/index.ts';
import { MATCH_WEIGHTS } from './match-weights.ts';
import { mirror } from './mirror.ts';
import { registerOf } from './register.ts';
import { relationOf } from './relation.ts';
import { reasonsOf } from './score-pair.ts';
import { topicOfRow } from './topic-of-row.ts';
import { wordWeights } from './word-rarity.ts';

/** A row with what orders it: how far down it stands in the accounts, and its words. */
interface PlacedRow {
  readonly row: AlignedRow;
  readonly place: number;
  readonly key: string;
}

/**
 * Compares two accounts of one interaction, claim by claim: each claim of each account stands in exactly one row, with
 * the relation of the two sides and the reasons for it. Rows come in the order of the accounts, the mean of both.
 *
 * Pure, and the same with the sides exchanged: `compareAccounts(b, a)` is `mirror(compareAccounts(a, b))`, ids and
 * order of rows included. Accounts without claims give an empty table and a diagnostic.
 *
 * @example compareAccounts(readoutA, readoutB, { interaction }).claims.filter((c) => c.relation === 'only-a')
 */
export function compareAccounts(a: AccountInput, b: AccountInput, options: CompareOptions): Comparison {
  // One fixed order of the two, so that nothing can depend on which was given first.
  return orderKey(a) <= orderKey(b) ? compareOrdered(a, b, options) : mirror(compareOrdered(b, a, options));
}

function orderKey(account: AccountInput): string {
  const { document, claimed, party, chain } = account;
  return JSON.stringify([document.text, party, claimed, chain, document]);
}

function compareOrdered(a: AccountInput, b: AccountInput, options: CompareOptions): Comparison {
  const party = new Set([...partyNames(a), ...partyNames(b)]);
  const [fromA, fromB] = [viewsOf(a, party), viewsOf(b, party)];
  const context = { weightOf: wordWeights([...fromA, ...fromB]), weights: MATCH_WEIGHTS };
  const aligned =
    orderKey(a) === orderKey(b) ? alignToItself(fromA, fromB, context) : alignClaims(fromA, fromB, context);
  const rows = placeRows(aligned);
  const seen = new Map<string, number>();
  const claims = rows.map(({ row, key }) => {
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return comparedClaim(row, stableId('claim', [key, `${times}`]), a, b);
  });
  return {
    interaction: options.interaction,
    accounts: [accountOf(a), accountOf(b)],
    claims,
    divergence: divergenceOf(claims),
    register: { a: registerOfSide(rows, 'a', a), b: registerOfSide(rows, 'b', b) },
    diagnostics: diagnose(a, b, options),
  };
}

/** One account given twice: each claim answers itself, even one without a word to compare. */
function alignToItself(
  a: readonly ClaimView[],
  b: readonly ClaimView[],
  context: FeatureContext,
): AlignedRow[] {
  return a.map((view, at) => ({
    a: [view],
    b: [b[at]!],
    pair: { reasons: reasonsOf(view, b[at]!, context), score: 1 },
    nearest: null,
  }));
}

function registerOfSide(rows: readonly PlacedRow[], side: Side, account: AccountInput): number {
  const armed = armedGroups(account);
  const claims = rows.map(({ row }) => row[side]).filter((views) => views.length > 0);
  return registerOf(
    claims.map((views) => ({
      force: Math.max(...views.map((view) => view.claim.force)),
      explicit: views.some((view) => isExplicit(view, armed)),
    })),
  );
}

function accountOf({ party, document, chain }: AccountInput): Comparison['accounts'][number] {
  return { party, document, chain };
}

function placeRows(rows: readonly AlignedRow[]): PlacedRow[] {
  const placed = rows.map((row): PlacedRow => {
    const sides = [row.a, row.b].filter((views) => views.length > 0);
    const place = sides.reduce((sum, views) => sum + views[0]!.place, 0) / sides.length;
    const texts = [row.a, row.b].map((views) => views.map((view) => view.text).join('\n'));
    return { row, place, key: texts.sort().join('\n\n') };
  });
  return placed.sort((x, y) => x.place - y.place || (x.key < y.key ? -1 : x.key > y.key ? 1 : 0));
}

function comparedClaim(row: AlignedRow, id: string, a: AccountInput, b: AccountInput): ComparedClaim {
  const verdict = relationOf(row);
  const both = row.a.length > 0 && row.b.length > 0;
  const likeness = row.pair?.score ?? 0;
  return {
    id,
    topic: topicOfRow(row),
    a: spansOf(row.a, a),
    b: spansOf(row.b, b),
    relation: verdict.relation,
    stronger: verdict.stronger,
    force: verdict.force,
    score: both ? likeness : 1 - likeness,
    reasons: both ? [verdict.reason, ...(row.pair?.reasons ?? [])] : [verdict.reason],
  };
}

function spansOf(views: readonly ClaimView[], account: AccountInput): Span[] {
  const ranges: Range[] = views.flatMap((view) => view.claim.spans);
  return ranges.sort((x, y) => x.start - y.start).map((range) => spanOf(account.document.text, range));
}
