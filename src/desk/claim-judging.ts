import type { ComparedClaim, Comparison } from '../record/index.ts';
import type { JudgementState, Verdict } from '../store/index.ts';
import type { OnClaim } from '../views/index.ts';
import { judgeAttributes, judgeFoot } from './judging.ts';

/**
 * What people decided about the claims of a comparison, and the ways to decide. A claim is known by its words on both sides; after a newer version has cut the texts otherwise a judgement is found
 * by those that were judged.
 *
 * @param documents those of the two accounts, as the record has them
 * @param judged judgements on claims of these documents
 */
export function onClaimOf(
  comparison: Comparison,
  documents: readonly [string, string],
  judged: readonly JudgementState[],
): OnClaim {
  const known = new Set(comparison.claims.map(({ id }) => id));
  return (claim) => {
    const side = claim.a.length > 0 ? 'a' : 'b';
    const document = documents[side === 'a' ? 0 : 1];
    const [span] = claim[side] as [ComparedClaim['a'][number]];
    const anchor = { start: span.start, end: span.end, text: span.text };
    const fits = ({ judgement: { target, document: within, anchor: words } }: JudgementState) =>
      target === claim.id ||
      (!known.has(target) && within === document && words?.start === span.start && words.end === span.end);
    const verdicts: Verdict[] = judged.filter(fits).map(({ judgement }) => judgement);
    const now = { relation: claim.relation, topic: claim.topic };
    return {
      attributes: judgeAttributes({ kind: 'claim', id: claim.id, document, now, anchor }, verdicts),
      foot: judgeFoot(verdicts),
    };
  };
}
