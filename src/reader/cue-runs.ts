/** First and last token of a cue. */
export type Run = readonly [first: number, last: number];

/** What a token is to a cue; the order of the network's scores. */
const OUTSIDE = 0;
const BEGIN = 1;
const INSIDE = 2;
const END = 3;
const SINGLE = 4;
export const LABELS = 5;

/** Which label may stand before which. */
const BEFORE: readonly (readonly number[])[] = [
  [OUTSIDE, END, SINGLE],
  [OUTSIDE, END, SINGLE],
  [BEGIN, INSIDE],
  [BEGIN, INSIDE],
  [OUTSIDE, END, SINGLE],
];

/**
 * The cues of a run of tokens: the likeliest sequence in which every cue begins, goes on and ends (Viterbi 1967).
 *
 * @param logs log-probabilities, tokens × LABELS
 */
export function cueRuns(logs: Float64Array): Run[] {
  const count = logs.length / LABELS;
  const back = new Uint8Array(count * LABELS);
  let best = new Float64Array(LABELS).map((_, label) =>
    label === INSIDE || label === END ? Number.NEGATIVE_INFINITY : logs[label]!,
  );
  for (let at = 1; at < count; at++) {
    const next = new Float64Array(LABELS);
    for (let label = 0; label < LABELS; label++) {
      const from = BEFORE[label]!.reduce((a, b) => (best[b]! > best[a]! ? b : a));
      back[at * LABELS + label] = from;
      next[label] = best[from]! + logs[at * LABELS + label]!;
    }
    best = next;
  }
  let label = [OUTSIDE, END, SINGLE].reduce((a, b) => (best[b]! > best[a]! ? b : a));
  const runs: Run[] = [];
  let last = 0;
  for (let at = count - 1; at >= 0; at--) {
    if (label === END || label === SINGLE) last = at;
    if (label === BEGIN || label === SINGLE) runs.push([at, last]);
    label = back[at * LABELS + label]!;
  }
  return runs.reverse();
}
