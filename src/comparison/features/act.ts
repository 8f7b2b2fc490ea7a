import type { Act } from '../../record/index.ts';
import { type Feature, inOrder } from './feature.ts';

/** Acts that one side may call so and the other so: a promise is thanked for, a statement may be a feeling. */
const KINDRED: readonly (readonly [Act, Act, number])[] = [
  ['assertive', 'expressive', 0.7],
  ['assertive', 'commissive', 0.7],
  ['assertive', 'declarative', 0.8],
  ['expressive', 'commissive', 0.7],
  ['commissive', 'declarative', 0.8],
  ['expressive', 'declarative', 0.5],
  ['assertive', 'directive', 0.5],
  // A request and the offer that meets it.
  ['directive', 'commissive', 0.5],
];

/** What is done by speaking. A demand on one side and a complaint on the other are not one thing. */
export const act: Feature = (a, b) => {
  const [actA, actB] = [a.claim.act, b.claim.act];
  const kin = KINDRED.find(([x, y]) => (x === actA && y === actB) || (x === actB && y === actA));
  const score = actA === actB ? 1 : (kin?.[2] ?? 0.2);
  return {
    feature: 'act',
    score,
    a: actA,
    b: actB,
    note: actA === actB ? `both ${actA}` : inOrder(actA, actB),
  };
};
