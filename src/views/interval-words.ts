import type { Interval } from '../record/index.ts';

/**
 * A figure and how sure it is.
 *
 * @example figureWords(0.6, [0.17, 0.99]) // '0.60 (0.17–0.99)'
 */
export function figureWords(value: number, interval: Interval): string {
  return `${value.toFixed(2)} (${intervalWords(interval)})`;
}

/** @example intervalWords([0.17, 0.99]) // '0.17–0.99' */
export function intervalWords([low, high]: Interval): string {
  return `${low.toFixed(2)}–${high.toFixed(2)}`;
}
