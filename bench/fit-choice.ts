/** What is chosen between: the signs of each one, as indices of weights, and whether it is right. */
export interface Choosing {
  readonly signs: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

/**
 * Weights of signs by which the right one of several is the likeliest, every weight drawn to 0 by a square penalty: a conditional logistic model, fitted
 * by L-BFGS from 0. Where several are right (one name printed twice) it is enough that one of them is chosen; where none is, nothing is learned.
 *
 * @example fitChoice([{ signs: [[0], [1]], right: [true, false] }], 2, 0.1) // the first weight above 0, the second as far below
 */
export function fitChoice(choosings: readonly Choosing[], size: number, penalty: number): number[] {
  const usable = choosings.filter(({ right }) => right.some(Boolean));
  const lossAt = (weights: readonly number[]) => loss(usable, weights, penalty);
  let at = new Array<number>(size).fill(0);
  let { value, slope } = lossAt(at);
  const past: { step: number[]; turn: number[] }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const way = direction(slope, past).map((x) => -x);
    const downhill = dot(way, slope);
    let length = past.length === 0 ? 1 / Math.max(1, Math.sqrt(dot(slope, slope))) : 1;
    let next = lossAt(along(at, way, length));
    while (next.value > value + 1e-4 * length * downhill && length > 1e-8) {
      length /= 2;
      next = lossAt(along(at, way, length));
    }
    const step = way.map((x) => x * length);
    const turn = next.slope.map((x, k) => x - slope[k]!);
    if (dot(step, turn) > 1e-10) past.push({ step, turn });
    if (past.length > MEMORY) past.shift();
    const gain = value - next.value;
    at = along(at, step, 1);
    ({ value, slope } = next);
    if (gain < 1e-7 * Math.abs(value)) break;
  }
  return at;
}

const ROUNDS = 300;
const MEMORY = 10;

/** Minus the logarithm of the chance of what is right, and how it changes with each weight. */
function loss(choosings: readonly Choosing[], weights: readonly number[], penalty: number) {
  const slope = weights.map((weight) => penalty * weight);
  let value = (penalty / 2) * dot(weights, weights);
  for (const { signs, right } of choosings) {
    const scores = signs.map((own) => own.reduce((sum, sign) => sum + weights[sign]!, 0));
    const most = Math.max(...scores);
    const chances = scores.map((score) => Math.exp(score - most));
    const all = chances.reduce((sum, chance) => sum + chance, 0);
    const good = chances.reduce((sum, chance, i) => sum + (right[i] ? chance : 0), 0);
    value -= Math.log(good / all);
    for (const [i, own] of signs.entries()) {
      const push = chances[i]! / all - (right[i] ? chances[i]! / good : 0);
      for (const sign of own) slope[sign]! += push;
    }
  }
  return { value, slope };
}

/** The slope bent by what was learned of the curve. */
function direction(slope: readonly number[], past: readonly { step: number[]; turn: number[] }[]): number[] {
  let way = [...slope];
  const shares: number[] = [];
  for (const { step, turn } of [...past].reverse()) {
    const share = dot(step, way) / dot(turn, step);
    shares.unshift(share);
    way = along(way, turn, -share);
  }
  const last = past.at(-1);
  if (last) way = way.map((x) => (x * dot(last.step, last.turn)) / dot(last.turn, last.turn));
  for (const [i, { step, turn }] of past.entries())
    way = along(way, step, shares[i]! - dot(turn, way) / dot(turn, step));
  return way;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, k) => sum + x * b[k]!, 0);
}

function along(from: readonly number[], way: readonly number[], length: number): number[] {
  return from.map((x, k) => x + length * way[k]!);
}
