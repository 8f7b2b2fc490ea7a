import {
  type ClauseView,
  groupHolding,
  previousLoud,
  type Slot,
  slotsAfter,
  type VerbGroup,
} from '../clauses/index.ts';
import type { InteractionKind, Token } from '../record/index.ts';
import { PhraseIndex } from '../text/index.ts';
import {
  ASIDE,
  CALL_WITH_MEDIUM,
  INTERACTION_NOUNS,
  INTERACTION_VERBS,
  MEDIUM,
} from './interaction-words.ts';
import { repeatedBehind } from './repeated-verb.ts';
import type { Trigger } from './trigger.ts';

const nouns = new PhraseIndex(INTERACTION_NOUNS.map((word) => [word.phrase, word] as const));
const verbs = new PhraseIndex(INTERACTION_VERBS.map((word) => [word.phrase, word] as const));
const MEET = INTERACTION_VERBS.find((verb) => verb.phrase === 'meet')!;

/** The triggers of a sentence, in text order. */
export function triggersIn(view: ClauseView): Trigger[] {
  const found: Trigger[] = [];
  for (let at = view.first; at < view.last; at++) {
    const trigger = verbTrigger(view, at) ?? nounTrigger(view, at);
    const again = trigger?.role === 'verb' ? repeatedBehind(view, trigger) : null;
    if (trigger) found.push(trigger, ...(again ? [again] : []));
    else mediumAt(view, at, found);
  }
  return found;
}

/** "The ministers, **meeting** in Oslo, …", "**Meeting** in Oslo, the ministers …": tagged a noun, but a participle. */
function participleAt(view: ClauseView, at: number): VerbGroup | null {
  const [before, token, next] = [view.tokens[at - 1], view.tokens[at]!, view.tokens[at + 1]];
  if (token.lower !== 'meeting' || !/^(?:in|at|on|with|under|for|here)$/.test(next?.lower ?? '')) return null;
  if (at > view.first && before?.text !== ',') return null;
  return { first: at, head: at, last: at + 1, form: 'ing', passive: false, negated: false, mood: 'plain' };
}

function verbTrigger(view: ClauseView, at: number): Trigger | null {
  const participle = participleAt(view, at);
  const group = groupHolding(view, at) ?? participle;
  if (group?.head !== at || (!/^(?:VERB|AUX)$/.test(view.tokens[at]!.pos) && !participle)) return null;
  if (isAppeal(view, at)) return null;
  const match = participle
    ? { first: at, last: at + 1, value: MEET }
    : verbs.matchesAt(view.tokens, at).at(-1);
  // "handed Brandt a letter": a letter, and they met.
  const isHanded = view.tokens[at]!.lemma === 'hand';
  if (!match || (!isHanded && opensNoun(view, match.last)) || givesFloor(view, at)) return null;
  const { kind, weak, frame } = match.value;
  const { first, last } = match;
  const slots =
    weak && frame === 'with' ? beforeOccasion(view, slotsAfter(view, last)) : slotsAfter(view, last);
  if (/^(?:time|matter)$/.test(frame) && !slots.some(({ name }) => name === 'with')) return null;
  return {
    ...{
      kind: isCalledTo(view, group, slots) ? 'meeting' : kind,
      weak: weak ?? false,
      form: 'verb',
      role: 'verb',
      frame,
      preposition: null,
    },
    ...{ group, opening: at, first, last, slots },
  };
}

/** "**called for** restraint", "called off the talks": nobody was rung. */
function isAppeal({ tokens }: ClauseView, at: number): boolean {
  return (
    tokens[at]!.lemma === 'call' && /^(?:for|off|out|up|back|home|upon)$/.test(tokens[at + 1]?.lower ?? '')
  );
}

/** "was **called to** the ministry": not on the telephone. */
function isCalledTo({ tokens }: ClauseView, { head, passive }: VerbGroup, slots: readonly Slot[]): boolean {
  return passive && tokens[head]!.lemma === 'call' && slots.some(({ name }) => name === 'to');
}

/** "I call on the representative of Kenya": so a chairman gives the floor. */
function givesFloor({ tokens }: ClauseView, at: number): boolean {
  return tokens[at]!.lower === 'call' && tokens[at - 1]?.lower === 'i';
}

/** "spoke in Lamu **with**", not "spoke at a conference **with**": what stands behind an occasion belongs to that. */
function beforeOccasion(view: ClauseView, slots: readonly Slot[]): Slot[] {
  const isOccasion = ({ first, last }: Slot) =>
    /^(?:at|after|before|during|following)$/.test(view.tokens[first - 1]?.lower ?? '') ||
    /^(?:after|before|during|following)$/.test(view.tokens[first]!.lower)
      ? view.tokens.slice(first, last).some((t) => t.pos === 'NOUN' && t.lower !== 'length')
      : false;
  const at = slots.findIndex(isOccasion);
  const before = at === -1 ? slots : slots.slice(0, at);
  // "conferred on **exports to Kenya**": behind what they spoke of, "to" belongs to that.
  const topic = before.findIndex(({ name, first }) => isTopic(view, name, first));
  return before.filter(({ name }, place) => topic === -1 || place < topic || name !== 'to');
}

/** "about the river", "on the first shipment"; "on Monday" is a time. */
function isTopic(view: ClauseView, name: string, first: number): boolean {
  return (
    /^(?:about|on|over)$/.test(name) &&
    !isTimeWord(view, first) &&
    !MEDIUM.test(
      view.tokens
        .slice(first, first + 3)
        .map((t) => t.lower)
        .find((w) => MEDIUM.test(w)) ?? '',
    )
  );
}

/** "received a letter from", "hosted talks with": the noun says what took place. */
function opensNoun({ tokens, last }: ClauseView, from: number): boolean {
  for (let at = from; at < from + 6 && at < last; at++) {
    const { pos } = tokens[at]!;
    if (nouns.matchesAt(tokens, at).length > 0 && (pos === 'NOUN' || pos === 'PROPN')) return true;
    if (!/^(?:DET|ADJ|NOUN|ADV|PROPN|NUM)$/.test(pos)) return false;
  }
  return false;
}

function nounTrigger(view: ClauseView, at: number): Trigger | null {
  const { tokens } = view;
  const token = tokens[at]!;
  if (!isNoun(token) || groupHolding(view, at)?.head === at) return null;
  const opening = phraseStart(view, at);
  const medium = tokens.slice(opening, at).some((t) => MEDIUM.test(t.lower));
  const match = nouns.matchesAt(tokens, at).at(-1);
  if (!match && !(medium && CALL_WITH_MEDIUM.has(token.lemma))) return null;
  if (isOtherwiseMeant(view, at)) return null;
  const last = at + 1;
  const place = standing(view, opening, last);
  const paid = isPaidCall(view, at, place.group);
  const word = match && !medium ? match.value : { kind: 'call' as const, weak: false };
  return {
    ...{ kind: paid ? 'meeting' : word.kind, weak: word.weak ?? false, form: 'noun', frame: null },
    ...place,
    ...{ several: isSeveral(token, word.kind), opening, first: at, last },
    slots: [...slotsWithin(view, last), ...slotsBehindVerb(view, place)],
  };
}

/** Titles of those who pay calls and whom one calls on: "a call **on the Minister**". */
const OFFICE =
  /^(?:president|king|queen|emir|sultan|premier|chancellor|minister|secretary|governor|ambassador|commissioner|consul|envoy|mayor|leader|delegation|official|counterpart|guest|speaker|chairman|general|senator)s?$/;

/** "paid a **call** on Brandt", "a courtesy **call**", "a call on Ambassador Brandt": made in person. */
function isPaidCall({ tokens }: ClauseView, at: number, group: VerbGroup | null): boolean {
  if (tokens[at]!.lemma !== 'call') return false;
  return (
    /^(?:courtesy|farewell)$/.test(tokens[at - 1]?.lower ?? '') ||
    (tokens[at + 1]?.lower === 'on' && tokens.slice(at + 2, at + 5).some((t) => OFFICE.test(t.lower))) ||
    (group !== null && tokens[group.head]!.lemma === 'pay')
  );
}

/** "A meeting was held **between Oduya and Brandt**", "Talks opened in Lamu between …": what belongs to the subject, left behind its verb. */
function slotsBehindVerb(view: ClauseView, { role, group }: Pick<Trigger, 'role' | 'group'>): Slot[] {
  if (role !== 'subject' || group === null) return [];
  // "A message **went to** Brandt"
  const goes = /^(?:go|come)$/.test(view.tokens[group.head]!.lemma);
  const belated = group.passive || goes ? /^(?:between|among|with|to|from)$/ : /^(?:between|among)$/;
  return slotsAfter(view, group.last).filter(({ name }) => belated.test(name));
}

/** What belongs to the noun itself: up to a relative clause, or a verb other than the participle of "a meeting held with". */
function slotsWithin(view: ClauseView, last: number): Slot[] {
  let end = last;
  while (end < view.last && !OPENS_CLAUSE.test(view.tokens[end]!.lower)) {
    const group = groupHolding(view, end);
    if (group && !(group.form === 'bare' && PARTICIPLES.has(view.tokens[group.head]!.lemma))) break;
    end++;
  }
  return slotsAfter(view, last)
    .filter((slot) => slot.first < end)
    .map((slot) => ({ ...slot, last: Math.min(slot.last, end) }));
}

/** Verbs whose participle says which one is meant: "a meeting **held** in Lamu", "a note **received** today". */
export const PARTICIPLES = new Set([
  'receive',
  'date',
  'hold',
  'attend',
  'host',
  'chair',
  'sign',
  'address',
  'send',
  'deliver',
  'write',
]);

/** "a call for restraint", "the meeting room", "a letter of intent": no interaction. */
function isOtherwiseMeant(view: ClauseView, at: number): boolean {
  const { tokens } = view;
  const [token, next, after] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (!next || next.sentence !== token.sentence) return false;
  if (token.lemma === 'note') return !isSentNote(view, at);
  // "had a conversation **yesterday evening**": when it was, not another noun.
  if (isNoun(next) && !MEDIUM.test(next.lower) && !isTimeWord(view, at + 1)) return true;
  // "a letter of intent", not "their letter of 6 January", "a letter of thanks"
  if (token.lemma === 'letter' && next.lower === 'of') return NO_MAIL.test(after?.lower ?? '');
  if (token.lemma !== 'call') return false;
  // "the call **on Monday**", "a courtesy **call on** Brandt"
  if (next.lower === 'on')
    return !view.quiet[next.index - view.first] && !isPaidCall(view, at, groupBefore(view, at));
  return next.lower === 'for' || (next.lower === 'to' && after?.pos === 'VERB');
}

/** What a letter may be of that nobody writes to anybody. */
const NO_MAIL =
  /^(?:intent|understanding|credence|credit|guarantee|acceptance|recommendation|marque|comfort|authori[sz]ation|appointment|attorney|agreement|law|international)$/;

/** "handed him a note", "in a note", "a protest note": what a government writes, not what is taken note of. */
function isSentNote(view: ClauseView, at: number): boolean {
  const { tokens } = view;
  if (/^(?:protest|diplomatic)$/.test(tokens[at - 1]?.lower ?? '') || tokens[at + 1]?.lower === 'verbale')
    return true;
  // "the note of 2 September"
  if (tokens[at + 1]?.lower === 'of' && isTimeWord(view, at + 2)) return true;
  const next = tokens[at + 1];
  if (next && isNoun(next) && !isTimeWord(view, at + 1)) return false;
  const { role, group, preposition } = standing(view, phraseStart(view, at), at + 1);
  const lemma = group ? tokens[group.head]!.lemma : '';
  // "handed **over** a note"
  if (role === 'adjunct') return preposition === 'in' || (preposition === 'over' && lemma === 'hand');
  return (
    (role === 'object' || group?.passive === true) &&
    /^(?:hand|send|deliver|present|submit|exchange|address|swap|receive)$/.test(lemma)
  );
}

/** "meetings": more than one, and none in particular unless it is said with whom each was. */
function isSeveral({ lower, lemma }: Token, kind: InteractionKind): boolean {
  return lower !== lemma && lower.endsWith('s') && kind !== 'talks' && kind !== 'letter';
}

/** By phone, over a secure line, via video link: makes what its verb or noun names a call, or is one itself. */
function mediumAt(view: ClauseView, at: number, found: Trigger[]): void {
  const { tokens } = view;
  const before = found.at(-1);
  // "met virtually"
  if (tokens[at]!.lower === 'virtually' && before?.form === 'verb' && before.last === at)
    found[found.length - 1] = { ...before, kind: 'call', weak: false };
  if (!/^(?:by|over|via|on|through)$/.test(tokens[at]!.lower)) return;
  const isAside = tokens[at]!.lower === 'on' && tokens.slice(at + 1, at + 3).some((t) => ASIDE.test(t.lower));
  if (isAside) {
    pushAside(view, at, found);
    return;
  }
  let end = at + 1;
  while (end < view.last && end < at + 4 && /^(?:DET|ADJ)$/.test(tokens[end]!.pos)) end++;
  if (!MEDIUM.test(tokens[end]?.lower ?? '') || tokens[end]!.sentence !== tokens[at]!.sentence) return;
  while (end < view.last && (MEDIUM.test(tokens[end]!.lower) || CALL_WITH_MEDIUM.has(tokens[end]!.lower)))
    end++;
  // "by telephone conversation": the noun comes.
  if (nouns.matchesAt(tokens, end).length > 0) return;
  const group = groupBefore(view, at);
  if (before && before.first >= (group?.first ?? view.first)) {
    found[found.length - 1] = { ...before, kind: before.kind === 'letter' ? 'letter' : 'call', weak: false };
    return;
  }
  found.push({
    ...{ kind: 'call', weak: false, form: 'medium', role: 'adjunct', frame: null },
    ...{ preposition: tokens[at]!.lower, group, opening: at, first: at, last: end },
    slots: slotsAfter(view, end),
  });
}

/** "told Brandt **on the sidelines** of the conference": where they speak is where they meet. */
function pushAside(view: ClauseView, at: number, found: Trigger[]): void {
  const group = groupBefore(view, at) ?? groupBehind(view, at);
  const before = found.at(-1);
  if (before && before.first >= (group?.first ?? view.first)) {
    if (before.weak) found[found.length - 1] = { ...before, kind: 'meeting', weak: false };
    return;
  }
  found.push({
    ...{ kind: 'meeting', weak: false, form: 'medium', role: 'adjunct', frame: null },
    ...{ preposition: 'on', group, opening: at, first: at, last: at + 3, slots: slotsAfter(view, at + 3) },
  });
}

/** Where the noun phrase that ends in token `head` begins: its determiner, owner and whatever else stands before. */
export function phraseStart(view: ClauseView, head: number): number {
  let at = head;
  // "sent Oduya **a letter**": an article opens a phrase of its own.
  while (at > view.first && !/^an?$/.test(view.tokens[at]!.lower) && belongsToPhrase(view, at - 1)) at--;
  return at;
}

function belongsToPhrase(view: ClauseView, at: number): boolean {
  const { pos, text } = view.tokens[at]!;
  if (groupHolding(view, at)) return false;
  return /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|PRON)$/.test(pos) || /^[-–'’“”"]$/.test(text);
}

/** How a noun phrase stands in its clause. */
function standing(
  view: ClauseView,
  opening: number,
  last: number,
): Pick<Trigger, 'role' | 'preposition' | 'group'> {
  const before = previousLoud(view, opening);
  const word = before < view.first ? null : view.tokens[before]!;
  const held = before < view.first ? null : groupHolding(view, before);
  // "following talks with Kenya": a preposition by now.
  if (held && word!.lower !== 'following') return { role: 'object', preposition: null, group: held };
  // "asked for an account of his call": what is reported of took place, whatever becomes of the report.
  if (word?.lower === 'of' && REPORTS.test(view.tokens[before - 1]?.lower ?? ''))
    return { role: 'subject', preposition: null, group: null };
  if (word?.lower === 'of' && before - 1 > view.first)
    return standing(view, phraseStart(view, before - 1), last);
  // "sent **to his colleague** a letter": of two objects the second.
  const gives = groupBefore(view, opening);
  if (gives && GIVES.has(view.tokens[gives.head]!.lemma) && /^(?:NOUN|PROPN|PRON)$/.test(word?.pos ?? ''))
    return { role: 'object', preposition: null, group: gives };
  if (word && (word.pos === 'ADP' || /^(?:following|after|before|since|to|as)$/.test(word.lower))) {
    const group = groupBefore(view, before) ?? groupBehind(view, last);
    return { role: 'adjunct', preposition: word.lower, group };
  }
  return { role: 'subject', preposition: null, group: groupBehind(view, last) };
}

const REPORTS = /^(?:account|accounts|readout|record|minutes|transcript|summary|version|versions)$/;

const GIVES = new Set(['convey', 'present', 'send', 'write', 'hand', 'give', 'pay', 'deliver', 'address']);
const OPENS_CLAUSE = /^(?:that|which|who|whom|when|where|if|because|although|while|but|;|:|—|–)$/;

/** The verb to the left in the same clause. */
function groupBefore(view: ClauseView, from: number): VerbGroup | null {
  for (let at = from - 1; at >= view.first; at--) {
    const group = groupHolding(view, at);
    if (group) return group;
    if (OPENS_CLAUSE.test(view.tokens[at]!.lower)) return null;
  }
  return null;
}

/** "In a letter to Brandt, **printed** in the Courier, Oduya complains": a participle behind a comma has no subject of its own. */
function isReduced(view: ClauseView, { first, last, form }: VerbGroup): boolean {
  const [before, next] = [view.tokens[first - 1], view.tokens[last]];
  return (
    form === 'bare' &&
    first > view.first &&
    before?.text === ',' &&
    next?.pos === 'ADP' &&
    view.groups.some((g) => g.first > last)
  );
}

/** The first verb to the right that can have a subject. */
function groupBehind(view: ClauseView, from: number): VerbGroup | null {
  const isOwn = (g: VerbGroup) =>
    g.first >= from &&
    (g.form === 'finite' || g.form === 'bare') &&
    !isRelative(view, g, from) &&
    !isReduced(view, g);
  return view.groups.find(isOwn) ?? null;
}

/** "the talks **that were due** on Monday", "the meeting **held** on Monday": says which one. */
function isRelative(view: ClauseView, group: VerbGroup, from: number): boolean {
  const before = view.tokens[previousLoud(view, group.first)];
  if (/^(?:that|which|who)$/.test(before?.lower ?? '')) return true;
  const { lemma } = view.tokens[group.head]!;
  // "a letter to Oduya **dated 5 May**"
  return group.form === 'bare' && (lemma === 'date' || (group.first === from && PARTICIPLES.has(lemma)));
}

/** A word of a time ("yesterday", "2 September"). */
function isTimeWord(view: ClauseView, at: number): boolean {
  return (
    at < view.last && view.quiet[at - view.first] === 1 && /^(?:NOUN|PROPN|NUM)$/.test(view.tokens[at]!.pos)
  );
}

function isNoun({ pos }: Token): boolean {
  return pos === 'NOUN' || pos === 'PROPN';
}
