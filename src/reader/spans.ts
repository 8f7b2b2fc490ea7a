import type { Run } from './cue-runs.ts';

/** Scores of one role of one cue: that it is absent, and for each token that it begins or ends there. */
export interface RoleScores {
  readonly absent: number;
  readonly begin: Float32Array;
  readonly end: Float32Array;
  /** Whether a token may be chosen. */
  readonly allows: (token: number) => boolean;
}

/** A span of tokens, or null for an absent one, with its probability. */
export interface Choice {
  readonly span: Run | null;
  readonly probability: number;
}

/** The likeliest first and last token, the last not before the first; absent where that is likelier than any first token. */
export function chooseSpan({ absent, begin, end, allows }: RoleScores): Choice {
  let first = -1;
  let likeliest = Number.NEGATIVE_INFINITY;
  let best: { span: Run; score: number } | null = null;
  let beginning = Math.exp(absent);
  let ending = 0;
  for (let at = 0; at < begin.length; at++) {
    if (!allows(at)) {
      // What begins before the cue does not end after it.
      first = -1;
      continue;
    }
    beginning += Math.exp(begin[at]!);
    ending += Math.exp(end[at]!);
    if (first === -1 || begin[at]! > begin[first]!) first = at;
    likeliest = Math.max(likeliest, begin[at]!);
    const score = begin[first]! + end[at]!;
    if (best === null || score > best.score) best = { span: [first, at], score };
  }
  if (best === null || absent >= likeliest) return { span: null, probability: Math.exp(absent) / beginning };
  return { span: best.span, probability: Math.exp(best.score) / (beginning * ending) };
}
