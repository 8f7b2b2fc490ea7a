import type { VerbGroup } from '../clauses/index.ts';
import {
  type ClauseView,
  clauseEnd,
  groupHolding,
  nextLoud,
  previousLoud,
  type Slot,
  slotsAfter,
} from '../clauses/index.ts';
import type { EventReading, Token } from '../record/index.ts';
import type { TypedRule } from './event-rule.ts';
import { RuleIndex } from './rule-index.ts';
import { EVENT_RULES } from './rules.ts';

/**
 * Words of a sentence that a rule takes for an event. Tokens `[first, last)` are the trigger itself, `head` its main
 * word; `group` is its verb, null for a noun. What it governs runs to token `end`, cut into `slots`.
 */
export interface Trigger {
  readonly rule: TypedRule;
  readonly first: number;
  readonly head: number;
  readonly last: number;
  readonly end: number;
  readonly group: VerbGroup | null;
  /** The noun behind the verb that its rule asks for ("launched an **inquiry**"), -1 where there is none. */
  readonly noun: number;
  readonly slots: readonly Slot[];
  /** What the network saw at the same words; null where it saw no event. */
  readonly reading: EventReading | null;
}

const INDEX = new RuleIndex(EVENT_RULES);

/**
 * The events that a sentence's words tell, in order. What is asked, promised, refused or threatened is none beside the
 * asking: in "agreed to lift the ban" only "agreed" stays.
 */
export function findTriggers(view: ClauseView): Trigger[] {
  const found: Trigger[] = [];
  const taken = new Set<number>();
  for (let at = view.first; at < view.last; at++) {
    if (taken.has(at)) continue;
    const trigger = triggerAt(view, at);
    if (!trigger) continue;
    found.push(trigger);
    for (let word = trigger.head; word < trigger.last; word++) taken.add(word);
  }
  return found.filter((trigger) => !found.some((other) => governs(view, other, trigger)));
}

function triggerAt(view: ClauseView, at: number): Trigger | null {
  const group = groupHolding(view, at);
  const kinds: ('verb' | 'noun' | 'phrase')[] = ['phrase'];
  if (group?.head === at && !isAttributive(view, group)) kinds.push('verb');
  if (isNounLike(view.tokens[at]!)) kinds.push('noun');
  for (const kind of kinds) {
    for (const { rule, last } of INDEX.matches(kind, view.tokens, at)) {
      const trigger =
        kind === 'verb' ? verbTrigger(view, rule, at, last, group!) : plainTrigger(view, rule, at, last);
      if (trigger) return trigger;
    }
  }
  return null;
}

/** "the **expelled** diplomats", "their **threatened** strike": a participle that only describes. */
function isAttributive(view: ClauseView, group: VerbGroup): boolean {
  const before = view.tokens[group.first - 1];
  if (group.form !== 'bare' || group.first === view.first || !before) return false;
  return before.pos === 'DET' || /^(?:'s|its|his|her|their|our|my|your)$/.test(before.lower);
}

function verbTrigger(
  view: ClauseView,
  rule: TypedRule,
  at: number,
  last: number,
  group: VerbGroup,
): Trigger | null {
  const end = clauseEnd(view, last);
  const object = objectEnd(view, last, end);
  if (!fitsBehind(view, rule, last, end)) return null;
  const noun = rule.object ? (nounAmong(view, rule.object, last, object) ?? -1) : -1;
  const turned =
    noun === -1 && isPassiveLike(view, group) && nounBefore(view, rule.object ?? [], group.first);
  if (rule.object && noun === -1 && !turned) return null;
  if (rule.notObject && nounAmong(view, rule.notObject, last, object) !== null) return null;
  if (rule.named && !startsWithName(view, last)) return null;
  const until = Math.max(last, noun + 1);
  return {
    rule,
    first: group.first,
    head: at,
    last: until,
    end,
    group,
    noun,
    slots: slotsAfter(view, last),
    reading: null,
  };
}

function plainTrigger(view: ClauseView, rule: TypedRule, at: number, last: number): Trigger | null {
  const end = clauseEnd(view, last);
  if (!fitsBehind(view, rule, last, end)) return null;
  const before = groupHolding(view, previousLoud(view, at));
  const group = rule.as === 'phrase' ? before : null;
  return {
    rule,
    first: group?.first ?? at,
    head: at,
    last,
    end,
    group,
    noun: -1,
    slots: slotsAfter(view, last),
    reading: null,
  };
}

function fitsBehind(view: ClauseView, rule: TypedRule, last: number, end: number): boolean {
  if (rule.next || rule.notNext) {
    const behind = view.tokens[nextLoud(view, last)];
    const word = behind && behind.index < view.last ? behind.lower : '';
    if (rule.next && !rule.next.includes(word)) return false;
    // "asked how", "asked again how": adverbs are stepped over, but may be the forbidden word themselves.
    if (rule.notNext?.includes(word) || rule.notNext?.includes(view.tokens[last]?.lower ?? '')) return false;
  }
  if (rule.notLater && lemmaWithin(view, rule.notLater, last, end, 'VERB')) return false;
  return !rule.later || lemmaWithin(view, rule.later, last, end);
}

function lemmaWithin(
  view: ClauseView,
  lemmas: readonly string[],
  from: number,
  to: number,
  pos?: Token['pos'],
): boolean {
  for (let at = from; at < to; at++) {
    const token = view.tokens[at]!;
    if (lemmas.includes(lemmaOf(token)) && (!pos || token.pos === pos)) return true;
  }
  return false;
}

/** The object runs to the first preposition but "of", verb, subordinator or mark. */
function objectEnd(view: ClauseView, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const { pos, lower, text } = view.tokens[at]!;
    if (view.quiet[at - view.first]) continue;
    if (pos === 'ADP' && !/^(?:of|than|up|out|off|down)$/.test(lower) && view.tokens[at + 1]?.pos !== 'NUM')
      return at;
    if (pos === 'SCONJ' || lower === 'that' || lower === 'to' || /^(?:who|which|whose)$/.test(lower))
      return at;
    if (/^[;:()—–]$/.test(text)) return at;
    const group = groupHolding(view, at);
    if (group && group.form !== 'bare' && group.form !== 'ing') return at;
  }
  return end;
}

function nounAmong(view: ClauseView, nouns: readonly string[], from: number, to: number): number | null {
  for (let at = from; at < to; at++) if (nouns.includes(lemmaOf(view.tokens[at]!))) return at;
  return null;
}

/** "sanctions were imposed", "talks held in Rome": the noun stands in the subject. */
function nounBefore(view: ClauseView, nouns: readonly string[], before: number): boolean {
  for (let at = before - 1; at >= view.first && at > before - 9; at--) {
    if (nouns.includes(lemmaOf(view.tokens[at]!))) return true;
    if (groupHolding(view, at) || view.tokens[at]!.text === ';') return false;
  }
  return false;
}

function isPassiveLike(view: ClauseView, group: VerbGroup): boolean {
  if (group.passive) return true;
  const [before, behind] = [view.tokens[group.first - 1], view.tokens[nextLoud(view, group.last)]];
  if (group.form !== 'bare' || group.first === view.first || !before || !isNounLike(before)) return false;
  return behind === undefined || behind.pos === 'ADP' || behind.pos === 'PUNCT';
}

function startsWithName(view: ClauseView, from: number): boolean {
  for (let at = nextLoud(view, from); at < view.last && at < from + 6; at++) {
    const { pos, text } = view.tokens[at]!;
    if (pos === 'PROPN' || (pos === 'ADJ' && /^\p{Lu}/u.test(text))) return true;
    if (pos !== 'DET' && pos !== 'ADJ' && pos !== 'NOUN' && pos !== 'PRON') return false;
  }
  return false;
}

/** A closed trigger governs what follows it up to the end of its clause. */
function governs(view: ClauseView, outer: Trigger, inner: Trigger): boolean {
  if (outer === inner || outer.rule.content !== 'closed') return false;
  return inner.head >= outer.last && inner.head < contentEnd(view, outer);
}

/** A condition belongs to the threat: "unless the raids stop". */
function contentEnd(view: ClauseView, outer: Trigger): number {
  const next = view.tokens[outer.end];
  return next && next.index < view.last && /^(?:if|unless|until)$/.test(next.lower)
    ? clauseEnd(view, outer.end + 1)
    : outer.end;
}

function isNounLike(token: Token): boolean {
  return token.pos === 'NOUN' || token.pos === 'PROPN';
}

/** The tagger leaves capitalised plurals as they are ("Talks"). */
function lemmaOf(token: Token): string {
  const lemma = token.lemma.toLowerCase();
  if (token.pos !== 'PROPN' || !/[^s]s$/.test(lemma)) return lemma;
  return lemma.slice(0, -1);
}
