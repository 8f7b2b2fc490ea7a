import {
  type Actor,
  type Analysis,
  type Attribution,
  type Cast,
  type Range,
  sideOf,
  type UndertakingKind,
} from '../record/index.ts';
import { mentionsWithin, tokensIn } from '../text/index.ts';

/** How far into what is said its subject may begin: past a mark and "that". */
const OPENING = 14;

/**
 * What a speaker says that its own side will do is a commitment, what it will not do a refusal: "said that Germany would
 * deliver", "“We will not leave,” he said". Null when the words speak of somebody else or of no plan.
 */
export function ownPlan(
  analysis: Analysis,
  cast: Cast,
  attribution: Attribution,
  content: Range,
): Extract<UndertakingKind, 'commitment' | 'refusal'> | null {
  const subject = mentionsWithin(cast.mentions, content)[0];
  const speaker = cast.actors.find((actor) => actor.id === attribution.speaker);
  if (!subject || !speaker || subject.start - content.start > OPENING) return null;
  const actor = cast.actors.find((one) => one.id === subject.actor);
  if (!actor || !isOwn(actor, speaker)) return null;
  const verb = tokensIn(analysis.tokens, { start: subject.end, end: content.end }).filter(
    (t) => t.pos !== 'ADV' || t.lower === 'not',
  );
  if (!/^(?:will|would|shall|'ll)$/.test(verb[0]?.lower ?? '')) return null;
  if (/^(?:not|n't|never)$/.test(verb[1]?.lower ?? '')) return 'refusal';
  return verb[1]?.pos === 'VERB' ? 'commitment' : null;
}

function isOwn(actor: Actor, speaker: Actor): boolean {
  if (actor.id === speaker.id) return true;
  const forOthers = actor.kind === 'person' || actor.kind === 'population' || actor.kind === 'armed-group';
  return !forOthers && sideOf(actor).key === sideOf(speaker).key;
}
