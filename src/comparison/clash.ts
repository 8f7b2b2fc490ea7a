import type { Reason } from '../record/index.ts';
import type { AlignedRow } from './align-claims.ts';
import type { ClaimView } from './claim-view.ts';
import { inOrder, polarityOf } from './features/index.ts';

/** How alike the words, or how sure the pair, must be before "not" on one side is a contradiction and no other point. */
const LIKE_ENOUGH = 0.25;
const SURE_ENOUGH = 0.2;

/** Why both sides of a row cannot be so: number, time, who asked, yes against no, said against withheld, settled against open. Null when they can. */
export function clashOf(row: AlignedRow): Reason | null {
  const [a, b] = [spokesman(row.a), spokesman(row.b)];
  const found = new Map(row.pair?.reasons.map((reason) => [reason.feature, reason]));
  const numbers = found.get('numbers');
  if (numbers && numbers.score === 0) return { ...numbers, note: `the numbers differ: ${numbers.note}` };
  const dates = found.get('dates');
  const alike = (found.get('matter')?.score ?? 0) >= LIKE_ENOUGH || (row.pair?.score ?? 0) >= SURE_ENOUGH;
  if (dates && dates.score === 0 && alike) return { ...dates, note: `the times differ: ${dates.note}` };
  return askers(a, b) ?? answers(a, b, alike) ?? openness(row);
}

/** The claim that speaks for a side: one that withholds an answer, else the first. */
function spokesman(views: readonly ClaimView[]): ClaimView {
  return views.find((view) => view.claim.negated) ?? views[0]!;
}

/** Each says that the other asked, or each that it asked itself. */
function askers(a: ClaimView, b: ClaimView): Reason | null {
  const [fromA, fromB] = [a.claim.speaker, b.claim.speaker];
  const single = fromA !== null && fromB !== null && fromA !== 'both' && fromB !== 'both' && fromA !== fromB;
  const asks = (view: ClaimView) =>
    view.claim.act === 'directive' ||
    view.claim.by === 'claims/initiative' ||
    view.claim.act === 'commissive';
  if (!single || !asks(a) || !asks(b) || a.claim.act !== b.claim.act) return null;
  const note = `not the same party acts: ${inOrder(fromA, fromB)}`;
  return { feature: 'speaker', score: 0, a: fromA, b: fromB, note };
}

function answers(a: ClaimView, b: ClaimView, alike: boolean): Reason | null {
  const [fromA, fromB] = [polarityOf(a), polarityOf(b)];
  if (fromA === fromB) return null;
  const withheld = fromA === 'withheld' || fromB === 'withheld';
  if (!withheld && !alike) return null;
  const note = withheld ? 'one asserts what the other withholds' : 'one affirms what the other denies';
  return { feature: 'polarity', score: 0, a: fromA, b: fromB, note };
}

/** Words of what is not decided yet, and of what is. */
const OPEN =
  /\b(?:stud(?:y|ied|ying)|consider\w*|explor\w*|possib\w+|depend\w*|remains?|phased|(?:decision|matter|question) (?:would|will|for|which|of|by|to be)|no date|under review|being reviewed|prospects?|whether|postpon\w*|in due course)\b/u;
const SETTLED =
  /\b(?:agreed|accepted|decided|resolved|settled|signed|will|would|shall|(?:is|are) to|promised|assur\w+|approved|reached|concluded|confirmed)\b/u;

/** "Agreed to reopen the border" against "no date has been set": one tells as settled what the other leaves open. */
function openness({ a, b }: AlignedRow): Reason | null {
  const [fromA, fromB] = [standing(a), standing(b)];
  if (fromA === null || fromB === null || fromA === fromB) return null;
  const note = 'one tells as settled what the other leaves open';
  return { feature: 'settled', score: 0, a: fromA, b: fromB, note };
}

function standing(views: readonly ClaimView[]): 'open' | 'settled' | null {
  const words = views.map(({ text }) => text.toLowerCase()).join(' ');
  return OPEN.test(words) ? 'open' : SETTLED.test(words) ? 'settled' : null;
}
