import { inSlot } from './clause-parties.ts';
import type { InteractionMention } from './interaction-mention.ts';
import type { Scene } from './scene.ts';
import type { Trigger } from './trigger.ts';

/** More than can be told apart: "held **several** meetings with Brandt". */
const QUANTITY =
  /^(?:several|many|numerous|regular|frequent|various|two|three|four|five|countless|repeated|weekly|annual)$/;

/**
 * One mention for each two who were alone with each other: "spoke **separately** with A and B", "held **separate** talks with A and B", "had
 * **meetings** with A and B". The mention itself where all of them met; none where a plural names no one in particular.
 */
export function eachApart(
  scene: Scene,
  trigger: Trigger,
  mention: InteractionMention,
): readonly InteractionMention[] {
  const { participants } = mention;
  const partners = inSlot(scene, trigger, /^(?:object|with|to|from|by|on)$/).filter((id) =>
    participants.includes(id),
  );
  const others = participants.filter((id) => !partners.includes(id));
  const several = trigger.several === true;
  if (partners.length === 0 || others.length === 0) return several ? [] : [mention];
  if (several && partners.length < 2 && isCounted(scene, trigger)) return [];
  if (!several && (participants.length < 3 || !isSaidApart(scene, trigger))) return [mention];
  return others.flatMap((other) =>
    partners.map((partner) => ({ ...mention, participants: [other, partner] })),
  );
}

function isCounted({ view }: Scene, { opening, first }: Trigger): boolean {
  return view.tokens.slice(opening, first).some(({ lower }) => QUANTITY.test(lower));
}

function isSaidApart({ view }: Scene, { opening, first, last, slots }: Trigger): boolean {
  const before = view.tokens.slice(Math.max(view.first, opening - 3), first);
  const behind = view.tokens.slice(last, slots.at(-1)?.last ?? last);
  return (
    before.some(({ lower }) => /^separate(?:ly)?$/.test(lower)) ||
    behind.some(({ lower }) => lower === 'separately' || lower === 'individually')
  );
}
