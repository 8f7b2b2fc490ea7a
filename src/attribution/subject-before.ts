import type { Clauses, Subject } from './clauses.ts';
import { basePhraseStart, fullPhraseEnd, isRelative, isTimeUnit, isTimeWord } from './noun-phrase.ts';
import type { VerbGroup } from './verb-group.ts';
import type { View } from './view.ts';

const DASH = /^[—–-]+$/;
const ATTACH = new Set(
  'of for in at from with on to against between among under over about near behind within'.split(' '),
);

/** The noun phrase that stands before a verb, over insertions between commas, or null. */
export function subjectBefore(clauses: Clauses, group: VerbGroup): Subject | null {
  const { view, first } = clauses;
  const { tokens } = view;
  const floor = levelStart(view, group.first, first);
  let at = skipTimeBackwards(view, group.first - 1, floor);
  while (at >= floor && tokens[at]!.pos === 'ADV' && !/^(?:here|there)$/.test(tokens[at]!.lower)) at--;
  at = skipTimeBackwards(view, at, floor);
  if (at < floor) return null;
  const token = tokens[at]!;
  if (isRelative(token)) return relativeSubject(view, at, floor);
  if (token.lower === ',' || DASH.test(token.lower)) return subjectOverInsertion(clauses, at, floor);
  return phraseEndingAt(view, at, floor);
}

function relativeSubject(view: View, at: number, floor: number): Subject | null {
  const token = view.tokens[at]!;
  if (!/^(?:who|which|that|what)$/.test(token.lower)) return null;
  if (token.lower === 'that' && at > floor && !/^(?:NOUN|PROPN|PUNCT|PRON)$/.test(view.tokens[at - 1]!.pos))
    return null;
  return { first: at, last: at + 1, relative: true };
}

/** The first token of the same quotation, or of the sentence: a subject never stands beyond quotation marks. */
function levelStart(view: View, at: number, first: number): number {
  const level = view.speechAt[at];
  let start = at;
  while (start > first && view.speechAt[start - 1] === level) start--;
  return start;
}

/** "A judge last month ordered", "Smith on Tuesday evening said", "the army this week also denied". */
function skipTimeBackwards(view: View, from: number, floor: number): number {
  const { tokens } = view;
  let at = from;
  if (at > floor && isTimeUnit(tokens[at]!) && isTimeWord(tokens[at - 1]!)) at--;
  while (at >= floor && isTimeWord(tokens[at]!) && tokens[at]!.pos !== 'VERB') at--;
  if (
    at === from &&
    at > floor &&
    isTimeUnit(tokens[at]!) &&
    /^(?:last|this|earlier|next|that)$/.test(tokens[at - 1]!.lower)
  ) {
    at -= 2;
  }
  if (at < from && at >= floor && /^(?:on|in|late|early|earlier|last|this)$/.test(tokens[at]!.lower)) at--;
  return at >= floor && at < from && /^(?:NOUN|PROPN|PRON|PUNCT|ADV)$/.test(tokens[at]!.pos) ? at : from;
}

/** The noun phrase with what hangs on it that ends at token `at`. */
function phraseEndingAt(view: View, at: number, floor: number): Subject | null {
  const { tokens } = view;
  let start = basePhraseStart(tokens, at, floor);
  if (start > at) return null;
  if (/sel(?:f|ves)$/.test(tokens[at]!.lower) && at > floor)
    start = Math.min(start, basePhraseStart(tokens, at - 1, floor));
  for (;;) {
    const extended = extendBackwards(view, start, floor);
    if (extended === start) break;
    start = extended;
  }
  return { first: start, last: at + 1, relative: false };
}

/** One step to the left: "[the spokesman] for the ministry", "[Brandt] and Oduya". */
function extendBackwards(view: View, start: number, floor: number): number {
  const { tokens } = view;
  const link = start - 1;
  if (link <= floor) return start;
  const joins =
    ATTACH.has(tokens[link]!.lower) ||
    /^(?:by|after|before|during)$/.test(tokens[link]!.lower) ||
    tokens[link]!.lower === 'and' ||
    tokens[link]!.lower === 'or';
  if (!joins) return start;
  const before = basePhraseStart(tokens, link - 1, floor);
  if (before > link - 1) return overParticiple(view, link, floor) ?? start;
  if (/^(?:by|after|before|during)$/.test(tokens[link]!.lower)) return start;
  if (/^(?:and|or)$/.test(tokens[link]!.lower)) {
    const outer = before - 1;
    const governed =
      outer >= floor &&
      !/^(?:PUNCT|SCONJ|CCONJ|ADV)$/.test(tokens[outer]!.pos) &&
      tokens[outer]!.lower !== 'that';
    return governed && !ATTACH.has(tokens[outer]!.lower) ? start : before;
  }
  return before;
}

/** "a newspaper owned by the bank": the noun before a participle and its phrase. */
function overParticiple(view: View, link: number, floor: number): number | null {
  const { tokens } = view;
  const verb = tokens[link - 1]!;
  if (link - 2 < floor || verb.pos !== 'VERB' || verb.lower === verb.lemma || verb.lower.endsWith('ing'))
    return null;
  if (!/^(?:NOUN|PROPN)$/.test(tokens[link - 2]!.pos)) return null;
  const start = basePhraseStart(tokens, link - 2, floor);
  const free = start <= floor || /^(?:PUNCT|CCONJ|SCONJ)$/.test(tokens[start - 1]!.pos);
  return start <= link - 2 && free ? start : null;
}

/** "John Smith, a professor at York, England, said"; "The minister, who resigned on Monday, said". */
function subjectOverInsertion(clauses: Clauses, comma: number, floor: number): Subject | null {
  const { view } = clauses;
  const mark = view.tokens[comma]!.lower;
  let best: { subject: Subject; apposed: boolean } | null = null;
  let right = comma;
  let apposed = true;
  for (let turn = 0; turn < 5; turn++) {
    let left = right - 1;
    while (left >= floor && view.tokens[left]!.lower !== mark) left--;
    if (left < floor) break;
    const kind = insertionKind(clauses, left + 1, right);
    if (kind === 'none') break;
    apposed &&= kind === 'apposition';
    if (left > floor && /^(?:who|which)$/.test(view.tokens[left - 1]!.lower))
      return { first: left - 1, last: left, relative: true };
    const head = phraseEndingAt(view, left - 1, floor);
    if (head && isFreeHead(clauses, head, floor)) best = { subject: head, apposed };
    else if (best) break;
    right = left;
  }
  if (!best) return null;
  return { ...best.subject, last: best.apposed ? comma : best.subject.last };
}

/** A noun phrase that can be a subject: nothing governs it from the left. */
function isFreeHead(clauses: Clauses, head: Subject, floor: number): boolean {
  const before = clauses.view.tokens[head.first - 1];
  if (head.first <= floor || !before) return true;
  return /^(?:PUNCT|SCONJ|CCONJ|ADV)$/.test(before.pos) || isRelative(before);
}

/** What stands between two commas: a second name for the noun before, something said of it, or neither. */
function insertionKind(clauses: Clauses, first: number, last: number): 'apposition' | 'clause' | 'none' {
  const { tokens } = clauses.view;
  if (first >= last) return 'none';
  const token = tokens[first]!;
  if (isRelative(token)) return 'clause';
  if (token.pos === 'ADP' || token.pos === 'SCONJ' || token.pos === 'ADV' || token.pos === 'CCONJ')
    return 'clause';
  if (token.pos === 'VERB') return token.lower === token.lemma ? 'none' : 'clause';
  const end = fullPhraseEnd(tokens, first, last);
  if (end === first) return 'none';
  if (end === last) return 'apposition';
  return /^(?:who|which|that|whose|PUNCT)$/.test(tokens[end]!.lower) ||
    tokens[end]!.pos === 'VERB' ||
    tokens[end]!.pos === 'ADP'
    ? 'apposition'
    : 'none';
}
