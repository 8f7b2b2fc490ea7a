import type { Token } from '../record/index.ts';
import type { Clause, TokenRange } from './claim-clause.ts';
import type { CueFinder } from './claim-cues.ts';
import { isFiniteVerb, isMistaggedVerb, narrowsNoun, verbForm } from './claim-tokens.ts';

/** A new clause: the one before it ends at token `cut`. `verb` is null for a further content, which begins at `first`. */
export interface Boundary {
  readonly cut: number;
  readonly first: number;
  readonly verb: number | null;
  readonly subject: TokenRange | null;
  readonly kind: Clause['kind'];
}

interface Link {
  readonly comma: boolean;
  readonly word: string | null;
  readonly after: number;
}

const CONJUNCTION = /^(?:and|but|while|whereas|although|though|yet|as)$/u;
const LONGEST_SUBJECT = 14;
const LONGEST_TAIL = 5;
const NO_SPEECH = /^(?:considering|regarding|including|following|concerning|starting|according)$/u;
const SUBJECT_TAGS = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'PART', 'ADV']);
const PERSONAL = /^(?:i|we|you|he|she|it|they|both)$/u;

/** Whether a new clause begins with the comma or conjunction at token `at`, and which. */
export function boundaryAt(
  tokens: readonly Token[],
  at: number,
  last: number,
  current: Clause,
  main: Clause,
  finder: CueFinder,
): Boundary | null {
  const link = linkAt(tokens, at, last);
  if (link === null) return null;
  return (
    nextVerb(tokens, at, link, current, main, finder) ??
    nextParticiple(tokens, at, last, link, finder) ??
    nextContent(tokens, at, link, current) ??
    nextRelative(tokens, at, last, link, finder) ??
    nextSubject(tokens, at, last, link, current, finder)
  );
}

function linkAt(tokens: readonly Token[], at: number, last: number): Link | null {
  let after = at;
  const mark = tokens[at]!.lower;
  const comma = mark === ',' || mark === ';' || mark === '—' || mark === '–';
  if (comma) after++;
  let word: string | null = null;
  if (after < last && CONJUNCTION.test(tokens[after]!.lower)) {
    word = tokens[after]!.lower;
    after++;
  }
  if (!comma && (word === null || word === 'as')) return null;
  if (mark === ';') word ??= ';';
  while (after < last - 1 && isPassingWord(tokens, after)) after++;
  return after < last ? { comma, word, after } : null;
}

/** "and also", "and once again", "and, in turn,". */
function isPassingWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  return token.pos === 'ADV' || /^(?:once|again|further|in turn)$/u.test(token.lower);
}

/** "… and called for": a verb of speech in the same form as the clause's own. */
function nextVerb(
  tokens: readonly Token[],
  at: number,
  link: Link,
  current: Clause,
  main: Clause,
  finder: CueFinder,
): Boundary | null {
  const verb = tokens[link.after]!;
  const participle = verbForm(verb) === 'participle';
  if (!isVerbLike(verb) || NO_SPEECH.test(verb.lower)) return null;
  if (finder.verbAt(tokens, link.after) === null && !goesOnOfTalk(tokens, link, main)) return null;
  const subject = current.subject ?? main.subject;
  const boundary = { cut: at, first: link.after, verb: link.after };
  if (participle) {
    const follows = link.comma || link.word === 'while' || current.kind === 'participle';
    return follows ? { ...boundary, subject, kind: 'participle' } : null;
  }
  if (narrowsNoun(tokens, link.after) || !link.word || link.word === 'while') {
    if (!link.comma || verbForm(verb) !== 'past') return null;
  }
  const head = tokens[main.head];
  const alike = head !== undefined && (verbForm(head) === verbForm(verb) || main.passive);
  return alike && verb.pos !== 'NOUN' ? { ...boundary, subject: main.subject, kind: 'coordinated' } : null;
}

/** "The call took place at noon and lasted an hour": any verb goes on where the talk itself is the subject. */
function goesOnOfTalk(tokens: readonly Token[], link: Link, main: Clause): boolean {
  if (link.word !== 'and' || main.cue !== null || main.subject === null) return false;
  const named = tokens.slice(main.subject.first, main.subject.last).at(-1)?.lower ?? '';
  return tokens[link.after]!.pos === 'VERB' && /^(?:calls?|conversations?|talks|meeting|visit)$/u.test(named);
}

/** ", with both sides emphasising …": the participle has a subject of its own. */
function nextParticiple(
  tokens: readonly Token[],
  at: number,
  last: number,
  link: Link,
  finder: CueFinder,
): Boundary | null {
  if (!link.comma || tokens[link.after]!.lower !== 'with') return null;
  for (let verb = link.after + 2; verb < Math.min(last, link.after + 7); verb++) {
    const token = tokens[verb]!;
    if (verbForm(token) === 'participle' && isVerbLike(token) && finder.verbAt(tokens, verb) !== null) {
      const subject = { first: link.after + 1, last: verb };
      return { cut: at, first: verb, verb, subject, kind: 'participle' };
    }
    if (!SUBJECT_TAGS.has(token.pos)) return null;
  }
  return null;
}

/** "… and that the crossing would close". */
function nextContent(tokens: readonly Token[], at: number, link: Link, current: Clause): Boundary | null {
  if (tokens[link.after]!.lower !== 'that' || link.word !== 'and' || current.cue === null) return null;
  return { cut: at, first: link.after, verb: null, subject: current.subject, kind: 'content' };
}

/** "met Oduya, who told her that …", "who asked him to …": who is named last speaks on; "who accepted with pleasure" adds nothing. */
function nextRelative(
  tokens: readonly Token[],
  at: number,
  last: number,
  link: Link,
  finder: CueFinder,
): Boundary | null {
  const verb = link.after + 1;
  if (!link.comma || link.word !== null || tokens[link.after]!.lower !== 'who' || !tokens[verb]) return null;
  if (!isFiniteVerb(tokens, verb, link.after) || finder.verbAt(tokens, verb) === null) return null;
  const ahead = tokens.slice(verb + 1, verb + 1 + LONGEST_TAIL);
  if (!ahead.some(({ lower }) => lower === 'that' || lower === 'to')) return null;
  // "urged Sarel, who told her that it was late, | to wait": the clause around it goes on.
  const goesOn = tokens
    .slice(verb, last)
    .some(({ lower }, i) => lower === ',' && tokens[verb + i + 1]?.lower === 'to');
  if (goesOn) return null;
  return { cut: at, first: verb, verb, subject: { first: link.after, last: verb }, kind: 'main' };
}

/** ", and the ministers will meet", "and he expects": a subject and its verb. */
function nextSubject(
  tokens: readonly Token[],
  at: number,
  last: number,
  link: Link,
  current: Clause,
  finder: CueFinder,
): Boundary | null {
  const verb = verbAfterSubject(tokens, link.after, last, finder);
  if (verb === null) return null;
  // ", the ministry said", ", as the ministry insisted that": only a verb of speech needs no "and", without "as" at the end of what is said.
  const speaks = finder.verbAt(tokens, verb) !== null;
  if (link.word === 'as' && !(speaks && tokens[verb + 1]?.lower === 'that')) return null;
  if (link.word === null && !(speaks && tailEnd(tokens, verb, last) - verb <= LONGEST_TAIL)) return null;
  const subject = { first: link.after, last: verb };
  const speech = isVerbLike(tokens[verb]!) && finder.verbAt(tokens, verb) !== null;
  const plain = PERSONAL.test(tokens[link.after]!.lower);
  if (!link.comma && !plain && !speech) return null;
  if (!speech && takesContent(tokens, current))
    return { cut: at, first: link.after, verb: null, subject: current.subject, kind: 'content' };
  return { cut: at, first: link.after, verb, subject, kind: 'main' };
}

/** Where ", the ministry said on Monday" ends: with its clause, or with the comma behind it if another subject follows there. */
function tailEnd(tokens: readonly Token[], verb: number, last: number): number {
  for (let at = verb + 1; at < last; at++)
    if (
      tokens[at]!.lower === ',' &&
      /^(?:as|while|whereas|after|when|though|although)$/u.test(tokens[at + 1]?.lower ?? '')
    )
      return at;
  return last;
}

function verbAfterSubject(
  tokens: readonly Token[],
  from: number,
  last: number,
  finder: CueFinder,
): number | null {
  for (let at = from; at < Math.min(last, from + LONGEST_SUBJECT); at++) {
    const token = tokens[at]!;
    if (/^(?:which|who|whose|whom|that|where|when)$/u.test(token.lower)) return null;
    if (at > from && isFiniteVerb(tokens, at, from)) return narrowsNoun(tokens, at) ? null : at;
    if (at > from && isMistaggedVerb(token) && finder.verbAt(tokens, at) !== null) return at;
    const together = token.pos === 'ADP' && at > from;
    if (!SUBJECT_TAGS.has(token.pos) && !together) return null;
  }
  return null;
}

/** "said that …": further clauses are contents of the same act. */
function takesContent(tokens: readonly Token[], current: Clause): boolean {
  if (current.kind === 'content') return true;
  if (current.cue === null) return false;
  for (let at = current.cue.last; at < Math.min(current.cue.last + 8, current.last); at++) {
    if (tokens[at]?.lower === 'that') return true;
    if (tokens[at]?.pos === 'PUNCT') return false;
  }
  return false;
}

function isVerbLike(token: Token): boolean {
  return token.pos === 'VERB' || token.pos === 'AUX' || /(?:ed|ing)$/u.test(token.lower);
}
