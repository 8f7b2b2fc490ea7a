import { type Actor, sideOf } from '../record/index.ts';
import { addDays, dayOf } from '../text/index.ts';
import type { MergedInteraction } from './merge-mentions.ts';

/** How long a visit may last whose first day alone is told, in days. */
const LONGEST_VISIT = 7;

/**
 * Whether a visit is but the journey to a meeting that the text tells of too: "Brandt arrived in Nairobi on Monday. … On Tuesday he met Oduya." A visit at
 * another time than the meetings of the two sides stays.
 */
export function isJourneyToMeet(
  visit: MergedInteraction,
  all: readonly MergedInteraction[],
  actorOf: (id: string) => Actor | undefined,
): boolean {
  if (visit.kind !== 'visit') return false;
  const keyOf = (id: string) => {
    const actor = actorOf(id);
    return actor ? sideOf(actor).key : id;
  };
  const isMet = ({ kind, participants }: MergedInteraction) =>
    /^(?:meeting|talks|summit)$/.test(kind) &&
    visit.participants.every((id) => participants.some((other) => keyOf(other) === keyOf(id))) &&
    visit.participants.some((id) => actorOf(id)?.kind === 'person' && participants.includes(id));
  return all.some(
    (one) =>
      isMet(one) &&
      one.mentions[0]!.retrospective === visit.mentions[0]!.retrospective &&
      isDuring(one, visit),
  );
}

function isDuring({ date }: MergedInteraction, visit: MergedInteraction): boolean {
  if (date === null || visit.date === null) return true;
  const [from = '', to = from] = visit.date.split('/');
  const first = dayOf(from);
  const last = to === from && first?.month != null ? (addDays(first, LONGEST_VISIT) ?? to) : to;
  const [opens = '', closes = opens] = date.split('/');
  return closes >= from && opens <= `${last}~`;
}
