import type { Slot } from '../clauses/index.ts';
import { type ClauseView, groupHolding, rangeOf, withCoordinated } from '../clauses/index.ts';
import type { Mention } from '../record/index.ts';
import { mentionsWithin } from '../text/index.ts';
import type { Trigger } from './find-triggers.ts';
import { isJourney } from './one-way.ts';

/** Places and matters stand behind these more often than parties: looked at only where nothing better is found. */
const LOOSE = new Set(['in', 'at', 'over', 'about', 'through', 'along', 'across', 'inside', 'for', 'by']);

/** Things that the text lets speak or names like actors, but to which nothing is done in PLOVER's sense. */
const THINGS =
  /\b(?:report|plan|trial|retrial|statement|letter|commitment|deal|agreement|accord|document|law|decision|proposal|resolution|week|month|year|weapons?|money|aid|move|visit|talks|meeting|call|claim|demand|company|election|vote|bill|project|programme|program|attack|attacks)$/i;

/** Forces that are sent or withdrawn are the means, not the party. */
const MOVED =
  /\b(?:troops|soldiers|forces|peacekeepers|divisions|units|warships|ships|jets|experts|reinforcements)$/i;

/**
 * The mentions that a trigger names as those to whom it is done: of the stretches that its rule allows, the first that
 * holds one. Places where nobody acts do not count, unless somebody travels there, nor things, nor the outlet that a minister talks to.
 */
export function recipientsOf(
  text: string,
  view: ClauseView,
  every: readonly Mention[],
  trigger: Trigger,
): Mention[] {
  const { rule } = trigger;
  const noun = trigger.noun === -1 || rule.objectActs ? null : view.tokens[trigger.noun]!;
  const toPlaces = rule.type === 'CONSULT' && isJourney(view, trigger);
  const able = (m: Mention) =>
    (m.kind !== 'place' || toPlaces) &&
    !(m.kind === 'media' && rule.type === 'CONSULT') &&
    !(m.kind === 'other' && THINGS.test(text.slice(m.start, m.end))) &&
    !(MOVED.test(text.slice(m.start, m.end)) && rule.type !== 'ASSAULT' && rule.type !== 'COERCE') &&
    !(noun && m.start <= noun.start && noun.end <= m.end);
  for (const slot of inOrder(view, trigger)) {
    const { start, end } = rangeOf(view, slot.first, slot.last);
    // A mention may run on past the preposition that ends the slot: "Ambassador of Moldova Ion Rusu".
    const found = mentionsWithin(every, { start, end: sentenceEnd(view) });
    const first = found.find((m) => m.start < end && able(m));
    if (first) return withCoordinated(view, found.filter(able), first);
  }
  return [];
}

/** The allowed slots as they stand, the loose ones last. A partner stands before what is promised ("agreed **with** Kenya to"). */
function inOrder(view: ClauseView, { rule, slots }: Trigger): Slot[] {
  const promised = rule.type === 'AGREE' ? slots.findIndex((s) => s.name === 'to' || s.name === 'that') : -1;
  const allowed = slots.filter(
    (slot, at) =>
      (rule.recipient as readonly string[]).includes(slot.name) &&
      !isGerund(view, slot) &&
      !(slot.name === 'with' && promised !== -1 && at > promised),
  );
  return [...allowed.filter((s) => !LOOSE.has(s.name)), ...allowed.filter((s) => LOOSE.has(s.name))];
}

/** What stands behind "by": who does it where the verb is passive, or the noun has no owner. */
export function agentOf(view: ClauseView, mentions: readonly Mention[], trigger: Trigger): Mention[] {
  const slot = trigger.slots.find((s) => s.name === 'by');
  const first = slot && mentionsWithin(mentions, rangeOf(view, slot.first, slot.last))[0];
  return first ? withCoordinated(view, mentions, first) : [];
}

/** Whom a noun belongs to: "**Kenya**'s rejection", "the **Tesserian** attack on". */
export function ownerOf(view: ClauseView, mentions: readonly Mention[], noun: number): Mention[] {
  for (let at = noun - 1; at >= view.first && at > noun - 7; at--) {
    const token = view.tokens[at]!;
    const mention = mentions.find((m) => m.start <= token.start && token.end <= m.end);
    if (mention) return withCoordinated(view, mentions, mention);
    if (!/^(?:ADJ|NOUN|PROPN|PART|NUM|PUNCT)$/.test(token.pos) || token.text === ',') return [];
  }
  return [];
}

function sentenceEnd(view: ClauseView): number {
  return view.tokens[view.last - 1]!.end;
}

/** "denied **holding** any traders": the object is a deed, and whom it concerns is not spoken to. */
function isGerund(view: ClauseView, slot: Slot): boolean {
  return slot.name === 'object' && groupHolding(view, slot.first)?.form === 'ing';
}
