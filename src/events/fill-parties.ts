import type { Actor, Cast, EventType, Mention } from '../record/index.ts';
import { mentionsWithin } from '../text/index.ts';
import type { DraftEvent } from './draft-event.ts';
import { isSameSide } from './same-side.ts';

const ANSWERS = new Set<EventType>(['REQUEST', 'REJECT', 'THREATEN']);
const ATTACKS = new Set<EventType>(['ACCUSE', 'REQUEST', 'THREATEN', 'SANCTION']);
const SAID = new Set<EventType>(['AGREE', 'REQUEST', 'REJECT', 'THREATEN', 'ACCUSE']);
const STATES = /\b(?:countries|nations|states|governments|sides|capitals|parties|neighbou?rs)\b/i;

/**
 * Who is meant where the words do not name a party: "the two ministers" are those who met, and a demand without an
 * addressee, made by one of two who met, goes to the other; a denial goes to whoever accused its speaker before.
 */
export function fillParties(drafts: readonly DraftEvent[], cast: Cast): DraftEvent[] {
  const actors = new Map(cast.actors.map((actor) => [actor.id, actor]));
  const filled: DraftEvent[] = [];
  drafts.forEach((draft, at) => {
    const expanded = expandGroups(draft, meetingNear(drafts, at, actors), cast, actors);
    filled.push({
      ...expanded,
      recipient: recipientOf(expanded, filled, drafts, actors),
      date: expanded.date ?? dateOfMeeting(expanded, drafts, actors),
    });
  });
  return filled;
}

/** The parties of the last meeting told before, else of the first told after. */
function meetingNear(
  drafts: readonly DraftEvent[],
  at: number,
  actors: ReadonlyMap<string, Actor>,
): readonly string[] {
  const named = (draft: DraftEvent) =>
    draft.type === 'CONSULT' &&
    draft.status === 'occurred' &&
    draft.actor.length === 2 &&
    draft.recipient.length === 2 &&
    draft.actor.every((id) => actors.get(id)?.kind !== 'other');
  return (drafts.slice(0, at + 1).findLast(named) ?? drafts.slice(at).find(named))?.actor ?? [];
}

function expandGroups(
  draft: DraftEvent,
  parties: readonly string[],
  cast: Cast,
  actors: ReadonlyMap<string, Actor>,
): DraftEvent {
  if (parties.length < 2) return draft;
  const expand = (ids: readonly string[]) => [
    ...new Set(
      ids.flatMap((id) =>
        isPair(id, draft, cast, actors) ? membersOf(id, parties, draft, cast, actors) : [id],
      ),
    ),
  ];
  return { ...draft, actor: expand(draft.actor), recipient: expand(draft.recipient) };
}

/** "The two leaders", "both sides", "they": not any actor that is of no better kind. */
function isPair(id: string, draft: DraftEvent, cast: Cast, actors: ReadonlyMap<string, Actor>): boolean {
  if (actors.get(id)?.kind !== 'other') return false;
  const word = wordFor(id, draft, cast, actors);
  return /\b(?:two|both|sides|leaders|ministers|presidents|they|we|pair|parties|and)\b/i.test(word);
}

function membersOf(
  id: string,
  parties: readonly string[],
  draft: DraftEvent,
  cast: Cast,
  actors: ReadonlyMap<string, Actor>,
): readonly string[] {
  if (draft.type === 'CONSULT' || !STATES.test(wordFor(id, draft, cast, actors))) return parties;
  const states = parties.map((party) => {
    const country = actors.get(party)?.country;
    return (
      country && cast.actors.find((a) => a.country === country && /^(?:state|government)$/.test(a.kind))?.id
    );
  });
  return states.every((state) => state) ? (states as string[]) : parties;
}

/** The words by which the text names the actor nearest before the end of the event. */
function wordFor(id: string, draft: DraftEvent, cast: Cast, actors: ReadonlyMap<string, Actor>): string {
  const near = mentionsWithin(cast.mentions, {
    start: Math.max(0, draft.evidence.start - 200),
    end: draft.evidence.end,
  });
  const mention: Mention | undefined = near.findLast((m) => m.actor === id);
  const spans = actors.get(id)?.mentions ?? [];
  return spans.find((span) => span.start === mention?.start)?.text ?? actors.get(id)?.name ?? '';
}

function recipientOf(
  draft: DraftEvent,
  earlier: readonly DraftEvent[],
  drafts: readonly DraftEvent[],
  actors: ReadonlyMap<string, Actor>,
): readonly string[] {
  const [actor] = draft.actor;
  if (draft.recipient.length > 0 || !actor || draft.actor.length > 1) return draft.recipient;
  // A call for calm, or a denial to the press, goes to nobody in particular.
  const verb = draft.words[0] ?? '';
  if (/^(?:call|appeal|deny|dispute|refute)$/.test(verb)) return draft.recipient;
  if (draft.type === 'REJECT') {
    const attack = earlier.findLast(
      (e) =>
        ATTACKS.has(e.type) && e.actor.length > 0 && e.recipient.some((id) => isSameSide(actors, actor, id)),
    );
    if (attack && !attack.actor.some((id) => isSameSide(actors, actor, id))) return attack.actor;
  }
  const asks = ANSWERS.has(draft.type) || /^(?:promise|offer|propose|assure|guarantee)$/.test(verb);
  if (!asks) return draft.recipient;
  const parties = meetingNear(drafts, drafts.length, actors);
  const own = parties.filter((id) => id === actor || isSameSide(actors, actor, id));
  return own.length === 1 ? parties.filter((id) => id !== own[0]) : draft.recipient;
}

/** What those who met say to each other they say on the day they met. */
function dateOfMeeting(
  draft: DraftEvent,
  drafts: readonly DraftEvent[],
  actors: ReadonlyMap<string, Actor>,
): string | null {
  if (!SAID.has(draft.type) || draft.actor.length + draft.recipient.length === 0) return null;
  const parties = draft.actor.length > 0 ? draft.actor : draft.recipient;
  const meeting = drafts.find(
    (d) =>
      d.type === 'CONSULT' &&
      d.status === 'occurred' &&
      d.date !== null &&
      d.actor.length > 1 &&
      parties.every((id) => d.actor.some((one) => isSameSide(actors, id, one))),
  );
  return meeting?.date ?? null;
}
