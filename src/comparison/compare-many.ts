import { type ClaimOfMany, type ComparisonOfMany, type PairRelation, stableId } from '../record/index.ts';
import type { AccountInput, CompareOptions } from './account-input.ts';
import { orderKey } from './account-order.ts';
import { type AlignedRow, alignClaims } from './align-claims.ts';
import { type ClaimView, partyNames, viewsOf } from './claim-view.ts';
import { accountOf, judged } from './compare-accounts.ts';
import { diagnoseAll } from './diagnose.ts';
import { costsOf, divergenceOf } from './divergence.ts';
import { explicitOf } from './explicit.ts';
import { intervalOf } from './interval.ts';
import { type Link, linkClaims } from './link-claims.ts';
import { matchContext } from './match-context.ts';
import { mirrorJudgement } from './mirror.ts';
import { type PairScores, pairScores } from './pair-scores.ts';
import { explicitness, registerOf } from './register.ts';
import { placeRows, type Sides, spansOf, strongest } from './rows.ts';
import { topicOf } from './topic-of-row.ts';

/**
 * Compares three or more accounts of one interaction, claim by claim: every two are aligned as {@link compareAccounts} aligns
 * them, what is one matter for two is brought together for all, the surest first, and then each two are judged on each
 * matter of which one of them speaks.
 *
 * Pure, and in another order of the accounts the same but for their numbers.
 *
 * @throws RangeError with fewer than three accounts.
 * @example compareMany([readoutA, readoutB, jointStatement], { interaction }).claims[0].pairs
 */
export function compareMany(accounts: readonly AccountInput[], options: CompareOptions): ComparisonOfMany {
  if (accounts.length < 3) throw new RangeError('compareMany wants three accounts or more');
  const party = new Set(accounts.flatMap((account) => [...partyNames(account)]));
  const views = accounts.map((account) => viewsOf(account, party));
  const context = matchContext(views.flat());
  const keys = accounts.map(orderKey);
  // Every two in an order of their own, so that nothing depends on which was given first.
  const couples = everyTwo(accounts.length).map(({ a, b }): Couple => {
    const [first, second] = keys[a]! <= keys[b]! ? [a, b] : [b, a];
    return { a, b, first, second, scores: pairScores(views[first]!, views[second]!, context) };
  });
  const links = couples.flatMap(({ first, second, scores }): Link[] =>
    alignClaims(views[first]!, views[second]!, scores, context).flatMap((row) =>
      row.a.length > 0 && row.b.length > 0
        ? [{ first, second, a: row.a, b: row.b, score: row.pair?.score ?? 0 }]
        : [],
    ),
  );
  const explicit = accounts.map(explicitOf);
  const rows = placeRows(linkClaims(views, links, keys), (sides) => sides);
  const seen = new Map<string, number>();
  const claims = rows.map(({ row: sides, key }): ClaimOfMany => {
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return {
      id: stableId('claim', [key, `${times}`]),
      topic: topicOf(sides),
      spans: sides.map((side, at) => spansOf(side, accounts[at]!)),
      force: sides.map(strongest),
      explicit: sides.map((side, at) => explicit[at]!(side)),
      pairs: couples.flatMap((couple) => relationOfCouple(couple, sides)),
    };
  });
  return {
    interaction: options.interaction,
    accounts: accounts.map(accountOf),
    claims,
    divergences: couples.map(({ a, b }) => {
      const table = costedFor(claims, a, b);
      return { a, b, divergence: divergenceOf(table), interval: intervalOf(costsOf(table)) };
    }),
    registers: accounts.map((_account, at) => {
      const made = claims.flatMap(({ force, explicit: names }) =>
        force[at] === null ? [] : [{ force: force[at]!, explicit: names[at] === true }],
      );
      return { register: registerOf(made), interval: intervalOf(explicitness(made)) };
    }),
    diagnostics: diagnoseAll(accounts, options),
  };
}

/** Two accounts as they were given, and in the order in which they are compared. */
interface Couple {
  readonly a: number;
  readonly b: number;
  readonly first: number;
  readonly second: number;
  readonly scores: PairScores;
}

function everyTwo(count: number): { readonly a: number; readonly b: number }[] {
  return Array.from({ length: count }, (_, a) =>
    Array.from({ length: count - a - 1 }, (_rest, step) => ({ a, b: a + 1 + step })),
  ).flat();
}

/** Nothing where both are silent. */
function relationOfCouple(couple: Couple, sides: Sides): PairRelation[] {
  const { a, b, first, second, scores } = couple;
  const [left, right] = [sides[first]!, sides[second]!];
  if (left.length === 0 && right.length === 0) return [];
  const { score, ...judgement } = judged(rowOf(left, right, scores));
  const { relation, stronger, reasons } = first === a ? judgement : mirrorJudgement(judgement);
  return [{ a, b, relation, stronger, score, reasons }];
}

function rowOf(left: readonly ClaimView[], right: readonly ClaimView[], scores: PairScores): AlignedRow {
  if (left[0] && right[0]) return { a: left, b: right, pair: scores.score(left[0], right[0]), nearest: null };
  const [view, side] = left[0] ? [left[0], 'a' as const] : [right[0]!, 'b' as const];
  const scored = scores.rivals(view, side).map((rival) => ({
    rival,
    pair: side === 'a' ? scores.score(view, rival) : scores.score(rival, view),
  }));
  const [best] = scored.sort((x, y) => y.pair.score - x.pair.score);
  return { a: left, b: right, pair: best?.pair ?? null, nearest: best?.rival ?? null };
}

/** The table of two of the accounts, as if the others were not there. */
function costedFor(claims: readonly ClaimOfMany[], a: number, b: number) {
  return claims.flatMap(({ force, pairs }) =>
    pairs
      .filter((pair) => pair.a === a && pair.b === b)
      .map(({ relation }) => ({ relation, force: { a: force[a]!, b: force[b]! } })),
  );
}
