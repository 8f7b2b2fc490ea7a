import { type ClauseView, groupHolding, previousLoud, type VerbGroup } from '../clauses/index.ts';
import { contains } from '../text/index.ts';
import type { Scene } from './scene.ts';
import type { Trigger } from './trigger.ts';

/** Verbs whose object did not take place, or need not have: "proposed a meeting", "cancelled his visit". */
const UNREAL_OBJECT = new Set(
  'cancel postpone delay refuse decline reject propose offer avoid plan seek demand suggest schedule await expect prepare want hope arrange request urge boycott skip oppose favour favor support discuss consider promise invite need threaten welcome rule set call'.split(
    ' ',
  ),
);
/** Verbs whose subject did not take place: "the talks were called off". */
const UNREAL_SUBJECT = new Set(
  'cancel postpone delay schedule plan expect propose set shelve slate'.split(' '),
);
const UNREAL_MODIFIER =
  /^(?:planned|proposed|possible|upcoming|forthcoming|future|next|any|no|cancelled|canceled|scheduled|expected|coming|potential|postponed|regular|annual|another|further|more|new|every|each)$/;
/** Behind these a noun tells what was: "in talks", "after the call". Behind "for" or "before" it may never come. */
const REAL_PREPOSITION =
  /^(?:in|into|during|at|after|following|on|over|via|by|through|since|from|amid|with|throughout|within|upon)$/;
/** An infinitive behind these was done. */
const DOES = new Set('go manage begin start continue proceed come fly travel be'.split(' '));
/** "is **understood** to have sent for Brandt": so it is told, and it was done. */
const SAID = /^(?:understood|said|reported|believed|known|thought|alleged|claimed|held|seen)$/;
/** Who goes somewhere to meet somebody meets him: "**flew** to Lamu on Monday to see Oduya". */
const MOTION = new Set(
  'go come fly travel drive sail ride cross journey hurry rush head return arrive'.split(' '),
);
/** What is done as a rule is nothing done at a time. */
const HABIT =
  /^(?:always|usually|regularly|often|routinely|frequently|occasionally|sometimes|rarely|seldom|normally|annually)$/;
const CONDITION = /^(?:if|unless|whether|until|lest|before|whenever)$/;
const DENIES = new Set(['deny', 'refute', 'doubt']);

/** Whether the text tells that it took place: not planned, wished for, refused, called off, denied, asked or usual. */
export function tookPlace(scene: Scene, trigger: Trigger): boolean {
  const { view } = scene;
  // "Should the two sit down together?"
  if (view.tokens[view.last - 1]!.text === '?') return false;
  if (isDenied(scene, trigger) || isConditional(view, trigger)) return false;
  const { group, role, preposition } = trigger;
  // "received the envoy, **who handed him** a letter": then and there.
  if (
    role === 'verb' &&
    view.tokens[trigger.first]!.lemma === 'hand' &&
    view.tokens[trigger.first - 1]?.lower === 'who'
  )
    return false;
  if (role === 'verb' || trigger.form === 'medium') return group !== null && isReal(view, group);
  if (view.tokens.slice(trigger.opening, trigger.first).some((t) => UNREAL_MODIFIER.test(t.lower)))
    return false;
  if (role === 'adjunct')
    return (
      (REAL_PREPOSITION.test(preposition!) ||
        isThereFor(view, trigger) ||
        isArrival(view, trigger) ||
        isThatLetter(view, trigger)) &&
      (group === null || isReal(view, group) || group.first > trigger.first)
    );
  if (group === null) return true;
  const { lemma } = view.tokens[group.head]!;
  // "have been put off", "called off the talks"
  if (/^(?:put|call|hold)$/.test(lemma) && /^(?:off|back)$/.test(view.tokens[group.last]?.lower ?? ''))
    return false;
  return isReal(view, group) && !(role === 'object' ? UNREAL_OBJECT : UNREAL_SUBJECT).has(lemma);
}

/** Verbs behind which a base form tells what ought to be: "suggests that they **gather**", "proposed that the envoy **be invited**". */
const MANDATIVE = new Set(
  'suggest propose demand ask urge insist recommend request require desire'.split(' '),
);

function isWished(view: ClauseView, group: VerbGroup): boolean {
  const opening = view.tokens[group.first]!;
  if (opening.lower !== (group.passive ? 'be' : opening.lemma)) return false;
  const before = view.groups[view.groups.indexOf(group) - 1];
  return (
    before !== undefined &&
    MANDATIVE.has(view.tokens[before.head]!.lemma) &&
    view.tokens.slice(before.last, group.first).some(({ lower }) => lower === 'that')
  );
}

/** "when they **meet** in November": what a present tense behind "when" tells is still to come. */
function isAwaited(view: ClauseView, at: number, group: VerbGroup | null): boolean {
  if (view.tokens[at]!.lower !== 'when' || group === null || group.first !== group.head) return false;
  const { lower, lemma, pos } = view.tokens[group.head]!;
  return pos === 'VERB' && (lower === lemma || lower === `${lemma}s`) && group.first > at;
}

/** "met", "has met", "after meeting": not "would meet", "did not meet", "agreed to meet", "a proposal for meeting". */
function isReal(view: ClauseView, group: VerbGroup): boolean {
  if (group.negated || group.mood !== 'plain' || isUsual(view, group) || isWished(view, group)) return false;
  const before = previousLoud(view, group.first);
  const word = before < view.first ? null : view.tokens[before]!;
  if (group.form === 'to') {
    const motion = motionBefore(view, group);
    if (motion) return isReal(view, motion);
    return word !== null && (DOES.has(word.lemma) || (SAID.test(word.lower) && isPerfect(view, group)));
  }
  if (group.form !== 'ing') return true;
  return word === null || !/^(?:for|of|without|against|before|avoid|suggest|propose|to)$/.test(word.lemma);
}

function isPerfect({ tokens }: ClauseView, { first, head }: VerbGroup): boolean {
  return tokens.slice(first, head).some((t) => t.lower === 'have');
}

/** The verb of motion whose purpose an infinitive tells: "**flew** to Lamu on Monday to see Oduya"; null where it depends on another. */
export function motionBefore(view: ClauseView, group: VerbGroup): VerbGroup | null {
  if (group.form !== 'to') return null;
  const before = view.groups[view.groups.indexOf(group) - 1];
  if (!before || !MOTION.has(view.tokens[before.head]!.lemma)) return null;
  const between = view.tokens.slice(before.last, group.first);
  return between.some((t) => /^[,;:—–]$/.test(t.text) || t.pos === 'CCONJ' || t.pos === 'SCONJ')
    ? null
    : before;
}

/** "arrived in Kenya on Monday **for a visit**": it has begun; talks that he came for have not. */
function isArrival(view: ClauseView, { kind, preposition, group }: Trigger): boolean {
  return (
    kind === 'visit' && preposition === 'for' && group !== null && MOTION.has(view.tokens[group.head]!.lemma)
  );
}

/** "**was in** Lamu on Monday **for talks** with Oduya", "visited Lamu for talks with her": he has had them; one who is or came there has not. */
function isThereFor({ tokens, first }: ClauseView, { preposition, group, slots, opening }: Trigger): boolean {
  if (group === null) return false;
  const isIn = /^(?:was|were)$/.test(tokens[group.head]!.lower) && tokens[group.head + 1]?.lower === 'in';
  return (
    preposition === 'for' &&
    group.head < opening &&
    group.head >= first &&
    (isIn || tokens[group.head]!.lower === 'visited') &&
    slots.some(({ name }) => name === 'with')
  );
}

/** "in reply **to the message** of 2 October", "the tone **of his letter**", "referring **to a letter that** he sent": a letter that is spoken of was written. */
function isThatLetter({ tokens }: ClauseView, { kind, preposition, opening, last, group }: Trigger): boolean {
  return (
    kind === 'letter' &&
    /^(?:to|of|about)$/.test(preposition ?? '') &&
    (/^(?:the|his|her|its|their|this|that)$/.test(tokens[opening]!.lower) ||
      /^(?:that|which)$/.test(tokens[last]?.lower ?? '') ||
      // "replied to a letter from Brandt"
      (group !== null &&
        group.head < opening &&
        /^(?:reply|respond|answer|react|refer)$/.test(tokens[group.head]!.lemma)))
  );
}

function isUsual(view: ClauseView, { first, last }: VerbGroup): boolean {
  return view.tokens.slice(Math.max(view.first, first - 1), last).some((t) => HABIT.test(t.lower));
}

/** "if" governs the verb next to it: "if they meet", not "asked if it came up when they met". */
function isConditional(view: ClauseView, { first, group }: Trigger): boolean {
  for (let at = first - 1; at >= view.first; at--) {
    const { lower, text, pos } = view.tokens[at]!;
    const held = groupHolding(view, at);
    if (held && held !== group) return false;
    if (isAwaited(view, at, group)) return true;
    if (CONDITION.test(lower) && !(lower === 'before' && view.tokens[at + 1]?.pos === 'NOUN')) return true;
    // "if Oduya **and** Brandt meet"
    const joinsNouns = pos === 'CCONJ' && /^(?:NOUN|PROPN|PRON)$/.test(view.tokens[at - 1]?.pos ?? '');
    if (/^[,;:—–]$/.test(text) || (pos === 'CCONJ' && !joinsNouns)) return false;
  }
  return false;
}

/** In what somebody denies: "denied that the two had met". */
function isDenied({ attributions, view }: Scene, { first }: Trigger): boolean {
  const word = view.tokens[first]!;
  return attributions.some(
    ({ cue, content }) =>
      cue !== null &&
      content.some((piece) => contains(piece, word)) &&
      cue.text.split(/\s+/).some((w) =>
        DENIES.has(
          w
            .toLowerCase()
            .replace(/(?:ied|ies|ying)$/, 'y')
            .replace(/(?:ed|s|ing)$/, ''),
        ),
      ),
  );
}
