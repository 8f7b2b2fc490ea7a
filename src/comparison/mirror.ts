import type { ComparedClaim, Comparison, Reason, Relation, Side } from '../record/index.ts';

const TURNED: Partial<Record<Relation, Relation>> = { 'only-a': 'only-b', 'only-b': 'only-a' };

/** The same comparison with the accounts exchanged: what was a is b. Mirroring twice gives the comparison itself. */
export function mirror(comparison: Comparison): Comparison {
  const [a, b] = comparison.accounts;
  return {
    ...comparison,
    accounts: [b, a],
    claims: comparison.claims.map(mirrorClaim),
    register: { a: comparison.register.b, b: comparison.register.a },
  };
}

function mirrorClaim(claim: ComparedClaim): ComparedClaim {
  return {
    ...claim,
    a: claim.b,
    b: claim.a,
    relation: TURNED[claim.relation] ?? claim.relation,
    stronger: otherSide(claim.stronger),
    force: { a: claim.force.b, b: claim.force.a },
    reasons: claim.reasons.map(mirrorReason),
  };
}

function mirrorReason(reason: Reason): Reason {
  return { ...reason, a: reason.b, b: reason.a };
}

function otherSide(side: Side | null): Side | null {
  return side === null ? null : side === 'a' ? 'b' : 'a';
}
