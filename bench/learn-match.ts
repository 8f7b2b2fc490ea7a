import { parseArgs } from 'node:util';
import { alignClaims } from '../src/comparison/align-claims.ts';
import { type ClaimView, partyNames, viewsOf } from '../src/comparison/claim-view.ts';
import { matchContext } from '../src/comparison/match-context.ts';
import { MATCH_WEIGHTS, type MatchWeights } from '../src/comparison/match-weights.ts';
import { pairScores } from '../src/comparison/pair-scores.ts';
import { accountsOfPair, FOR_COMPARISON } from '../src/pipeline/accounts.ts';
import { openToolkit, readDocument, type Toolkit } from '../src/pipeline/index.ts';
import type { Range } from '../src/record/index.ts';
import { fitLogistic } from './fit-logistic.ts';
import { loadPairs, type Pair } from './pairs.ts';

/**
 * Learns what each feature tells of two claims being one matter (`src/comparison/match-weights.ts`), and says how well the
 * recipe does on pairs of accounts that it has not seen: learned on five sixths of them, scored on the rest, in turns.
 *
 *     npm run learn-match -- [--pairs fixtures/pairs/tune] …
 *
 * Prints the table of weights, then right links, links made, links to be found, and F1: of the weights in use, and of
 * weights learned without the pair that they are scored on.
 */
const { values } = parseArgs({
  options: { pairs: { type: 'string', multiple: true, default: ['fixtures/pairs/tune'] } },
});

const FOLDS = 6;
/** Draws every weight to 0: 500 rows that belong together are few. */
const PENALTY = 3;
/** A claim is the one that an annotator marked when they share so much of the shorter's words, or of both's. */
const [HELD, COMMON] = [0.6, 0.3];

/** The claims of one pair of accounts as the program cuts them, each with the row of the hand-made table that it is in. */
interface Sample {
  readonly id: string;
  readonly a: readonly ClaimView[];
  readonly b: readonly ClaimView[];
  readonly rowOf: ReadonlyMap<ClaimView, number>;
  readonly rows: Pair['claims'];
}

const toolkit = await openToolkit();
const samples: Sample[] = [];
for (const folder of values.pairs)
  for (const pair of loadPairs(folder)) samples.push(await sampleOf(pair, toolkit));

const weights = learn(samples);
console.log(JSON.stringify(weights, null, 2));
console.log('in use  ', linkFigures(samples.map((sample) => [sample, MATCH_WEIGHTS])));
const unseen = samples.map((sample, at): [Sample, MatchWeights] => [
  sample,
  learn(samples.filter((_other, index) => index % FOLDS !== at % FOLDS)),
]);
console.log('unseen  ', linkFigures(unseen));

async function sampleOf(pair: Pair, tools: Toolkit): Promise<Sample> {
  const [a, b] = [
    await readDocument(pair.documents[0], [], tools, FOR_COMPARISON),
    await readDocument(pair.documents[1], [], tools, FOR_COMPARISON),
  ];
  const [partyA, partyB] = pair.parties;
  const given = { ...(partyA ? { partyA } : {}), ...(partyB ? { partyB } : {}) };
  const [left, right] = (await accountsOfPair(a, b, tools, given)).accounts;
  const party = new Set([...partyNames(left), ...partyNames(right)]);
  const views = [viewsOf(left, party), viewsOf(right, party)] as const;
  const rowOf = new Map<ClaimView, number>();
  (['a', 'b'] as const).forEach((side, at) => {
    for (const view of views[at]!) {
      const row = rowHolding(view.claim.spans, pair, side);
      if (row !== null) rowOf.set(view, row);
    }
  });
  return { id: pair.id, a: views[0], b: views[1], rowOf, rows: pair.claims };
}

function rowHolding(spans: readonly Range[], pair: Pair, side: 'a' | 'b'): number | null {
  const { text } = pair.documents[side === 'a' ? 0 : 1];
  const own = wordsIn(text, spans);
  let best: { row: number; share: number } | null = null;
  pair.claims.forEach((claim, row) => {
    const marked = wordsIn(text, claim[side]);
    const common = [...own].filter((word) => marked.has(word)).length;
    const held = common / Math.min(own.size, marked.size);
    const share = common / (own.size + marked.size - common);
    if ((held >= HELD || share >= COMMON) && held + share > (best?.share ?? 0))
      best = { row, share: held + share };
  });
  return (best as { row: number } | null)?.row ?? null;
}

function wordsIn(text: string, spans: readonly Range[]): Set<number> {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  const inside = words.filter((word) =>
    spans.some((span) => span.start < word.index + word[0].length && word.index < span.end),
  );
  return new Set(inside.map((word) => word.index));
}

function contextOf({ a, b }: Sample, used: MatchWeights) {
  return matchContext([...a, ...b], used);
}

function isOne({ rowOf }: Sample, x: ClaimView, y: ClaimView): boolean {
  return rowOf.has(x) && rowOf.get(x) === rowOf.get(y);
}

/** Every pair of claims is an example, those that nothing connects included: they show what silence looks like. */
function learn(from: readonly Sample[]): MatchWeights {
  const examples = from.flatMap((sample) => {
    const scores = pairScores(sample.a, sample.b, contextOf(sample, MATCH_WEIGHTS));
    return sample.a.flatMap((x) =>
      scores.rivals(x, 'a').map((y) => ({
        seen: new Map(scores.score(x, y).reasons.map((r) => [r.feature, r.score])),
        right: isOne(sample, x, y),
      })),
    );
  });
  const features = [...new Set(examples.flatMap(({ seen }) => [...seen.keys()]))].sort();
  const optional = features.filter((feature) => examples.some(({ seen }) => !seen.has(feature)));
  const rows = examples.map(({ seen }) => [
    ...features.map((feature) => seen.get(feature) ?? 0),
    ...optional.map((feature) => (seen.has(feature) ? 1 : 0)),
  ]);
  const { start, weights: found } = fitLogistic(
    rows,
    examples.map(({ right }) => right),
    PENALTY,
  );
  const round = (x: number) => Math.round(100 * x) / 100;
  const entries = features.map((feature, at) => {
    const unlike = optional.includes(feature) ? found[features.length + optional.indexOf(feature)]! : 0;
    return [feature, [round(unlike), round(unlike + found[at]!)]] as const;
  });
  return { start: round(start), features: Object.fromEntries(entries) };
}

function linkFigures(scored: readonly (readonly [Sample, MatchWeights])[]): string {
  let [right, made, wanted] = [0, 0, 0];
  for (const [sample, used] of scored) {
    const possible = new Set<number>();
    for (const x of sample.a)
      for (const y of sample.b) if (isOne(sample, x, y)) possible.add(sample.rowOf.get(x)!);
    wanted += possible.size;
    const context = contextOf(sample, used);
    const scores = pairScores(sample.a, sample.b, context);
    for (const row of alignClaims(sample.a, sample.b, scores, context)) {
      const [x, y] = [row.a[0], row.b[0]];
      if (!x || !y) continue;
      made++;
      if (isOne(sample, x, y) && possible.delete(sample.rowOf.get(x)!)) right++;
    }
  }
  return `${right} right, ${made} made, ${wanted} to be found, F1 ${((200 * right) / (made + wanted)).toFixed(1)}`;
}
