import type { InteractionMention } from './interaction-mention.ts';

/** The rule of a visit that is told as a journey ("flew to Lamu"). */
export const JOURNEY = 'interaction/journey';
/** The rule of a letter that is a note. */
export const NOTE = 'interaction/note';

/**
 * The mentions of a sentence without what only belongs to another of them: a journey of those whom it lets meet or visit somebody besides, and
 * the note that was handed over to one who was received or summoned.
 */
export function withoutOccasions(mentions: readonly InteractionMention[]): InteractionMention[] {
  return mentions.filter((one) => !mentions.some((other) => isPartOf(one, other)));
}

function isPartOf(one: InteractionMention, other: InteractionMention): boolean {
  if (other.participants.length < 2) return false;
  if (one.by === NOTE)
    return (
      other.kind === 'meeting' &&
      !other.weak &&
      one.participants.every((id) => other.participants.includes(id))
    );
  return (
    one.by === JOURNEY &&
    other.by !== JOURNEY &&
    /^(?:meeting|talks|summit|visit)$/.test(other.kind) &&
    other.participants.includes(one.participants[0]!)
  );
}
