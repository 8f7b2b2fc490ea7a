/**
 * Logistic regression by Newton's method, every weight but the start drawn to 0 by a square penalty.
 *
 * @example fitLogistic([[0], [0], [1], [1]], [false, true, true, true], 0.1) // start near 0, a weight above 0
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  right: readonly boolean[],
  penalty: number,
): { readonly start: number; readonly weights: readonly number[] } {
  const size = (rows[0]?.length ?? 0) + 1;
  const found = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const slope = found.map((weight, k) => (k === 0 ? 0 : -penalty * weight));
    const curve = found.map((_w, k) => found.map((_v, m) => (k !== m ? 0 : k === 0 ? 1e-6 : penalty)));
    rows.forEach((row, at) => {
      const x = [1, ...row];
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, k) => sum + value * found[k]!, 0)));
      for (let k = 0; k < size; k++) {
        slope[k]! += ((right[at] ? 1 : 0) - p) * x[k]!;
        for (let m = 0; m < size; m++) curve[k]![m]! += p * (1 - p) * x[k]! * x[m]!;
      }
    });
    solve(curve, slope).forEach((value, k) => {
      found[k]! += value;
    });
  }
  return { start: found[0]!, weights: found.slice(1) };
}

const STEPS = 12;

/** Gauss's elimination with the largest pivot. */
function solve(matrix: readonly (readonly number[])[], values: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, values[at]!]);
  const size = values.length;
  for (let at = 0; at < size; at++) {
    let pivot = at;
    for (let row = at; row < size; row++)
      if (Math.abs(rows[row]![at]!) > Math.abs(rows[pivot]![at]!)) pivot = row;
    [rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!];
    for (let row = 0; row < size; row++) {
      if (row === at) continue;
      const share = rows[row]![at]! / rows[at]![at]!;
      for (let column = at; column <= size; column++) rows[row]![column]! -= share * rows[at]![column]!;
    }
  }
  return rows.map((row, at) => row[size]! / row[at]!);
}
