import type { ClaimView } from '../claim-view.ts';
import type { Feature } from './feature.ts';

const NEGATIONS = new Set(['not', "n't", 'never', 'neither', 'nor', 'no']);
const REFUSALS =
  /^(?:reject|refuse|deny|decline|oppose|dismiss|rule|exclude|rejection|refusal|unacceptable|inadmissible|impossible)$/u;

/** Whether both affirm, both deny, or one affirms what the other denies. */
export const polarity: Feature = (a, b) => {
  const [fromA, fromB] = [polarityOf(a), polarityOf(b)];
  return {
    feature: 'polarity',
    score: fromA === fromB ? 1 : 0,
    a: fromA,
    b: fromB,
    note: fromA === fromB ? `both ${fromA}` : 'one affirms, the other does not',
  };
};

/** `withheld`: the speaker keeps the answer back; `denied`: says or wants that it is not so. */
export function polarityOf(view: ClaimView): 'affirmed' | 'denied' | 'withheld' {
  if (view.claim.negated) return 'withheld';
  return view.tokens.some((_token, at) => denies(view, at)) ? 'denied' : 'affirmed';
}

function denies(view: ClaimView, at: number): boolean {
  const token = view.tokens[at]!;
  const next = view.tokens[at + 1];
  if (REFUSALS.test(token.lemma)) return token.lemma !== 'rule' || next?.lower === 'out';
  if (!NEGATIONS.has(token.lower)) return false;
  // "Not only", "no less", "no doubt" affirm; "no military solution" speaks of a thing that is not.
  return !/^(?:only|just|least|less|later|doubt|matter|alternative)$/u.test(next?.lower ?? '');
}
