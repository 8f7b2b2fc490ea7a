import type { Range } from '../src/record/index.ts';

/** Hits over what was predicted and what gold has: enough for precision, recall and F1, and to add up documents. */
interface Counts {
  readonly hits: number;
  readonly predicted: number;
  readonly gold: number;
}

export interface ActorScores {
  /** B³: `hits` are the sums of the shares, so precision and recall have one of their own. */
  readonly mentions: {
    readonly precision: number;
    readonly recall: number;
    readonly predicted: number;
    readonly gold: number;
  };
  /** Mentions found, whoever they refer to. */
  readonly found: Counts;
  /** Over gold actors matched by a shared mention: how many have the country, the code, the kind. */
  readonly matched: number;
  readonly goldActors: number;
  readonly country: number;
  readonly code: number;
  readonly kind: number;
}

/** An actor with its mentions as ranges, ours or an annotator's. */
export interface ScoredActor {
  readonly name: string;
  readonly id: string;
  readonly kind: string;
  readonly country: string | null;
  readonly code: string | null;
  readonly mentions: readonly Range[];
}

/**
 * B³ over mention clusters (Bagga and Baldwin 1998): mentions are character ranges without a leading article; a mention
 * that the other side lacks counts as missed, as if it stood alone there.
 */
export function actorScores(
  text: string,
  predicted: readonly ScoredActor[],
  gold: readonly ScoredActor[],
): ActorScores {
  const byPredicted = clusters(text, predicted);
  const byGold = clusters(text, gold);
  const pairs = matchActors(text, predicted, gold);
  const count = (same: (p: ScoredActor, g: ScoredActor) => boolean) =>
    [...pairs].filter(([g, p]) => same(p, g)).length;
  return {
    mentions: {
      precision: share(byPredicted, byGold),
      recall: share(byGold, byPredicted),
      predicted: byPredicted.size,
      gold: byGold.size,
    },
    found: {
      hits: [...byPredicted.keys()].filter((place) => byGold.has(place)).length,
      predicted: byPredicted.size,
      gold: byGold.size,
    },
    matched: pairs.size,
    goldActors: gold.length,
    country: count((p, g) => p.country === g.country),
    code: count((p, g) => p.code === g.code),
    kind: count((p, g) => p.kind === g.kind),
  };
}

/**
 * Gold actors with the predicted actor that shares most mentions with them, each once, the most first; those without a
 * mention by their name.
 */
export function matchActors(
  text: string,
  predicted: readonly ScoredActor[],
  gold: readonly ScoredActor[],
): Map<ScoredActor, ScoredActor> {
  const owner = new Map(predicted.flatMap((p) => p.mentions.map((m) => [placeOf(text, m), p] as const)));
  const shared: { g: ScoredActor; p: ScoredActor; n: number }[] = [];
  for (const g of gold) {
    const found = new Map<ScoredActor, number>();
    for (const mention of g.mentions) {
      const p = owner.get(placeOf(text, mention));
      if (p) found.set(p, (found.get(p) ?? 0) + 1);
    }
    for (const [p, n] of found) shared.push({ g, p, n });
  }
  const pairs = new Map<ScoredActor, ScoredActor>();
  const taken = new Set<ScoredActor>();
  for (const { g, p } of shared.sort((a, b) => b.n - a.n)) {
    if (pairs.has(g) || taken.has(p)) continue;
    pairs.set(g, p);
    taken.add(p);
  }
  // A publisher that its text never names has no mention to be known by.
  for (const g of gold.filter((one) => one.mentions.length === 0)) {
    const p = predicted.find(
      (one) => one.mentions.length === 0 && !taken.has(one) && sameName(one.name, g.name),
    );
    if (!p) continue;
    pairs.set(g, p);
    taken.add(p);
  }
  return pairs;
}

function sameName(a: string, b: string): boolean {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replace(/^the /, '')
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(a) === plain(b);
}

/** For every mention the set of mentions that refer to the same. */
function clusters(
  text: string,
  actors: readonly { readonly mentions: readonly Range[] }[],
): Map<string, ReadonlySet<string>> {
  const sets = new Map<string, ReadonlySet<string>>();
  for (const { mentions } of actors) {
    const places = new Set(mentions.map((mention) => placeOf(text, mention)));
    for (const place of places) sets.set(place, places);
  }
  return sets;
}

function share(
  own: ReadonlyMap<string, ReadonlySet<string>>,
  other: ReadonlyMap<string, ReadonlySet<string>>,
): number {
  let sum = 0;
  for (const [place, mine] of own) {
    const theirs = other.get(place);
    if (theirs) sum += [...mine].filter((m) => theirs.has(m)).length / mine.size;
  }
  return sum;
}

/** "the ministry" and "ministry" are one place. */
function placeOf(text: string, { start, end }: Range): string {
  const article = /^(?:the|an?)\s+/i.exec(text.slice(start, end));
  return `${start + (article ? article[0].length : 0)}:${end}`;
}
