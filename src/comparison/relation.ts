import type { Reason, Relation, Side } from '../record/index.ts';
import type { AlignedRow } from './align-claims.ts';
import { clashOf } from './clash.ts';
import { strongest } from './rows.ts';

/** How the two sides of a row relate, and the reason that decides it. */
export interface Verdict {
  readonly relation: Relation;
  readonly stronger: Side | null;
  readonly force: { readonly a: number | null; readonly b: number | null };
  readonly reason: Reason;
}

/** Two steps of force, or a mere mention against a statement, make a difference (codebook, section 9). */
const STEPS = 2;
const MENTION = 1;

/** The relation of a row: silence of one side, a clash of what is said, a difference of force, or none of these. */
export function relationOf(row: AlignedRow): Verdict {
  const force = { a: strongest(row.a), b: strongest(row.b) };
  if (force.a === null || force.b === null) return silence(row, force);
  const clash = clashOf(row);
  if (clash !== null) return { relation: 'content-differs', stronger: null, force, reason: clash };
  const steps = Math.abs(force.a - force.b);
  const mention = Math.min(force.a, force.b) === MENTION && steps > 0;
  const differs = steps >= STEPS || mention;
  const stronger = force.a > force.b ? 'a' : 'b';
  return {
    relation: differs ? 'force-differs' : 'shared',
    stronger: differs ? stronger : null,
    force,
    reason: {
      feature: 'force',
      score: 1 - steps / 4,
      a: `${force.a}`,
      b: `${force.b}`,
      note: differs
        ? `one side puts it more strongly: force ${Math.max(force.a, force.b)} against ${Math.min(force.a, force.b)}`
        : `about the same force, ${steps === 0 ? 'no step' : 'one step'} apart`,
    },
  };
}

function silence(row: AlignedRow, force: Verdict['force']): Verdict {
  const side = row.a.length > 0 ? 'a' : 'b';
  const score = row.pair?.score ?? 0;
  const nearest = row.nearest?.text ?? null;
  const own = row[side].map((view) => view.text).join(' … ');
  return {
    relation: side === 'a' ? 'only-a' : 'only-b',
    stronger: null,
    force,
    reason: {
      feature: 'nearest',
      score,
      a: side === 'a' ? own : nearest,
      b: side === 'b' ? own : nearest,
      note:
        nearest === null
          ? 'the other side says nothing alike'
          : `the nearest claim of the other side is another matter, likeness ${score.toFixed(2)}`,
    },
  };
}
