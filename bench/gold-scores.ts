import { actorScores, matchActors, type ScoredActor } from './actor-scores.ts';
import { matchRelations, type RoleRanges, tripleOf, wordsOf } from './attribution-scores.ts';
import type { Counts } from './bootstrap.ts';
import { type GoldDocument, resolveAnchor } from './gold.ts';
import { sameSet, type ToGold } from './gold-compare.ts';
import { recordCounts } from './gold-record-scores.ts';
import type { Scored } from './scored.ts';

type GoldAttribution = GoldDocument['gold']['attributions'][number];

/**
 * Counts of one reading against its gold document; they add up over documents (`total` in `bootstrap.ts`), and
 * {@link GOLD_FIGURES} makes figures of them.
 */
export function goldScores(reading: Scored, document: GoldDocument): Counts {
  const { text, gold } = document;
  const actors: ScoredActor[] = gold.actors.map((actor) => ({
    ...actor,
    mentions: actor.mentions.map((anchor) => resolveAnchor(text, anchor)),
  }));
  const toGold = goldNames(text, reading.actors, actors);
  const { mentions, found, ...rest } = actorScores(text, reading.actors, actors);
  return {
    'b3.precision': mentions.precision,
    'b3.recall': mentions.recall,
    'mentions.predicted': mentions.predicted,
    'mentions.gold': mentions.gold,
    'mentions.right': found.hits,
    'actors.gold': rest.goldActors,
    'actors.matched': rest.matched,
    'actors.country': rest.country,
    'actors.code': rest.code,
    'actors.kind': rest.kind,
    ...attributionCounts(reading, document, toGold),
    ...recordCounts(reading, document, toGold),
  };
}

function goldNames(text: string, predicted: readonly ScoredActor[], gold: readonly ScoredActor[]): ToGold {
  const pairs = new Map([...matchActors(text, predicted, gold)].map(([g, p]) => [p.id, g.id]));
  return (id) => pairs.get(id) ?? `?${id}`;
}

/** Over attributions that overlap a gold one in every role, nested ones included. */
function attributionCounts(reading: Scored, { text, gold }: GoldDocument, toGold: ToGold): Counts {
  const words = wordsOf(text, []);
  const wanted = gold.attributions.filter((a) => a.cue !== null && a.content.length > 0);
  const given = reading.attributions.filter((a) => a.cue !== null && a.content.length > 0);
  const pairs = matchRelations(
    'overlap',
    wanted.map((a) => tripleOf(words, goldRanges(text, a))),
    given.map((a) => tripleOf(words, { source: asList(a.source), cue: asList(a.cue), content: a.content })),
  ).map(({ i, j }) => ({ p: given[i]!, g: wanted[j]! }));
  const goldOf = new Map(pairs.map(({ p, g }) => [p.id, g.id]));
  const count = (same: (pair: (typeof pairs)[number]) => boolean) => pairs.filter(same).length;
  const recipients = pairs.map(({ p, g }) => ({ given: p.recipients.map(toGold), wanted: g.recipients }));
  return {
    'attributions.predicted': given.length,
    'attributions.gold': wanted.length,
    'attributions.right': pairs.length,
    'speaker.right': count(({ p, g }) => (p.speaker === null ? null : toGold(p.speaker)) === g.speaker),
    'chain.right': count(({ p, g }) => p.chain.map(toGold).join() === g.chain.join()),
    'parent.right': count(
      ({ p, g }) => (p.parent === null ? null : (goldOf.get(p.parent) ?? '?')) === g.parent,
    ),
    'act.right': count(({ p, g }) => p.act === g.act),
    'force.exact': count(({ p, g }) => p.force === g.force),
    'force.near': count(({ p, g }) => Math.abs(p.force - g.force) <= 1),
    'negated.right': count(({ p, g }) => p.negated === g.negated),
    'quotation.right': count(({ p, g }) => p.quotation === g.quotation),
    'recipients.right': recipients.filter((r) => r.wanted.length > 0 && sameSet(r.given, r.wanted)).length,
    'recipients.predicted': recipients.filter((r) => r.given.length > 0).length,
    'recipients.gold': recipients.filter((r) => r.wanted.length > 0).length,
  };
}

function goldRanges(text: string, { source, cue, content }: GoldAttribution): RoleRanges {
  const at = (anchor: string) => resolveAnchor(text, anchor);
  return { source: asList(source).map(at), cue: asList(cue).map(at), content: content.map(at) };
}

function asList<T>(one: T | null): T[] {
  return one === null ? [] : [one];
}

export interface GoldFigure {
  readonly name: string;
  readonly value: (sum: Counts) => number;
  readonly items: (sum: Counts) => number;
}

const n = (sum: Counts, key: string) => sum[key] ?? 0;
const harmonic = (p: number, r: number) => (p + r > 0 ? (2 * p * r) / (p + r) : 0);

function f1(name: string, key: string): GoldFigure {
  const value = (s: Counts) => (2 * n(s, `${key}.right`)) / (n(s, `${key}.predicted`) + n(s, `${key}.gold`));
  return { name, value, items: (s) => n(s, `${key}.gold`) };
}

function accuracy(name: string, key: string, over: string): GoldFigure {
  return { name, value: (s) => n(s, key) / n(s, over), items: (s) => n(s, over) };
}

/** Every figure of the gold set, each with the number of items that stand behind it; `figure` in `bootstrap.ts` takes them. */
export const GOLD_FIGURES: readonly GoldFigure[] = [
  {
    name: 'actors: B³ F1',
    value: (s) =>
      harmonic(n(s, 'b3.precision') / n(s, 'mentions.predicted'), n(s, 'b3.recall') / n(s, 'mentions.gold')),
    items: (s) => n(s, 'mentions.gold'),
  },
  f1('actors: mention F1', 'mentions'),
  accuracy('actors: found', 'actors.matched', 'actors.gold'),
  accuracy('actors: country', 'actors.country', 'actors.matched'),
  accuracy('actors: code', 'actors.code', 'actors.matched'),
  accuracy('actors: kind', 'actors.kind', 'actors.matched'),
  f1('attributions: overlap F1', 'attributions'),
  accuracy('attributions: speaker', 'speaker.right', 'attributions.right'),
  f1('attributions: recipients F1', 'recipients'),
  accuracy('attributions: chain', 'chain.right', 'attributions.right'),
  accuracy('attributions: parent', 'parent.right', 'attributions.right'),
  accuracy('attributions: act', 'act.right', 'attributions.right'),
  accuracy('attributions: force exact', 'force.exact', 'attributions.right'),
  accuracy('attributions: force within one', 'force.near', 'attributions.right'),
  accuracy('attributions: negated', 'negated.right', 'attributions.right'),
  accuracy('attributions: quotation', 'quotation.right', 'attributions.right'),
  f1('events: F1', 'events'),
  f1('undertakings: F1', 'undertakings'),
  f1('interactions: F1', 'interactions'),
];
