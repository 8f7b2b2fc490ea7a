import {
  type Act,
  type Actor,
  type Cast,
  type DraftAttribution,
  type Force,
  sideOf,
} from '../record/index.ts';
import type { ActorLookup } from './link-actor-lookup.ts';

/** What somebody will do: "will", "would not", "is prepared to", but not what will be ("will be wet"), which is a forecast. */
const WILL =
  /^,?\s+(?:(?:will|would|shall)\s+(?:(not|never|no longer)\s+)?(?!be\s+(?!lectured|bullied|cowed|intimidated|forced|drawn))(?:\p{L}+ly\s+)?\p{Ll}|(cannot|could not|can not)\s+(?:accept|agree|join|allow|tolerate|permit|discuss|support|sign)\b|(?:is|are|was|were|stands?|stood)\s+(?:prepared|ready|willing|determined)\s+to\b|(?:intends?|intended)\s+to\b)/u;
const CONDITION = /\b(?:if|unless|should|until|as long as)\b/;

interface Wording {
  readonly act: Act;
  readonly force: Force;
}

/**
 * What a statement binds the speaker to when it tells what the speaker's own side will do, whoever names that side ("Pakistan would not change
 * its policy", from Pakistan's spokesman): a promise or a plan (2), a refusal (4), a threat (5, a refusal or plan on a condition that the hearer holds). Null where it
 * does not, or where the cue says what was done by it.
 */
export function bindsOwnSide(
  text: string,
  draft: DraftAttribution,
  speaker: string | null,
  lookup: ActorLookup,
  sides: ReadonlyMap<string, string>,
): Wording | null {
  const [content] = draft.content;
  if (draft.act !== 'assertive' || draft.negated || speaker === null || content === undefined) return null;
  const opening = /^["“'‘]?(?:that\s+)?["“'‘]?(?:the\s+)?/i.exec(text.slice(content.start, content.end))![0];
  const subject =
    lookup.mentionAt(content.start + opening.length) ??
    lookup.mentionAt(content.start + opening.replace(/the\s+$/i, '').length);
  if (!subject || subject.end > content.end || sides.get(subject.actor) !== sides.get(speaker)) return null;
  const rest = text.slice(subject.end, content.end);
  const will = WILL.exec(rest);
  if (!will) return null;
  if (CONDITION.test(rest)) return { act: 'commissive', force: 5 };
  const refuses = will[1] !== undefined || will[2] !== undefined;
  return { act: 'commissive', force: refuses ? 4 : draft.force };
}

/** The side for which each actor speaks. */
export function sidesOf({ actors }: Cast): ReadonlyMap<string, string> {
  return new Map(actors.map((actor: Actor) => [actor.id, sideOf(actor).key]));
}
