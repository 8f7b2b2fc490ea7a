import { type ClauseView, groupHolding, previousLoud, tokenAt, type VerbGroup } from '../clauses/index.ts';
import type { TimeExpression } from '../record/index.ts';
import { addDays, dayOf, firstFrom } from '../text/index.ts';
import { PARTICIPLES } from './find-triggers.ts';
import type { Scene } from './scene.ts';
import { motionBefore } from './took-place.ts';
import type { Trigger } from './trigger.ts';

/** Behind these a time is a limit, not the day of what is told: "since Monday", "by June", "before the end of March". */
const LIMIT = /^(?:since|until|till|by|before|from|of|after|for)$/;
const OPENS_CLAUSE =
  /^(?:after|before|while|when|since|because|who|which|that|as|if|unless|until|but|;|:|—|–|-|--)$/;

/**
 * When the text says that it took place: of the times of its clause the nearest. A time belongs to the verb before it
 * ("met on Monday and demanded"; not "said on Tuesday that they had met"), or, at the head of a clause, to the verb behind it.
 * `null` where there is none, or where none can be resolved.
 */
export function dateOf(
  scene: Scene,
  trigger: Trigger,
): { readonly edtf: string | null; readonly told: boolean } {
  const { view } = scene;
  const behind = trigger.repeated ? view.tokens[trigger.last]!.start : 0;
  const times = timesOf(scene).filter((time) => time.start >= behind);
  const own = times.filter((time) => belongs(view, trigger, time));
  const head = view.tokens[trigger.first]!;
  const distance = (time: TimeExpression) =>
    time.start >= head.end ? time.start - head.end : head.start - time.end;
  const fitting = own.length > 0 ? own : times.filter((time) => isInherited(view, trigger, time));
  const nearest = fitting.sort((a, b) => distance(a) - distance(b))[0];
  if (nearest) return { edtf: throughout(scene, trigger, withNext(view, times, nearest)), told: true };
  const counted = dayBehind(scene, trigger);
  return { edtf: counted, told: counted !== null };
}

/** "held talks **yesterday and today**": both days, and those between. */
function withNext(view: ClauseView, times: readonly TimeExpression[], one: TimeExpression): string | null {
  const isDay = (time: TimeExpression | undefined) => /^\d{4}-\d{2}-\d{2}$/.test(time?.edtf ?? '');
  const next = times.find((time) => time.start >= one.end);
  const between = next ? view.tokens.slice(tokenAt(view, one.end), tokenAt(view, next.start)) : [];
  const isJoint = between[0]?.lower === 'and' && between.slice(1).every(({ pos }) => pos === 'ADP');
  return isJoint && isDay(one) && isDay(next) && one.edtf! < next!.edtf!
    ? `${one.edtf}/${next!.edtf}`
    : one.edtf;
}

const COUNT = '(?<count>an?|one|two|three|four|five|six|seven|eight|nine|ten)';
const COUNTED = 'a one two three four five six seven eight nine ten'.split(' ');

function countOf(word: string): number {
  return Math.max(COUNTED.indexOf(word.toLowerCase().replace(/^an$/, 'a')), 1);
}

/**
 * The day that is counted back from one that the text has told: "walked home on Wednesday, **a day after** Oduya met Brandt", "hours after she
 * rang him". Null where nothing is counted.
 */
function dayBehind({ view, analysis, document }: Scene, { opening, group, form }: Trigger): string | null {
  const start = view.tokens[view.first]!.start;
  const last = form === 'noun' ? opening : group!.first;
  const match = [...document.text.slice(start, view.tokens[last]!.start).matchAll(BEHIND)].at(-1);
  if (!match) return null;
  const behind = tokenAt(view, start + match.index + match[0].length - 1) + 1;
  const motion = group && motionBefore(view, group);
  if (view.groups.some((g) => g.last > behind && g.first < last && g !== motion)) return null;
  const { count = 'one', unit = '' } = match.groups ?? {};
  const days = unit === 'day' ? countOf(count) : unit === 'week' ? 7 * countOf(count) : 0;
  const place = start + match.index;
  const before = analysis.times.findLast((t) => t.start < place && /^\d{4}-\d{2}-\d{2}$/.test(t.edtf ?? ''));
  const from = dayOf(before?.edtf ?? document.published ?? '');
  return from && addDays(from, -days);
}

const BEHIND = new RegExp(
  `\\b(?:${COUNT} (?<unit>day|week)s?|(?:(?:an?|\\w+|half an) )?(?:hour|minute)s?|shortly|soon) after\\b`,
  'gi',
);

/** "concluded **two days of** talks today", "opened a **three-day** visit on Monday": all the days from the first or to the last. */
function throughout(
  { view }: Scene,
  { opening, first, group, form }: Trigger,
  edtf: string | null,
): string | null {
  const day = edtf !== null && /^\d{4}-\d{2}-\d{2}$/.test(edtf) ? dayOf(edtf) : null;
  if (!day || form !== 'noun' || !group) return edtf;
  const words = view.tokens
    .slice(Math.max(view.first, opening - 4), first)
    .map((t) => t.lower)
    .join(' ');
  const count = LASTING.exec(words)?.groups?.count;
  const { lemma } = view.tokens[group.head]!;
  const more = count === undefined ? 0 : countOf(count) - 1;
  if (more === 0) return edtf;
  if (/^(?:conclude|end|finish|complete|close|wrap)$/.test(lemma)) return `${addDays(day, -more)}/${edtf}`;
  return /^(?:begin|open|start)$/.test(lemma) ? `${edtf}/${addDays(day, more)}` : edtf;
}

const LASTING = new RegExp(`\\b${COUNT}(?:[ -]days?(?: of)?\\b|-day )`);

function timesOf({ analysis, view, document }: Scene): TimeExpression[] {
  const [first, end] = [view.tokens[view.first]!.start, view.tokens[view.last - 1]!.end];
  // "LAMU, Thursday 14 June 1979 (CPA) Minister Oduya …": the day of the dateline is not the sentence's.
  const { dateline, text } = document;
  const start = dateline !== null && text.startsWith(dateline, first) ? first + dateline.length : first;
  const times: TimeExpression[] = [];
  for (let at = firstFrom(analysis.times, start); at < analysis.times.length; at++) {
    const time = analysis.times[at]!;
    if (time.start >= end) break;
    times.push(time);
  }
  return times;
}

function belongs(view: ClauseView, trigger: Trigger, time: TimeExpression): boolean {
  const at = tokenAt(view, time.start);
  // "their letter of 6 January"
  if (at - 2 === trigger.last - 1 && view.tokens[at - 1]!.lower === 'of') return true;
  // "the letter of Minister Brandt **of 4 May**"
  if (
    trigger.kind === 'letter' &&
    view.tokens[at - 1]?.lower === 'of' &&
    at > trigger.last &&
    isClear(view, trigger.last, at)
  )
    return true;
  if (isLimit(view, at)) return false;
  // "talks in Tripoli yesterday": with no verb or conjunction between it is the noun's own.
  if (at >= trigger.last && isClear(view, trigger.last, at)) return true;
  if (at < trigger.first && at >= trigger.opening) return true;
  // "said on Friday after talks": the verb's day is not the day of what came before.
  if (/^(?:after|following|since)$/.test(trigger.preposition ?? '')) return false;
  const owner = groupOfTime(view, at);
  if (owner === null || trigger.group === null) return false;
  return owner === trigger.group && (at < trigger.first || isJoined(view, trigger, at));
}

/** The day of the verb before, which holds on where no other is told: "came **on Monday** and met Brandt", "flew in **on Monday** to meet Brandt". */
function isInherited(view: ClauseView, trigger: Trigger, time: TimeExpression): boolean {
  const { group, preposition } = trigger;
  const at = tokenAt(view, time.start);
  if (isLimit(view, at) || /^(?:after|following|since)$/.test(preposition ?? '')) return false;
  const owner = groupOfTime(view, at);
  if (owner === null || group === null) return false;
  return (
    isWhen(view, group, at) ||
    owner === conjunctBefore(view, group) ||
    owner === motionBefore(view, group) ||
    owner === whichTookPlace(view, trigger) ||
    owner === hostOfRelative(view, group)
  );
}

/** "confirmed the call between the two, which it said **took place** on Monday" */
function whichTookPlace(
  { tokens, groups, last: end }: ClauseView,
  { form, last }: Trigger,
): VerbGroup | null {
  const next = groups.find(({ first }) => first >= last)?.first ?? end;
  const which = tokens
    .slice(last, next)
    .findLast(({ lower }) => lower === 'which' || lower === 'that')?.index;
  if (form !== 'noun' || which === undefined) return null;
  const isIt = ({ first, head }: VerbGroup) =>
    first > which && first < which + 8 && /^(?:take|occur|happen|hold)$/.test(tokens[head]!.lemma);
  return groups.find(isIt) ?? null;
}

/** "on **2 May, when** Oduya met Brandt": a time right before the word that takes it up. */
function isWhen(view: ClauseView, group: VerbGroup, time: number): boolean {
  const when = view.tokens.slice(time, group.first).findLast((t) => t.lower === 'when');
  return (
    when !== undefined &&
    view.tokens.slice(time, when.index).every((t) => /^(?:NUM|PROPN|NOUN|ADP|DET|ADJ|PUNCT)$/.test(t.pos)) &&
    when.index - time < 5
  );
}

/** "received **yesterday** Mr Obi, **who handed** over a letter", "returned **last night** from Lamu, **where** she **held** talks". */
function hostOfRelative(view: ClauseView, group: VerbGroup): VerbGroup | null {
  if (group.form === 'to' || group.form === 'ing') return null;
  let at = group.first - 1;
  // Between "where" and its verb stands the subject.
  for (let words = 0; words < LONGEST_SUBJECT && !RELATIVE.test(view.tokens[at]?.lower ?? ''); words++) at--;
  if (at <= view.first || !RELATIVE.test(view.tokens[at]!.lower)) return null;
  return view.groups.findLast((g) => g.last <= at && (g.form === 'finite' || g.form === 'bare')) ?? null;
}

const RELATIVE = /^(?:who|where|whom)$/;
const LONGEST_SUBJECT = 4;

/** "informed him on Friday **and handed** him a letter": the verb that shares its subject and its day. */
function conjunctBefore(view: ClauseView, group: VerbGroup): VerbGroup | null {
  if (view.tokens[previousLoud(view, group.first)]?.lower !== 'and') return null;
  return view.groups.findLast((g) => g.last <= group.first && g.form !== 'to' && g.form !== 'ing') ?? null;
}

/** "of" and "from" open intervals and names of days too ("the morning of 5 May", "from 3 to 5 May"). */
function isLimit(view: ClauseView, at: number): boolean {
  if (LIMIT.test(view.tokens[at]!.lower)) return true;
  const before = view.tokens[at - 1];
  // "came away from **Tuesday's** meeting"
  if (/^['’]s?$/.test(view.tokens[at + 1]?.text ?? '')) return false;
  if (at <= view.first || !before || !LIMIT.test(before.lower)) return false;
  if (before.lower === 'of')
    return !/^(?:morning|evening|afternoon|night|day|early|late)$/.test(view.tokens[at - 2]?.lower ?? '');
  return !(
    before.lower === 'from' &&
    /\bto|-|–|until/.test(
      view.tokens
        .slice(at, at + 4)
        .map((t) => t.lower)
        .join(' '),
    )
  );
}

/** The verb that a time says the day of. */
function groupOfTime(view: ClauseView, time: number): VerbGroup | null {
  for (let at = time - 1; at >= view.first; at--) {
    const group = groupHolding(view, at);
    // "received a delegation **led by** Brandt on Monday": only says which.
    if (group && !(group.form === 'bare' && view.tokens[group.last]?.lower === 'by')) return group;
    if (OPENS_CLAUSE.test(view.tokens[at]!.lower)) break;
  }
  const next = view.groups.find((g) => g.first > time && g.form !== 'ing' && g.form !== 'to');
  return next && !/[:—–-]/.test(marksBetween(view, time, next.first)) ? next : null;
}

function marksBetween({ tokens }: ClauseView, from: number, to: number): string {
  return tokens
    .slice(from, to)
    .filter((t) => t.pos === 'PUNCT')
    .map((t) => t.text)
    .join('');
}

function isClear(view: ClauseView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const group = groupHolding(view, at);
    // "a letter dated 9 September", "a meeting held on Friday"
    if (group && PARTICIPLES.has(view.tokens[group.head]!.lemma) && group.form === 'bare') continue;
    if (group || OPENS_CLAUSE.test(view.tokens[at]!.lower)) return false;
  }
  return true;
}

function isJoined(view: ClauseView, trigger: Trigger, time: number): boolean {
  for (let at = trigger.last; at < time; at++) if (OPENS_CLAUSE.test(view.tokens[at]!.lower)) return false;
  return true;
}
