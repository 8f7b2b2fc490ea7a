import type { ClaimOfMany, ComparedClaim, Comparison, ComparisonOfMany, Range } from '../record/index.ts';
import type { JudgementState, Verdict } from '../store/index.ts';
import { html, type Markup, type OnClaim } from '../views/index.ts';
import { judgeAttributes, judgeFoot } from './judging.ts';

/** The accounts that are compared, by what they are called and the documents in which they stand, and what people decided about claims in these. */
interface Judged {
  readonly documents: readonly string[];
  readonly judged: readonly JudgementState[];
}

/** What people decided about the claims of two accounts, and the ways to decide. */
export function onClaimOf(comparison: Comparison, { documents, judged }: Judged): OnClaim {
  const verdictsOn = verdictsOf(comparison.claims, documents, judged);
  return (claim) => {
    const now = { relation: claim.relation, topic: claim.topic };
    return rowOf(claim, [claim.a, claim.b], now, documents, verdictsOn);
  };
}

/** The same for three to six accounts: what can be corrected is the topic, and the relation of each two that speak. */
export function onClaimOfMany(
  comparison: ComparisonOfMany,
  names: readonly string[],
  { documents, judged }: Judged,
): OnClaim<ClaimOfMany> {
  const verdictsOn = verdictsOf(comparison.claims, documents, judged);
  return (claim) => {
    const relations = claim.pairs
      .filter(({ relation }) => relation !== 'only-a' && relation !== 'only-b')
      .map(({ a, b, relation }) => [pairField(names[a]!, names[b]!), relation]);
    const now = { topic: claim.topic, ...Object.fromEntries(relations) };
    const { attributes, foot } = rowOf(claim, claim.spans, now, documents, verdictsOn);
    return { attributes: html` tabindex="0"${attributes}`, foot };
  };
}

/** The field in which a correction says how two of several accounts relate; in its value `a` is the first. */
export const pairField = (a: string, b: string): string => `relation of ${a} and ${b}`;

type VerdictsOn = (id: string, document: string, span: Range) => readonly Verdict[];

function rowOf(
  { id }: Pick<ComparedClaim, 'id'>,
  sides: ClaimOfMany['spans'],
  now: Readonly<Record<string, unknown>>,
  documents: readonly string[],
  verdictsOn: VerdictsOn,
): { readonly attributes: Markup; readonly foot: Markup } {
  const speaks = sides.findIndex((spans) => spans.length > 0);
  const [document, { start, end, text }] = [documents[speaks]!, sides[speaks]![0]!];
  const verdicts = verdictsOn(id, document, { start, end });
  const others = othersOf(documents, document);
  return {
    attributes: judgeAttributes(
      { kind: 'claim', id, document, others, now, anchor: { start, end, text } },
      verdicts,
    ),
    foot: judgeFoot(verdicts),
  };
}

/**
 * A claim is known by its words in all accounts. After a newer version has cut the texts otherwise a judgement is found by the words that were judged, where it was made between the same documents:
 * what holds between two does not hold between others.
 */
function verdictsOf(
  claims: readonly { readonly id: string }[],
  documents: readonly string[],
  judged: readonly JudgementState[],
): VerdictsOn {
  const known = new Set(claims.map(({ id }) => id));
  return (id, document, { start, end }) => {
    const others = othersOf(documents, document).join(' ');
    return judged
      .filter(
        ({ judgement: { target, document: within, anchor, others: beside } }) =>
          target === id ||
          (!known.has(target) &&
            within === document &&
            anchor?.start === start &&
            anchor.end === end &&
            [...beside].sort().join(' ') === others),
      )
      .map(({ judgement }) => judgement);
  };
}

/** The documents beside which a claim of this one stands, each once. */
function othersOf(documents: readonly string[], document: string): string[] {
  return [...new Set(documents)].filter((one) => one !== document).sort();
}
