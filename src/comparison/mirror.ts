import type { ComparedClaim, Comparison, PairRelation, Reason, Relation, Side } from '../record/index.ts';

const TURNED: Partial<Record<Relation, Relation>> = { 'only-a': 'only-b', 'only-b': 'only-a' };

/** The same comparison with the accounts exchanged: what was a is b. Mirroring twice gives the comparison itself. */
export function mirror(comparison: Comparison): Comparison {
  const [a, b] = comparison.accounts;
  return {
    ...comparison,
    accounts: [b, a],
    claims: comparison.claims.map(mirrorClaim),
    register: turned(comparison.register),
    intervals: { ...comparison.intervals, register: turned(comparison.intervals.register) },
    topics: comparison.topics.map((group) => ({ ...group, spoken: turned(group.spoken) })),
  };
}

function mirrorClaim(claim: ComparedClaim): ComparedClaim {
  return {
    ...claim,
    ...mirrorJudgement(claim),
    a: claim.b,
    b: claim.a,
    force: turned(claim.force),
    explicit: turned(claim.explicit),
  };
}

/** A judgement of two sides with the sides exchanged. */
export function mirrorJudgement({ relation, stronger, reasons }: Judgement): Judgement {
  return {
    relation: TURNED[relation] ?? relation,
    stronger: otherSide(stronger),
    reasons: reasons.map(mirrorReason),
  };
}

type Judgement = Pick<PairRelation, 'relation' | 'stronger' | 'reasons'>;

function turned<Value>({ a, b }: { readonly a: Value; readonly b: Value }): { a: Value; b: Value } {
  return { a: b, b: a };
}

function mirrorReason(reason: Reason): Reason {
  return { ...reason, a: reason.b, b: reason.a };
}

function otherSide(side: Side | null): Side | null {
  return side === null ? null : side === 'a' ? 'b' : 'a';
}
