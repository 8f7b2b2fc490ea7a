import { type ClauseView, groupHolding, rangeOf } from '../clauses/index.ts';
import type { Attribution, EventStatus, EventType, Range } from '../record/index.ts';
import { overlaps, tokensIn, trimRange } from '../text/index.ts';
import { certaintyOf } from './certainty.ts';
import { isClosedSpeech } from './closed-speech.ts';
import { contextsOf } from './contexts.ts';
import type { DraftEvent } from './draft-event.ts';
import { dateOf } from './event-date.ts';
import { statusOf } from './event-status.ts';
import type { Trigger } from './find-triggers.ts';
import { hasParties } from './has-parties.ts';
import { intendedType } from './intended-type.ts';
import { modeOf } from './modes.ts';
import { doersOfNamed } from './named-before.ts';
import { isOneWay } from './one-way.ts';
import { partiesOf } from './parties-of.ts';
import { isSure, READ_ALONE } from './read-triggers.ts';
import { isSameSide } from './same-side.ts';
import type { Scene } from './scene.ts';

/**
 * The event that a trigger tells, or null: where it is only wished or conditional, where nobody is known to act, or where
 * a speaker asks for it.
 */
export function draftEvent(
  scene: Scene,
  trigger: Trigger,
  earlier: readonly DraftEvent[],
  beside: readonly Trigger[],
): DraftEvent | null {
  if (trigger.rule.id === READ_ALONE) return draftRead(scene, trigger);
  return (
    draftRuled(scene, trigger, earlier, beside) ??
    (isSure(trigger.reading) ? draftRead(scene, trigger) : null)
  );
}

function draftRuled(
  scene: Scene,
  trigger: Trigger,
  earlier: readonly DraftEvent[],
  beside: readonly Trigger[],
): DraftEvent | null {
  const { view, speech } = scene;
  const head = view.tokens[trigger.head]!;
  const act = speech.cueAt(head);
  const holders = speech.contentsAt(head).filter((holder) => !isPast(scene, trigger, holder, beside));
  if (holders.some((holder) => isClosedSpeech(cueLemmas(scene, holder)))) return null;
  if (trigger.rule.speech) return deontic(scene, trigger, holders[0]);
  const status = statusOf(view, trigger);
  if (status === null) return null;
  const parties = partiesOf(scene, trigger, act);
  const told = toldAs(scene, trigger, status, parties.actor, holders[0]);
  if (told.status !== 'occurred' && SAID.has(told.type)) return null;
  const recipient =
    parties.recipient.length > 0 ? parties.recipient : doersOfNamed(view, trigger, parties.actor, earlier);
  if (!hasParties(scene, trigger, told.type, parties.actor, recipient)) return null;
  return finish(scene, trigger, {
    ...told,
    actor: parties.actor,
    recipient,
    within: parties.within,
    passive: parties.passive,
    attribution: (act ?? holders[0])?.id ?? null,
  });
}

/** What only the network found: its own type and status, and what grammar says of the parties. */
function draftRead(scene: Scene, trigger: Trigger): DraftEvent {
  const { view, speech } = scene;
  const head = view.tokens[trigger.head]!;
  const act = speech.cueAt(head);
  return finish(scene, trigger, {
    type: trigger.reading!.type,
    status: trigger.reading!.status,
    ...partiesOf(scene, trigger, act),
    attribution: (act ?? speech.contentsAt(head)[0])?.id ?? null,
  });
}

/**
 * "accused Pakistan of arming rebels **and expelled** two envoys": the second verb is outside what the first governs, even
 * where the attribution's content runs on.
 */
function isPast(
  { view }: Scene,
  trigger: Trigger,
  { cue }: Attribution,
  beside: readonly Trigger[],
): boolean {
  return beside.some((other) => {
    const head = view.tokens[other.head]!;
    return (
      cue !== null && other.rule.content === 'closed' && overlaps(cue, head) && trigger.first >= other.end
    );
  });
}

/** "said it would release them" is the promise, not a release to come. */
function toldAs(
  scene: Scene,
  trigger: Trigger,
  status: EventStatus,
  actor: readonly string[],
  holder: Attribution | undefined,
): { type: EventType; status: EventStatus } {
  const ahead = trigger.group?.mood === 'future' || trigger.group?.mood === 'conditional';
  // "will not release the pilots" is the refusal, whoever tells it.
  if (ahead && status === 'negated' && intendedType(trigger) === 'REJECT')
    return { type: 'REJECT', status: 'occurred' };
  const own = holder?.speaker && actor.some((id) => isSameSide(scene.actors, holder.speaker!, id));
  return ahead && own
    ? { type: intendedType(trigger), status: 'occurred' }
    : { type: trigger.rule.type, status };
}

/** "He said that Kenya must withdraw", "Tesseria will answer for it": the speaker asks it of the subject, or threatens it. */
function deontic(scene: Scene, trigger: Trigger, holder: Attribution | undefined): DraftEvent | null {
  const group = groupHolding(scene.view, trigger.head);
  const wanted = trigger.rule.type === 'THREATEN' ? /^(?:future|must)$/ : /^must$/;
  if (!holder?.speaker || !group || group.passive || !wanted.test(group.mood)) return null;
  const subject = partiesOf(scene, { ...trigger, group: { ...group, passive: false } }, null).actor;
  if (subject.length === 0 || subject.some((id) => isSameSide(scene.actors, holder.speaker!, id)))
    return null;
  return finish(scene, trigger, {
    type: trigger.rule.type,
    status: 'occurred',
    actor: [holder.speaker],
    recipient: subject,
    within: false,
    passive: false,
    attribution: holder.id,
  });
}

/** Acts of speech: one that was not made, or may be some day, is no event. */
const SAID = new Set<EventType>(['AGREE', 'REQUEST', 'REJECT', 'ACCUSE', 'THREATEN', 'SUPPORT']);

type Told = Pick<
  DraftEvent,
  'type' | 'status' | 'actor' | 'recipient' | 'within' | 'passive' | 'attribution'
>;

/** Adds what does not depend on who acts: mode, contexts, date, evidence, score. */
function finish(scene: Scene, trigger: Trigger, read: Told): DraftEvent {
  const { view, text, analysis, speech } = scene;
  const told = { ...read, type: typeInContext(scene, trigger, read) };
  const words = view.tokens.slice(trigger.first, trigger.end).map((token) => token.lemma.toLowerCase());
  return {
    ...told,
    mode:
      told.type === trigger.rule.type
        ? modeOf(told.type, trigger.rule.mode, words)
        : modeOf(told.type, undefined, words),
    oneWay: told.type === 'CONSULT' && isOneWay(view, trigger, told.status),
    contexts: contextsOf(words),
    date: dateOf(analysis, view, trigger, speech),
    evidence: evidenceOf(text, view, trigger),
    sentence: scene.sentence,
    cue: view.tokens[trigger.head]!,
    reading: trigger.reading,
    heading: scene.heading,
    words: contentWords(view, trigger),
    score: certaintyOf(trigger.rule.id === READ_ALONE ? null : trigger.rule, trigger.reading),
    by: trigger.rule.id === READ_ALONE ? trigger.reading!.by : `event/${trigger.rule.id}`,
  };
}

const OFFICIAL = /^(?:state|government|office)$/;

/** What is promised "unless …" is threatened; what a government protests against it condemns: it does not march. */
function typeInContext({ view, actors }: Scene, { first, end }: Trigger, { type, actor }: Told): EventType {
  const until = Math.min(end + 1, view.last);
  if (type === 'AGREE' && view.tokens.slice(first, until).some((token) => token.lower === 'unless'))
    return 'THREATEN';
  const official = actor.length > 0 && actor.every((id) => OFFICIAL.test(actors.get(id)?.kind ?? ''));
  return type === 'PROTEST' && official ? 'ACCUSE' : type;
}

/** The verb with what it governs, at most 30 words. */
function evidenceOf(text: string, view: ClauseView, trigger: Trigger): Range {
  const whole = rangeOf(view, trigger.first, Math.min(trigger.end, trigger.first + 30));
  return trimRange(text, whole) ?? whole;
}

function contentWords(view: ClauseView, trigger: Trigger): string[] {
  return view.tokens
    .slice(trigger.head, trigger.end)
    .filter((token) => /^(?:NOUN|PROPN|VERB|NUM)$/.test(token.pos))
    .map((token) => token.lemma.toLowerCase());
}

function cueLemmas({ analysis }: Scene, { cue }: Attribution): string[] {
  return cue ? tokensIn(analysis.tokens, cue).map((token) => token.lemma) : [];
}
