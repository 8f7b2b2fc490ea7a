import { wordsOf } from './attribution-scores.ts';
import type { Counts } from './bootstrap.ts';
import { type GoldDocument, resolveAnchor } from './gold.ts';
import { sameSet, type ToGold, wordOverlap } from './gold-compare.ts';
import type { Scored } from './scored.ts';

/**
 * Counts of events (type, actor's and recipient's country agree), undertakings (kind, from, to, and word-IoU of `what`
 * at .5 or more) and interactions (kind, participants, date). Each gold item is matched once.
 */
export function recordCounts(reading: Scored, document: GoldDocument, toGold: ToGold): Counts {
  const { text, gold } = document;
  const words = wordsOf(text, []);
  return {
    ...counts('events', eventsOf(reading, document, toGold), goldEventsOf(document), (p, g) => p === g),
    ...counts(
      'undertakings',
      reading.undertakings.map((u) => ({
        key: [u.kind, party(u.from, toGold), party(u.to, toGold)].join(),
        what: u.what,
      })),
      gold.undertakings.map((u) => ({
        key: [u.kind, u.from ?? '-', u.to ?? '-'].join(),
        what: resolveAnchor(text, u.what),
      })),
      (p, g) => p.key === g.key && wordOverlap(words, [p.what], [g.what]) >= 0.5,
    ),
    ...counts(
      'interactions',
      reading.interactions,
      gold.interactions,
      (p, g) => p.kind === g.kind && p.date === g.date && sameSet(p.participants.map(toGold), g.participants),
    ),
  };
}

function party(id: string | null, toGold: ToGold): string {
  return id === null ? '-' : toGold(id);
}

/** An event's key: type, then the countries of those who act and of those acted on; who has none stands for himself. */
function eventsOf({ actors, events }: Scored, { gold }: GoldDocument, toGold: ToGold): string[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const goldById = new Map(gold.actors.map((actor) => [actor.id, actor]));
  const keyOf = (id: string) => {
    const known = goldById.get(toGold(id));
    return byId.get(id)?.country ?? (known && known.country === null ? known.id : toGold(id));
  };
  return events.map((e) => eventKey(e.type, e.actor.map(keyOf), e.recipient.map(keyOf)));
}

function goldEventsOf({ gold }: GoldDocument): string[] {
  const byId = new Map(gold.actors.map((actor) => [actor.id, actor]));
  const keyOf = (id: string) => byId.get(id)?.country ?? id;
  return gold.events.map((e) => eventKey(e.type, e.actor.map(keyOf), e.recipient.map(keyOf)));
}

function eventKey(type: string, actors: readonly string[], recipients: readonly string[]): string {
  const list = (keys: readonly string[]) => [...new Set(keys)].sort().join('+');
  return `${type} ${list(actors)} ${list(recipients)}`;
}

function counts<P, G>(
  name: string,
  predicted: readonly P[],
  gold: readonly G[],
  same: (p: P, g: G) => boolean,
): Counts {
  const open = new Set(gold.keys());
  let right = 0;
  for (const p of predicted) {
    const hit = [...open].find((index) => same(p, gold[index]!));
    if (hit === undefined) continue;
    open.delete(hit);
    right++;
  }
  return { [`${name}.right`]: right, [`${name}.predicted`]: predicted.length, [`${name}.gold`]: gold.length };
}
