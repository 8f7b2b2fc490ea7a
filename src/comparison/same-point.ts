import type { ClaimView } from './claim-view.ts';
import { type FeatureContext, matter } from './features/index.ts';

const LEAST_LIKENESS = 0.3;

/**
 * Whether two claims of one account, the first before the second, make one point: "expressed concern about the camp"
 * and then "called its guards a danger"; "recalled the siege" and then "those who fell in that siege".
 */
export function samePoint(first: ClaimView, second: ClaimView, context: FeatureContext): boolean {
  if (first.claim.speaker !== second.claim.speaker) return false;
  // Joined to a complaint, a demand that the other side leaves out would not be seen.
  if ((first.claim.act === 'directive') !== (second.claim.act === 'directive')) return false;
  const likeness = matter(first, second, context)?.score ?? 0;
  return likeness >= LEAST_LIKENESS || pointsBack(first, second);
}

/** "This delay …", "in that battle", in the next sentence at the latest. */
function pointsBack(first: ClaimView, second: ClaimView): boolean {
  if (second.index !== first.index + 1 || second.sentence > first.sentence + 1) return false;
  return second.tokens.some(
    (token, at) =>
      token.pos === 'DET' &&
      /^(?:this|that|these|those)$/u.test(token.lower) &&
      !/^(?:case|regard|respect|context|connection|way|end|stage|year|month|week|evening|morning|afternoon)$/u.test(
        second.tokens[at + 1]?.lower ?? '',
      ),
  );
}
