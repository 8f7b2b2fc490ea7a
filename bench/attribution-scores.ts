import type { Range } from '../src/record/index.ts';

/** Source, cue and content of one attribution, each as sorted word numbers. */
export type WordTriple = Readonly<Record<Role, readonly number[]>>;
export type Role = (typeof ROLES)[number];
export const ROLES = ['source', 'cue', 'content'] as const;
export const MATCHES = ['overlap', 'half', 'exact'] as const;
export type Match = (typeof MATCHES)[number];
export const KINDS = ['direct', 'indirect', 'mixed'] as const;
export type Kind = (typeof KINDS)[number];

/** What scoring needs of one article: its text, what annotators threw out, the gold and the predicted ranges. */
export interface AttributionCase {
  readonly text: string;
  readonly discarded: readonly Range[];
  readonly gold: readonly RoleRanges[];
  readonly predicted: readonly RoleRanges[];
}
export type RoleRanges = Readonly<Record<Role, readonly Range[]>>;

/** Right answers, answers given, answers wanted; they add up over documents. */
export interface Counts {
  readonly right: number;
  readonly predicted: number;
  readonly gold: number;
}

/**
 * Counts by name for one article: `relation.overlap`, `word.source`, `span.cue.exact`, `kind.direct` and so on. For kinds only
 * recall is defined; `predicted` repeats `gold` there.
 */
export type AttributionCounts = ReadonlyMap<string, Counts>;

/**
 * Scores one article as the project's metrics define it (PolNeAR): words are runs of letters and digits outside
 * discarded stretches; a relation pair is eligible when every role agrees as asked; pairing is greedy by the sum of IoUs.
 * Predicted attributions are the outermost ones (`parent: null`); the caller leaves the others out.
 *
 * @example scoreAttributions(article).get('relation.overlap') // { right: 12, predicted: 17, gold: 20 }
 */
export function scoreAttributions(article: AttributionCase): AttributionCounts {
  const words = wordsOf(article.text, article.discarded);
  const gold = article.gold.map((a) => tripleOf(words, a));
  const predicted = article.predicted.map((a) => tripleOf(words, a));
  const counts = new Map<string, Counts>();
  for (const role of ROLES) {
    counts.set(`word.${role}`, wordCounts(role, gold, predicted));
    for (const match of MATCHES)
      counts.set(`span.${role}.${match}`, spanCounts(role, match, gold, predicted));
  }
  for (const match of MATCHES) {
    const { matched, ...rest } = relationCounts(match, gold, predicted);
    counts.set(`relation.${match}`, rest);
    if (match === 'overlap') addKinds(counts, article.text, words, matched, gold.filter(isRelation));
  }
  return counts;
}

/** Maximal runs of letters and digits that touch no discarded stretch, in order. */
export function wordsOf(text: string, discarded: readonly Range[]): Range[] {
  const words: Range[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const word = { start: match.index, end: match.index + match[0].length };
    if (!discarded.some((d) => word.start < d.end && d.start < word.end)) words.push(word);
  }
  return words;
}

/** The numbers of the words that the ranges of each role overlap. */
export function tripleOf(words: readonly Range[], ranges: RoleRanges): WordTriple {
  return {
    source: numbersIn(words, ranges.source),
    cue: numbersIn(words, ranges.cue),
    content: numbersIn(words, ranges.content),
  };
}

function numbersIn(words: readonly Range[], ranges: readonly Range[]): number[] {
  const numbers = new Set<number>();
  for (const range of ranges) {
    for (let at = firstEndingAfter(words, range.start); at < words.length; at++) {
      if (words[at]!.start >= range.end) break;
      numbers.add(at);
    }
  }
  return [...numbers].sort((a, b) => a - b);
}

function firstEndingAfter(words: readonly Range[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function wordCounts(role: Role, gold: readonly WordTriple[], predicted: readonly WordTriple[]): Counts {
  const wanted = new Set(gold.flatMap((a) => a[role]));
  const given = new Set(predicted.flatMap((a) => a[role]));
  return {
    right: [...given].filter((w) => wanted.has(w)).length,
    predicted: given.size,
    gold: wanted.size,
  };
}

function spanCounts(
  role: Role,
  match: Match,
  gold: readonly WordTriple[],
  predicted: readonly WordTriple[],
): Counts {
  const wanted = runsOf(gold.map((a) => a[role]));
  const given = runsOf(predicted.map((a) => a[role]));
  const pairs = given.flatMap((p, i) =>
    wanted.flatMap(([start, end], j) => {
      const shared = Math.min(p[1], end) - Math.max(p[0], start) + 1;
      if (shared <= 0) return [];
      const iou = shared / (p[1] - p[0] + 1 + (end - start + 1) - shared);
      return reaches(match, iou) ? [{ i, j, score: iou }] : [];
    }),
  );
  return { right: pairGreedily(pairs).length, predicted: given.length, gold: wanted.length };
}

/** Maximal runs of consecutive numbers over all sets, each once. */
function runsOf(sets: readonly (readonly number[])[]): [number, number][] {
  const runs = new Map<string, [number, number]>();
  for (const numbers of sets) {
    for (let at = 0; at < numbers.length; ) {
      let end = at;
      while (numbers[end + 1] === numbers[end]! + 1) end++;
      runs.set(`${numbers[at]}-${numbers[end]}`, [numbers[at]!, numbers[end]!]);
      at = end + 1;
    }
  }
  return [...runs.values()];
}

function reaches(match: Match, iou: number): boolean {
  if (match === 'overlap') return iou > 0;
  return match === 'half' ? iou >= 0.5 : iou === 1;
}

interface Pair {
  readonly i: number;
  readonly j: number;
  readonly score: number;
}

/** One-to-one, best score first; ties in the order given. */
function pairGreedily(pairs: readonly Pair[]): Pair[] {
  const usedI = new Set<number>();
  const usedJ = new Set<number>();
  return [...pairs]
    .sort((a, b) => b.score - a.score)
    .filter(({ i, j }) => {
      if (usedI.has(i) || usedJ.has(j)) return false;
      usedI.add(i);
      usedJ.add(j);
      return true;
    });
}

function isRelation(a: WordTriple): boolean {
  return a.cue.length > 0 && a.content.length > 0;
}

function relationCounts(match: Match, allGold: readonly WordTriple[], allPredicted: readonly WordTriple[]) {
  const matched = matchRelations(match, allGold.filter(isRelation), allPredicted.filter(isRelation));
  return {
    right: matched.length,
    predicted: allPredicted.filter(isRelation).length,
    gold: allGold.filter(isRelation).length,
    matched,
  };
}

/** The pairs of predicted (`i`) and gold (`j`) attributions that count as the same; both lists hold relations only. */
export function matchRelations(
  match: Match,
  gold: readonly WordTriple[],
  predicted: readonly WordTriple[],
): Pair[] {
  const pairs = predicted.flatMap((p, i) =>
    gold.flatMap((g, j) => {
      const ious = ROLES.map((role) => iouOf(p[role], g[role]));
      if (!ious.every((iou) => reaches(match, iou))) return [];
      return [{ i, j, score: ious.reduce((sum, iou) => sum + iou, 0) }];
    }),
  );
  return pairGreedily(pairs);
}

/** Two empty sets agree fully. */
function iouOf(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 && b.length === 0) return 1;
  const other = new Set(b);
  const shared = a.filter((n) => other.has(n)).length;
  return shared / (a.length + b.length - shared);
}

function addKinds(
  counts: Map<string, Counts>,
  text: string,
  words: readonly Range[],
  matched: readonly Pair[],
  gold: readonly WordTriple[],
): void {
  const quoted = quotedWords(text, words);
  const found = new Set(matched.map((pair) => pair.j));
  for (const kind of KINDS) {
    const wanted = gold.flatMap((g, j) => (kindOf(g.content, quoted) === kind ? [j] : []));
    const right = wanted.filter((j) => found.has(j)).length;
    counts.set(`kind.${kind}`, { right, predicted: wanted.length, gold: wanted.length });
  }
}

function kindOf(content: readonly number[], quoted: ReadonlySet<number>): Kind {
  const inside = content.filter((w) => quoted.has(w)).length;
  if (inside === 0) return 'indirect';
  return inside >= 0.95 * content.length ? 'direct' : 'mixed';
}

/**
 * The words inside double quotation marks. A mark left open ends with its line. The scorer has its own reading of
 * marks, so that a slip of the language stage cannot hide itself.
 */
function quotedWords(text: string, words: readonly Range[]): Set<number> {
  const quoted = new Set<number>();
  let word = 0;
  let line = 0;
  for (const content of text.split('\n')) {
    for (const match of content.matchAll(/“[^“”]*(?:”|$)|"[^"]*(?:"|$)/g)) {
      const start = line + match.index;
      const end = start + match[0].length;
      while (word < words.length && words[word]!.end <= start) word++;
      for (; word < words.length && words[word]!.start < end; word++) quoted.add(word);
    }
    line += content.length + 1;
  }
  return quoted;
}
