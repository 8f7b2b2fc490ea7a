/** A possible pair: row of the left, column of the right, and what it is worth (above 0). */
export interface Candidate {
  readonly left: number;
  readonly right: number;
  readonly worth: number;
}

/** Past this many claims in one tangle the best is taken greedily; accounts of that size are no readouts. */
const LARGEST_TANGLE = 200;

/**
 * The one-to-one choice of candidates with the greatest worth in all. Nobody is paired by force: whoever has no
 * candidate left stays alone.
 *
 * @example assignPairs([{ left: 0, right: 0, worth: 0.9 }, { left: 0, right: 1, worth: 0.8 }]).length // 1
 */
export function assignPairs(candidates: readonly Candidate[]): Candidate[] {
  return tangles(candidates).flatMap((tangle) => {
    const lefts = [...new Set(tangle.map((c) => c.left))].sort((x, y) => x - y);
    const rights = [...new Set(tangle.map((c) => c.right))].sort((x, y) => x - y);
    if (Math.max(lefts.length, rights.length) > LARGEST_TANGLE) return greedy(tangle);
    return optimal(tangle, lefts, rights);
  });
}

/** Groups of candidates that share no claim with one another, so that each can be solved by itself. */
function tangles(candidates: readonly Candidate[]): Candidate[][] {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let root = key;
    while ((parent.get(root) ?? root) !== root) root = parent.get(root)!;
    parent.set(key, root);
    return root;
  };
  for (const { left, right } of candidates) parent.set(find(`l${left}`), find(`r${right}`));
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const root = find(`l${candidate.left}`);
    const group = groups.get(root);
    if (group) group.push(candidate);
    else groups.set(root, [candidate]);
  }
  return [...groups.values()];
}

function greedy(candidates: readonly Candidate[]): Candidate[] {
  const [lefts, rights] = [new Set<number>(), new Set<number>()];
  const sorted = [...candidates].sort((x, y) => y.worth - x.worth || x.left - y.left || x.right - y.right);
  return sorted.filter(({ left, right }) => {
    if (lefts.has(left) || rights.has(right)) return false;
    lefts.add(left);
    rights.add(right);
    return true;
  });
}

/** The Hungarian method on a square matrix of costs, with shortest augmenting paths (Jonker and Volgenant 1987). */
function optimal(
  tangle: readonly Candidate[],
  lefts: readonly number[],
  rights: readonly number[],
): Candidate[] {
  const size = Math.max(lefts.length, rights.length);
  const cost = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const byCell = new Map<number, Candidate>();
  const [rowOf, columnOf] = [indexOf(lefts), indexOf(rights)];
  for (const candidate of tangle) {
    const [row, column] = [rowOf.get(candidate.left)!, columnOf.get(candidate.right)!];
    cost[row]![column] = -candidate.worth;
    byCell.set(row * size + column, candidate);
  }
  return shortestPaths(cost).flatMap((column, row) => byCell.get(row * size + column) ?? []);
}

function indexOf(values: readonly number[]): Map<number, number> {
  return new Map(values.map((value, index) => [value, index]));
}

/** For each row of a square matrix its column in the cheapest assignment. Rows and columns count from 1 inside. */
function shortestPaths(cost: readonly (readonly number[])[]): number[] {
  const size = cost.length;
  const zeros = () => new Array<number>(size + 1).fill(0);
  const prices: Prices = { row: zeros(), column: zeros(), rowAt: zeros() };
  for (let row = 1; row <= size; row++) {
    prices.rowAt[0] = row;
    const { end, way } = cheapestPath(cost, prices);
    for (let column = end; column !== 0; column = way[column]!)
      prices.rowAt[column] = prices.rowAt[way[column]!]!;
  }
  const columns = new Array<number>(size).fill(0);
  for (let at = 1; at <= size; at++) columns[prices.rowAt[at]! - 1] = at - 1;
  return columns;
}

interface Prices {
  readonly row: number[];
  readonly column: number[];
  readonly rowAt: number[];
}

/** The cheapest path from the row at column 0 to a free column, and for each column the one before it. */
function cheapestPath(cost: readonly (readonly number[])[], prices: Prices) {
  const size = cost.length;
  const way = new Array<number>(size + 1).fill(0);
  const least = new Array<number>(size + 1).fill(Number.POSITIVE_INFINITY);
  const done = new Set<number>();
  let column = 0;
  do {
    done.add(column);
    const row = prices.rowAt[column]!;
    let next = 0;
    for (let at = 1; at <= size; at++) {
      if (done.has(at)) continue;
      const reduced = cost[row - 1]![at - 1]! - prices.row[row]! - prices.column[at]!;
      if (reduced < least[at]!) [least[at], way[at]] = [reduced, column];
      if (next === 0 || least[at]! < least[next]!) next = at;
    }
    payStep(prices, done, least, least[next]!);
    column = next;
  } while (prices.rowAt[column] !== 0);
  return { end: column, way };
}

function payStep(prices: Prices, done: ReadonlySet<number>, least: number[], step: number): void {
  for (let at = 0; at < least.length; at++) {
    if (done.has(at)) {
      prices.row[prices.rowAt[at]!]! += step;
      prices.column[at]! -= step;
    } else least[at]! -= step;
  }
}
