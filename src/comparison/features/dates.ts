import { type Feature, inOrder } from './feature.ts';

/** Days, months or years, the same or not. Null where the claims do not both name one of a kind. */
export const dates: Feature = (a, b) => {
  for (const kind of ['day', 'weekday', 'month', 'year'] as const) {
    const fromA = a.dates.filter((part) => part.kind === kind);
    const fromB = b.dates.filter((part) => part.kind === kind);
    if (fromA.length === 0 || fromB.length === 0) continue;
    const equal = fromA.some((x) => fromB.some((y) => y.value === x.value));
    const [textA, textB] = [fromA, fromB].map((parts) => parts.map((part) => part.text).join(', '));
    return {
      feature: 'dates',
      score: equal ? 1 : 0,
      a: textA!,
      b: textB!,
      note: equal ? 'the same time' : inOrder(textA!, textB!),
    };
  }
  return null;
};
