import { type ComparedClaim, type Comparison, stableId } from '../record/index.ts';
import type { AccountInput, CompareOptions } from './account-input.ts';
import { orderKey } from './account-order.ts';
import { type AlignedRow, alignClaims } from './align-claims.ts';
import { type ClaimView, partyNames, viewsOf } from './claim-view.ts';
import { diagnose } from './diagnose.ts';
import { costsOf, divergenceOf, driversOf } from './divergence.ts';
import { explicitOf } from './explicit.ts';
import type { FeatureContext } from './features/index.ts';
import { intervalOf } from './interval.ts';
import { matchContext } from './match-context.ts';
import { mirror } from './mirror.ts';
import { pairScores } from './pair-scores.ts';
import { explicitness, registerOf } from './register.ts';
import { relationOf } from './relation.ts';
import { placeRows, spansOf } from './rows.ts';
import { reasonsOf } from './score-pair.ts';
import { topicGroups } from './topic-groups.ts';
import { topicOf } from './topic-of-row.ts';

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

function compareOrdered(a: AccountInput, b: AccountInput, options: CompareOptions): Comparison {
  const party = new Set([...partyNames(a), ...partyNames(b)]);
  const [fromA, fromB] = [viewsOf(a, party), viewsOf(b, party)];
  const context = matchContext([...fromA, ...fromB]);
  const aligned =
    orderKey(a) === orderKey(b)
      ? alignToItself(fromA, fromB, context)
      : alignClaims(fromA, fromB, pairScores(fromA, fromB, context), context);
  const explicit = { a: explicitOf(a), b: explicitOf(b) };
  const seen = new Map<string, number>();
  const claims = placeRows(aligned, (row) => [row.a, row.b]).map(({ row, key }): ComparedClaim => {
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return {
      id: stableId('claim', [key, `${times}`]),
      topic: topicOf([row.a, row.b]),
      a: spansOf(row.a, a),
      b: spansOf(row.b, b),
      ...judged(row),
      explicit: { a: explicit.a(row.a), b: explicit.b(row.b) },
    };
  });
  const [registerA, registerB] = [registered(claims, 'a'), registered(claims, 'b')];
  return {
    interaction: options.interaction,
    accounts: [accountOf(a), accountOf(b)],
    claims,
    divergence: divergenceOf(claims),
    register: { a: registerOf(registerA), b: registerOf(registerB) },
    intervals: {
      divergence: intervalOf(costsOf(claims)),
      register: { a: intervalOf(explicitness(registerA)), b: intervalOf(explicitness(registerB)) },
    },
    drivers: driversOf(claims),
    topics: topicGroups(claims),
    diagnostics: diagnose(a, b, options),
  };
}

function registered(claims: readonly ComparedClaim[], side: 'a' | 'b') {
  return claims.flatMap(({ force, explicit }) =>
    force[side] === null ? [] : [{ force: force[side], explicit: explicit[side] === true }],
  );
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
    pair: { reasons: reasonsOf(view, b[at]!, context) ?? [], score: 1 },
    nearest: null,
  }));
}

/** The relation of a row, with its reasons; the score is how sure that is: of a pair that it is one, of silence that nothing answers. */
export function judged(row: AlignedRow) {
  const { reason, relation, stronger, force } = relationOf(row);
  const both = row.a.length > 0 && row.b.length > 0;
  const likeness = row.pair?.score ?? 0;
  return {
    relation,
    stronger,
    force,
    score: both ? likeness : 1 - likeness,
    reasons: both ? [reason, ...(row.pair?.reasons ?? [])] : [reason],
  };
}

/** An account as the result shows it. */
export function accountOf({ party, document, chain }: AccountInput): Comparison['accounts'][number] {
  return { party, document, chain };
}
