import type { Analysis, Range, Sentence, Token } from '../record/index.ts';
import { firstEndingAfter, overlaps } from '../text/index.ts';
import { type VerbGroup, verbGroupsOf } from './verb-groups.ts';

/**
 * A sentence as the rules look at it. `groups` are its verbs; `groupAt[i - first]` is the index of the group whose words
 * hold token i, or -1. `quiet` marks words that stand between parts without belonging to them: times with their
 * preposition ("on Monday"), adverbs, quotation marks and dashes, and what brackets hold behind a name ("Oduya (Kenya)").
 */
export interface ClauseView {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  readonly groups: readonly VerbGroup[];
  readonly groupAt: Int16Array;
  readonly quiet: Uint8Array;
}

/** Prepares a sentence; linear in its length. */
export function clauseViewOf(analysis: Analysis, sentence: Sentence): ClauseView {
  const { tokens } = analysis;
  const { first, last } = sentence;
  const quiet = quietWords(analysis, sentence);
  const isTime = (at: number) =>
    quiet[at - first] === 1 && /^(?:NOUN|PROPN|NUM|ADJ|ADP)$/.test(tokens[at]!.pos);
  const groups = verbGroupsOf(tokens, first, last, isTime);
  const groupAt = new Int16Array(last - first).fill(-1);
  groups.forEach((group, index) => {
    groupAt.fill(index, group.first - first, group.last - first);
  });
  return { tokens, first, last, groups, groupAt, quiet };
}

function quietWords(analysis: Analysis, sentence: Sentence): Uint8Array {
  const { tokens, times } = analysis;
  const quiet = new Uint8Array(sentence.last - sentence.first);
  let time = firstEndingAfter(times, sentence.start);
  for (let at = sentence.first; at < sentence.last; at++) {
    const token = tokens[at]!;
    while (time < times.length && times[time]!.end <= token.start) time++;
    const within = time < times.length && overlaps(times[time]!, token);
    if (within || token.pos === 'ADV' || /^["“”‘’«»'()]$/u.test(token.text)) quiet[at - sentence.first] = 1;
    const before = tokens[at - 1];
    if (
      within &&
      at > sentence.first &&
      before &&
      /^(?:on|in|since|by|last|this|late|early)$/.test(before.lower)
    )
      quiet[at - 1 - sentence.first] = 1;
  }
  quietBrackets(tokens, sentence, quiet);
  return quiet;
}

/** Longest bracket that only says of whom or what, in words. */
const LONGEST_BRACKET = 4;

function quietBrackets(tokens: readonly Token[], { first, last }: Sentence, quiet: Uint8Array): void {
  for (let at = first; at < last; at++) {
    if (tokens[at]!.text !== '(') continue;
    let end = at + 1;
    while (
      end < last &&
      end <= at + LONGEST_BRACKET &&
      /^(?:PROPN|NOUN|ADJ|NUM|PUNCT)$/.test(tokens[end]!.pos) &&
      tokens[end]!.text !== ')'
    )
      end++;
    if (tokens[end]?.text === ')') quiet.fill(1, at - first, end + 1 - first);
  }
}

/** Index of the next word from `at` on that is not quiet; `last` when there is none. */
export function nextLoud(view: ClauseView, at: number): number {
  let next = at;
  while (next < view.last && view.quiet[next - view.first]) next++;
  return next;
}

/** Index of the last word before `at` that is not quiet; `first - 1` when there is none. */
export function previousLoud(view: ClauseView, at: number): number {
  let before = at - 1;
  while (before >= view.first && view.quiet[before - view.first]) before--;
  return before;
}

/** The verb group that holds a token, or null. */
export function groupHolding(view: ClauseView, at: number): VerbGroup | null {
  const index = at >= view.first && at < view.last ? view.groupAt[at - view.first]! : -1;
  return index === -1 ? null : view.groups[index]!;
}

/** Index of the first token of the sentence that ends behind an offset. */
export function tokenAt(view: ClauseView, start: number): number {
  return firstEndingAfter(view.tokens, start, view.first, view.last);
}

/** The range of tokens `[first, last)`. */
export function rangeOf(view: ClauseView, first: number, last: number): Range {
  return { start: view.tokens[first]!.start, end: view.tokens[Math.max(first, last - 1)]!.end };
}
