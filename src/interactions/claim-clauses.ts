import type { Token } from '../record/index.ts';
import { boundaryAt } from './claim-boundary.ts';
import type { Clause, TokenRange } from './claim-clause.ts';
import type { CueFinder } from './claim-cues.ts';
import { namesMatter, skipOpening } from './claim-opening.ts';
import { isFiniteVerb, isMistaggedVerb, narrowsNoun, verbForm } from './claim-tokens.ts';

/**
 * Cuts a run of tokens, a sentence or what direct speech leaves of it, into clauses: at coordinated verbs of speech
 * ("… and called for"), participles (", noting …"), further contents ("and that …") and further main clauses.
 *
 * @example clausesOf(tokens, { first: 0, last: 14 }, finder).length
 *   // 2 for "She voiced concern about the raids and called for restraint on both sides."
 */
export function clausesOf(tokens: readonly Token[], whole: TokenRange, finder: CueFinder): Clause[] {
  const run = { first: whole.first, last: beforeCredit(tokens, whole) };
  const start = skipOpening(tokens, run);
  const main = mainVerb(tokens, { first: start, last: run.last }, finder);
  const about = namesMatter(tokens, run.first, start) ? { first: run.first, last: start } : null;
  if (main === null) return [bare(start, run.last, about)];
  const open: Clause = clauseAt(tokens, main, { first: start, last: main }, run.last, finder, 'main', about);
  const clauses: Clause[] = [];
  let current = open;
  // Coordinated verbs share the subject of the last full clause: "… noting A, and called for B".
  let anchor = open;
  for (let at = Math.max(current.head, current.cue?.last ?? 0) + 1; at < run.last; at++) {
    const next = boundaryAt(tokens, at, run.last, current, anchor, finder);
    if (next === null) continue;
    clauses.push({ ...current, last: next.cut });
    current =
      next.verb === null
        ? { ...current, kind: 'content', first: next.first, last: run.last }
        : clauseAt(tokens, next.verb, next.subject, run.last, finder, next.kind, about);
    if (current.kind === 'main' || current.kind === 'coordinated') anchor = current;
    at = Math.max(at, next.verb ?? next.first);
  }
  clauses.push(current);
  return clauses;
}

/** "…, according to the ministry": who is credited at the end is no part of what is said. */
function beforeCredit(tokens: readonly Token[], { first, last }: TokenRange): number {
  for (let at = last - 3; at > first; at--) {
    if (tokens[at]!.lower !== ',') continue;
    const credits = tokens[at + 1]!.lower === 'according' && tokens[at + 2]!.lower === 'to';
    return credits ? at : last;
  }
  return last;
}

function bare(first: number, last: number, about: TokenRange | null): Clause {
  return { first, last, kind: 'main', head: -1, cue: null, passive: false, subject: null, about };
}

function clauseAt(
  tokens: readonly Token[],
  verb: number,
  subject: TokenRange | null,
  last: number,
  finder: CueFinder,
  kind: Clause['kind'],
  about: TokenRange | null,
): Clause {
  const group = verbGroup(tokens, verb, last);
  const cue = group.future ? null : finder.verbAt(tokens, group.head);
  const bareSubject = cue === null || group.passive;
  const first = bareSubject && subject !== null && kind === 'main' ? subject.first : verb;
  return { first, last, kind, head: group.head, cue, passive: group.passive, subject, about };
}

/** From "have been strongly urged" to its last verb; tells a passive and a future by the auxiliaries. */
function verbGroup(tokens: readonly Token[], verb: number, last: number) {
  let head = verb;
  let passive = false;
  let future = false;
  for (let at = verb; at < Math.min(last, verb + 7); at++) {
    const token = tokens[at]!;
    if (token.pos === 'AUX') {
      if (/^(?:will|would|shall|'ll)$/u.test(token.lower)) future = true;
      if (token.lemma === 'be' || /^(?:be|is|are|was|were|been)$/u.test(token.lower)) passive = true;
      else if (token.lower !== 'not') passive = false;
      head = at;
    } else if (token.pos === 'VERB' || /ed$/u.test(token.lower)) {
      head = at;
      break;
    } else if (token.pos !== 'ADV' && token.pos !== 'PART') break;
  }
  return { head, passive: passive && head > verb && verbForm(tokens[head]!) === 'past', future };
}

/** The first verb that carries the sentence: verbs of relative clauses and verbs that narrow a noun are passed over. */
function mainVerb(tokens: readonly Token[], run: TokenRange, finder: CueFinder): number | null {
  let relative = false;
  let narrowing: number | null = null;
  for (let at = run.first; at < run.last; at++) {
    const token = tokens[at]!;
    if (/^(?:which|who|whose|whom|where|that)$/u.test(token.lower) && at > run.first) {
      const comma = tokens[at - 1]!.lower === ',' ? nextComma(tokens, at, run.last) : null;
      if (comma !== null) at = comma;
      else relative = true;
      continue;
    }
    const cue = looksLikeVerb(token) ? finder.verbAt(tokens, at) : null;
    if (!isFiniteVerb(tokens, at, run.first) && !(cue && at > run.first && isMistaggedVerb(token))) continue;
    if (relative) relative = false;
    else if (cue === null && narrowsNoun(tokens, at)) narrowing ??= at;
    else return at;
  }
  return narrowing;
}

function looksLikeVerb(token: Token): boolean {
  return token.pos === 'VERB' || token.pos === 'ADJ' || token.pos === 'NOUN';
}

function nextComma(tokens: readonly Token[], from: number, last: number): number | null {
  for (let at = from; at < last; at++) if (tokens[at]!.lower === ',') return at;
  return null;
}
