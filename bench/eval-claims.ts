import { isDeepStrictEqual } from 'node:util';
import { mirror } from '../src/comparison/index.ts';
import { FOR_COMPARISON } from '../src/pipeline/accounts.ts';
import { compareWorked, readDocument, type Toolkit } from '../src/pipeline/index.ts';
import { type Comparison, Relation } from '../src/record/index.ts';
import { type Counts, figure } from './bootstrap.ts';
import { baselineRows } from './claim-baseline.ts';
import { type ClaimCounts, countClaims } from './claim-scores.ts';
import { type ClaimRow, loadPairs, type Pair } from './pairs.ts';
import { type Section, skipped } from './section.ts';

/** Pairs of accounts with claims aligned by hand: what is cut, what is aligned, with which relation; a plain baseline beside. */
export async function evalClaims(folder: string, name: string, toolkit: Toolkit): Promise<Section> {
  const title = `Claims: ${name}`;
  const pairs = loadPairs(folder);
  if (pairs.length === 0) return skipped(title, `${folder} holds no pairs`);
  const compared: Comparison[] = [];
  let mirrored = 0;
  for (const pair of pairs) {
    const [a, b] = await readBoth(pair, toolkit);
    const parties = { ...party('partyA', pair.parties[0]), ...party('partyB', pair.parties[1]) };
    const swapped = { ...party('partyA', pair.parties[1]), ...party('partyB', pair.parties[0]) };
    const comparison = await compareWorked(a, b, toolkit, parties);
    compared.push(comparison);
    if (isDeepStrictEqual(await compareWorked(b, a, toolkit, swapped), mirror(comparison))) mirrored++;
  }
  const counts = pairs.map((pair, at) => flat(count(pair, compared[at]!.claims)));
  const plain = pairs.map((pair) => flat(count(pair, baselineRows(pair))));
  return {
    title,
    rows: [
      ...CLAIM_FIGURES.map((f) => ({ name: f.name, figure: figure(counts, f.value, f.items) })),
      ...CLAIM_FIGURES.slice(0, 4).map((f) => ({
        name: `baseline: ${f.name}`,
        figure: figure(plain, f.value, f.items),
      })),
    ],
    notes: [
      `${pairs.length} pairs; baseline: sentences as claims, greedy by shared words`,
      `mirror: (b, a) is (a, b) with the sides swapped in ${mirrored} of ${pairs.length}`,
    ],
    skipped: null,
  };
}

/** A second annotator against the first, on the pairs that both did: what a program can be asked for. */
export function evalAgreement(first: string, second: string): Section {
  const title = 'Claims: a second annotator against the first, on pairs of the report part';
  const again = new Map(loadPairs(second).map((pair) => [pair.id, pair]));
  const both = loadPairs(first).filter(({ id }) => again.has(id));
  if (both.length === 0) return skipped(title, `${first} and ${second} share no pair`);
  const counts = both.map((pair) => flat(count(pair, again.get(pair.id)!.claims)));
  return {
    title,
    rows: CLAIM_FIGURES.map((f) => ({ name: f.name, figure: figure(counts, f.value, f.items) })),
    notes: [`${both.length} pairs`],
    skipped: null,
  };
}

async function readBoth({ documents }: Pair, toolkit: Toolkit) {
  const [a, b] = documents;
  return [
    await readDocument(a, [], toolkit, FOR_COMPARISON),
    await readDocument(b, [], toolkit, FOR_COMPARISON),
  ] as const;
}

function party(side: 'partyA' | 'partyB', name: string | null) {
  return name === null ? {} : { [side]: name };
}

function count(pair: Pair, rows: readonly ClaimRow[]): ClaimCounts {
  return countClaims(pair.claims, rows, [pair.documents[0].text, pair.documents[1].text]);
}

/** Nested counts as one flat list, so that they can be added up over any draw of pairs. */
function flat(counts: object, prefix = ''): Counts {
  return Object.assign(
    {},
    ...Object.entries(counts).map(([key, value]) =>
      typeof value === 'number' ? { [prefix + key]: value } : flat(value as object, `${prefix}${key}.`),
    ),
  );
}

interface ClaimFigure {
  readonly name: string;
  readonly value: (sum: Counts) => number;
  readonly items: (sum: Counts) => number;
}

const f1Of = (c: Counts, key: string) =>
  (2 * c[`${key}.hits`]!) / (c[`${key}.predicted`]! + c[`${key}.gold`]!);
const f1 = (name: string, key: string): ClaimFigure => ({
  name,
  value: (c) => f1Of(c, key),
  items: (c) => c[`${key}.gold`]!,
});

const CLAIM_FIGURES: readonly ClaimFigure[] = [
  f1('claim F1', 'claims'),
  f1('alignment F1 (both sides)', 'aligned'),
  f1('only-a F1', 'onlyA'),
  f1('only-b F1', 'onlyB'),
  {
    name: 'relation accuracy, matched claims',
    value: (c) => c.right! / c.matched!,
    items: (c) => c.matched!,
  },
  { name: 'relation macro-F1, matched claims', value: relationMacroF1, items: (c) => c.matched! },
  ...Relation.options.map((relation) => f1(`relation F1: ${relation}`, `relations.${relation}`)),
  { name: 'stronger side right', value: (c) => c.stronger! / c.forces!, items: (c) => c.forces! },
];

/** Over the relations that occur, in gold or prediction. */
function relationMacroF1(c: Counts): number {
  const present = Relation.options.filter(
    (r) => c[`relations.${r}.gold`]! + c[`relations.${r}.predicted`]! > 0,
  );
  return present.reduce((sum, r) => sum + f1Of(c, `relations.${r}`), 0) / present.length;
}
