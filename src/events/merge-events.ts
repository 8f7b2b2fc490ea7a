import type { Actor, EventType, Range } from '../record/index.ts';
import { overlaps } from '../text/index.ts';
import type { DraftEvent } from './draft-event.ts';

/** Acts of speech. */
const SAID = new Set<EventType>(['AGREE', 'REQUEST', 'REJECT', 'ACCUSE', 'THREATEN', 'SUPPORT']);

/** An event with every place that tells it, in text order. */
export type MergedEvent = Omit<
  DraftEvent,
  'evidence' | 'heading' | 'words' | 'sentence' | 'cue' | 'reading'
> & {
  readonly evidence: readonly Range[];
};

/** Two acts of one kind between the same sides are two only where both are as sure as this: mostly one is told twice. */
const SURE = 0.5;

/**
 * One row for one event: same type and status, same parties, days that can be the same; where one of the two is not
 * sure, type and sides are enough. The headline's event is the
 * body's when only the names differ ("Kenya warns Tesseria", "Foreign Minister Oduya warned Tesseria"). A meeting whose
 * parties are only "the two sides" is the one told before.
 */
export function mergeEvents(
  drafts: readonly DraftEvent[],
  actors: ReadonlyMap<string, Actor>,
): MergedEvent[] {
  const merged: DraftEvent[][] = [];
  for (const draft of drafts) {
    const same = merged.findLast((group) => group.some((known) => isSame(known, draft, actors)));
    if (same) same.push(draft);
    else merged.push([draft]);
  }
  return merged.map(joined);
}

function isSame(known: DraftEvent, draft: DraftEvent, actors: ReadonlyMap<string, Actor>): boolean {
  if (known.type === draft.type && Math.min(known.score, draft.score) < SURE)
    if (isBetween(known.actor, draft.actor, actors) && isBetween(known.recipient, draft.recipient, actors))
      return true;
  if (known.type !== draft.type || known.status !== draft.status || !datesAgree(known.date, draft.date))
    return false;
  if (known.type === 'CONSULT' && isOneGroup(draft, actors)) return true;
  if (sameSet(known.actor, draft.actor) && sameSet(known.recipient, draft.recipient))
    return (
      overlaps(known.evidence, draft.evidence) ||
      !SAID.has(known.type) ||
      known.heading ||
      isRepeated(known, draft)
    );
  if (!known.heading) return false;
  return (
    overlap(sides(known.actor, actors), sides(draft.actor, actors)) &&
    matches(known.recipient, draft.recipient, actors)
  );
}

function isBetween(
  one: readonly string[],
  two: readonly string[],
  actors: ReadonlyMap<string, Actor>,
): boolean {
  const [first, second] = [one, two].map((ids) => [
    ...new Set(ids.map((id) => actors.get(id)?.country ?? id)),
  ]);
  return sameSet(first!, second!);
}

/** Two demands of one party on another are two, unless they are in nearly the same words or one statement. */
function isRepeated(known: DraftEvent, draft: DraftEvent): boolean {
  if (known.attribution !== null && known.attribution === draft.attribution) return true;
  const shared = draft.words.filter((word) => known.words.includes(word)).length;
  return shared > 0 && shared / Math.min(known.words.length, draft.words.length) >= 0.6;
}

function matches(
  one: readonly string[],
  two: readonly string[],
  actors: ReadonlyMap<string, Actor>,
): boolean {
  return one.length === 0 || two.length === 0 || overlap(sides(one, actors), sides(two, actors));
}

/** What an actor counts as in a headline: itself, or its country. */
function sides(ids: readonly string[], actors: ReadonlyMap<string, Actor>): Set<string> {
  return new Set(ids.flatMap((id) => [id, actors.get(id)?.country ?? id]));
}

function overlap(one: ReadonlySet<string>, two: ReadonlySet<string>): boolean {
  return [...one].some((side) => two.has(side));
}

function sameSet(one: readonly string[], two: readonly string[]): boolean {
  return one.length === two.length && one.every((id) => two.includes(id));
}

function isOneGroup(draft: DraftEvent, actors: ReadonlyMap<string, Actor>): boolean {
  return draft.actor.length === 1 && actors.get(draft.actor[0]!)?.kind === 'other';
}

function datesAgree(one: string | null, two: string | null): boolean {
  return one === null || two === null || one.startsWith(two) || two.startsWith(one);
}

/** Parties and attribution of the first telling outside the headline, the most precise date, all evidence. */
function joined(group: readonly DraftEvent[]): MergedEvent {
  const {
    evidence: _,
    heading: __,
    words: ___,
    cue: ____,
    reading: _____,
    sentence: ______,
    ...main
  } = group.find((draft) => !draft.heading) ?? group[0]!;
  const dates = group.map((draft) => draft.date).filter((date) => date !== null);
  return {
    ...main,
    recipient:
      main.recipient.length > 0
        ? main.recipient
        : (group.find((d) => d.recipient.length > 0)?.recipient ?? []),
    mode: main.mode ?? group.find((draft) => draft.mode !== null)?.mode ?? null,
    contexts: [...new Set(group.flatMap((draft) => draft.contexts))],
    date: dates.sort((a, b) => b.length - a.length)[0] ?? null,
    score: Math.max(...group.map((draft) => draft.score)),
    evidence: [...new Map(group.map((d) => [d.evidence.start, d.evidence])).values()].sort(
      (a, b) => a.start - b.start,
    ),
  };
}
