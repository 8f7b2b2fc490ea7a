import type { EventType } from '../record/index.ts';
import type { DraftEvent } from './draft-event.ts';

const SAID = new Set<EventType>(['AGREE', 'REQUEST', 'REJECT', 'THREATEN', 'ACCUSE']);

/** What those who met say to each other they say on the day they met, unless the words name another. */
export function datedByMeeting(drafts: readonly DraftEvent[], sideOf: (id: string) => string): DraftEvent[] {
  const meetings = drafts.filter(
    (d) => d.type === 'CONSULT' && d.status === 'occurred' && d.date !== null && d.actor.length > 1,
  );
  return drafts.map((draft) => {
    const party = draft.actor.length > 0 ? draft.actor : draft.recipient;
    if (draft.date !== null || !SAID.has(draft.type) || party.length === 0) return draft;
    const met = (d: DraftEvent) => party.every((id) => d.actor.some((one) => sideOf(one) === sideOf(id)));
    return { ...draft, date: meetings.find(met)?.date ?? null };
  });
}
