import type { Reason } from '../../record/index.ts';

/** How like two claims are, and the best that anyone else has to offer to the one and to the other, 0 to 1 each. */
export interface Standing {
  readonly own: number;
  readonly bestForA: number;
  readonly bestForB: number;
}

/** A lead counts up to this much. */
const FULL = 0.4;

/**
 * Whether the two stand out for each other: what is common to many claims of a call ("cooperation", "support") makes no
 * pair, and a faint likeness does where nothing else comes near. 0.5 where they are level with the next best.
 */
export function lead({ own, bestForA, bestForB }: Standing): Reason {
  const [overA, overB] = [own - bestForA, own - bestForB].map((x) => Math.max(-FULL, Math.min(FULL, x)));
  const score = (overA! + overB! + 2 * FULL) / (4 * FULL);
  const note =
    overA! > 0 && overB! > 0
      ? 'neither has a nearer claim on the other side'
      : overA! < 0 && overB! < 0
        ? 'both have nearer claims on the other side'
        : 'one has a nearer or equal claim on the other side';
  return { feature: 'lead', score, a: null, b: null, note };
}
