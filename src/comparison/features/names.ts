import type { ClaimView } from '../claim-view.ts';
import type { Feature, FeatureContext } from './feature.ts';

/** The weight of shared names at which they count in full; a name of every second claim has about half of it. */
const ENOUGH = 0.7;

/** Names in common, the rarer the more. Null where a claim names nobody and nothing besides the parties. */
export const names: Feature = (a, b, context) => {
  if (a.names.size === 0 || b.names.size === 0) return null;
  const [weightA, weightB] = [total(a, context), total(b, context)];
  let shared = 0;
  const common: string[] = [];
  for (const [key, text] of a.names) {
    if (!b.names.has(key)) continue;
    shared += weight(key, context);
    common.push(text);
  }
  return {
    feature: 'names',
    score: ((2 * shared) / (weightA + weightB)) * Math.min(1, shared / ENOUGH),
    a: [...a.names.values()].join(', '),
    b: [...b.names.values()].join(', '),
    note: common.length > 0 ? `both name ${common.sort().join(', ')}` : 'they name others',
  };
};

function weight(stem: string, { weightOf }: FeatureContext): number {
  return weightOf({ stem, worth: 1 });
}

function total(view: ClaimView, context: FeatureContext): number {
  let sum = 0;
  for (const key of view.names.keys()) sum += weight(key, context);
  return sum;
}
