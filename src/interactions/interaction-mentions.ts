import { clauseViewOf } from '../clauses/index.ts';
import type { Actor, Analysis, Attribution, Cast, Document, Range } from '../record/index.ts';
import { mentionsWithin } from '../text/index.ts';
import { eachApart } from './apart.ts';
import { attendeesTold } from './attendance.ts';
import { triggersIn } from './find-triggers.ts';
import { headingDay } from './heading-day.ts';
import { hostTold } from './host-told.ts';
import { dateOf } from './interaction-date.ts';
import type { InteractionMention } from './interaction-mention.ts';
import { leadersTold } from './leaders.ts';
import { attending } from './noun-participants.ts';
import { JOURNEY, NOTE, withoutOccasions } from './occasions.ts';
import { participantsOf } from './participants.ts';
import type { Scene } from './scene.ts';
import { tookPlace } from './took-place.ts';
import type { Trigger } from './trigger.ts';

const LOOKS_BACK =
  /\b(?:back in|ago|last (?:month|year|week)|in (?:19|20)\d\d|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b/;

/**
 * Every place where the text names a call, meeting, visit, letter or round of talks that took place, in text order.
 *
 * Interactions that are only wished for, planned, put off, denied or cancelled are left out, and those dated after the document.
 */
export function interactionMentions(
  document: Document,
  analysis: Analysis,
  attributions: readonly Attribution[],
  cast: Cast,
  actorOf: (id: string) => Actor | undefined,
): InteractionMention[] {
  const found: InteractionMention[] = [];
  for (const sentence of analysis.sentences) {
    const view = clauseViewOf(analysis, sentence);
    // "Oduya (Kenya)": what a bracket says of somebody is nobody besides.
    const outer = mentionsWithin(cast.mentions, sentence).filter(
      ({ start, end }) => document.text[start - 1] !== '(' || document.text[end] !== ')',
    );
    const entryDay = headingDay(analysis, document.text, sentence);
    const own: InteractionMention[] = [];
    const whole = { document, analysis, cast, attributions, actorOf, view, outer, entryDay };
    for (const trigger of triggersIn(view)) {
      const scene: Scene = { ...whole, earlier: [...found, ...own] };
      const mention = tookPlace(scene, trigger) ? mentionOf(scene, sentence.index, trigger) : null;
      if (mention) own.push(...eachApart(scene, trigger, mention));
    }
    const led = leadersTold({ ...whole, earlier: found }, sentence.index);
    if (led) own.push(led);
    const besides = own.some((one) => one.participants.length > 1)
      ? null
      : attendeesTold({ ...whole, earlier: found }, sentence.index);
    if (besides) own.push(besides);
    const host = own.length > 0 ? null : hostTold({ ...whole, earlier: found }, sentence.index);
    if (host) own.push(host);
    found.push(...withoutOccasions(own));
  }
  return found;
}

function mentionOf(scene: Scene, sentence: number, trigger: Trigger): InteractionMention | null {
  const { view } = scene;
  const { published } = scene.document;
  const besides = attending(scene, trigger);
  const adds = besides.length > 0;
  const participants = adds ? besides : participantsOf(scene, trigger);
  const { edtf, told } = dateOf(scene, trigger);
  const retrospective = looksBack(view, trigger);
  const definite = participants.length < 2 && !adds;
  const isOfEntry = !retrospective && !definite && !isSinceThen(view, trigger);
  const date = told || !isOfEntry ? edtf : scene.entryDay;
  if (date !== null && published !== null && date > `${published}~`) return null;
  if (participants.length < 2 && trigger.form !== 'noun') return null;
  const isJourney = trigger.frame === 'abroad';
  if (isJourney && date === null) return null;
  return {
    kind: trigger.kind,
    weak: trigger.weak,
    sentence,
    evidence: evidenceOf(scene, trigger, participants),
    participants,
    date,
    definite,
    dayed: definite && date !== null && hasOwnDay(scene, trigger),
    adds,
    headline: !/^[.!?"”’')]$/.test(view.tokens[view.last - 1]!.text),
    retrospective,
    another: isAnother(view, trigger),
    handed: isHanded(view, trigger),
    by: isJourney ? JOURNEY : isNote(view, trigger) ? NOTE : `interaction/${trigger.form}`,
  };
}

function isNote({ tokens }: Scene['view'], { form, first }: Trigger): boolean {
  return form === 'noun' && tokens[first]!.lemma === 'note';
}

/** "Tue 6. … Brandt **has** since written": by now, and not on that day. */
function isSinceThen({ tokens }: Scene['view'], { group }: Trigger): boolean {
  return group !== null && /^(?:has|have)$/.test(tokens[group.first]!.lower);
}

/** "the call **on Monday**", "her conversation **of 17 May**"; not "a cabinet meeting on Monday", which is of one side. */
function hasOwnDay({ view, outer, analysis }: Scene, { opening, first, slots }: Trigger): boolean {
  const { tokens } = view;
  // "**there was a** call on Tuesday"
  const isThere =
    tokens[opening]!.lower === 'a' &&
    tokens[opening - 2]?.lower === 'there' &&
    tokens[opening - 1]!.lemma === 'be';
  if (!isThere && !/^(?:the|their|his|her|this|that)$/.test(tokens[opening]!.lower)) return false;
  const end = tokens[(slots.at(-1)?.last ?? first + 1) - 1]!.end;
  const within = (from: number, to: number) => (m: Range) => m.start >= from && m.end <= to;
  const isBody = (kind: string) => kind !== 'place' && kind !== 'state' && kind !== 'person';
  return (
    analysis.times.some(within(tokens[opening]!.start, end)) &&
    !outer.filter(within(tokens[opening]!.start, tokens[first]!.start)).some(({ kind }) => isBody(kind))
  );
}

/** "Oduya **also** called on Brandt", "and **later** received Brandt" */
function isAnother({ tokens, first }: Scene['view'], { group }: Trigger): boolean {
  return (
    group !== null &&
    tokens
      .slice(Math.max(first, group.first - 2), group.head)
      .some(({ lower }) => /^(?:also|later|subsequently|separately|afterwards|then|too)$/.test(lower))
  );
}

/** "**handed over** a note", "**conveyed** a letter" */
function isHanded({ tokens }: Scene['view'], { kind, group }: Trigger): boolean {
  return (
    kind === 'letter' && group !== null && /^(?:hand|deliver|convey|present)$/.test(tokens[group.head]!.lemma)
  );
}

/** "Back in March the two spoke", "at their previous meeting". */
function looksBack({ tokens, first }: Scene['view'], trigger: Trigger): boolean {
  const words = (from: number) => tokens.slice(from, trigger.first).map((token) => token.lower);
  return (
    LOOKS_BACK.test(words(first).join(' ')) ||
    words(trigger.opening).some((w) => /^(?:earlier|previous)$/.test(w))
  );
}

/** The trigger and those who took part, as far as its own sentence names them. */
function evidenceOf(
  { view, outer }: Scene,
  { first, last }: Trigger,
  participants: readonly string[],
): Range {
  const named = outer.filter((m) => participants.includes(m.actor));
  return {
    start: Math.min(view.tokens[first]!.start, ...named.map((m) => m.start)),
    end: Math.max(view.tokens[last - 1]!.end, ...named.map((m) => m.end)),
  };
}
