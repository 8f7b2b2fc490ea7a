import { expect, test } from 'vitest';
import type { ClaimView } from './claim-view.ts';
import { meaningLikeness } from './meaning-likeness.ts';

const view = (...direction: number[]) => {
  const length = Math.hypot(...direction);
  return { meaning: Float32Array.from(direction, (x) => x / length) } as unknown as ClaimView;
};

test('what all claims of a call are about makes no two of them near', () => {
  // The first number is the gas that the whole call is about, the others what each claim says of it.
  const [price, cost, volume, storage] = [
    view(3, 1, 0, 0),
    view(3, 1, 0.1, 0),
    view(3, 0, 1, 0),
    view(3, 0, 0, 1),
  ];
  const others = Array.from({ length: 12 }, (_, at) => view(3, 0, at % 2, 1 - (at % 2)));
  const likeness = meaningLikeness([price, cost, volume, storage, ...others]);
  expect(likeness(price, cost)).toBeGreaterThan(0.9);
  expect(likeness(price, volume)).toBeLessThan(0.75);
  expect(likeness(volume, price)).toBe(likeness(price, volume));
});

test('two claims alone are measured from nowhere', () => {
  const [one, other] = [view(1, 0.2), view(1, -0.2)];
  expect(meaningLikeness([one, other])(one, other)).toBeGreaterThan(0.85);
});

test('a claim without a meaning is near to none', () => {
  const [one, none] = [view(1, 0), { meaning: null } as unknown as ClaimView];
  expect(meaningLikeness([one, none])(one, none)).toBeNull();
  expect(meaningLikeness([])(one, none)).toBeNull();
});
