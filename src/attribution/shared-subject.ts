import type { Range, Token } from '../record/index.ts';
import { firstEndingAfter } from '../text/index.ts';
import type { Found } from './found.ts';
import { isPassive } from './spoken-to.ts';
import type { View } from './view.ts';

/**
 * Gives a verb that "and" or "but" joins to one before it that verb's subject, where the reader found none or one that cannot be it, as it
 * stands behind or in another sentence: "He regretted the tone of Moyra *and invited* his colleague".
 *
 * @param found in the order of cues
 */
export function withSharedSubjects(view: View, found: readonly Found[]): Found[] {
  const result = [...found];
  found.forEach((one, index) => {
    if (one.frame === 'noun' || one.frame === 'adjunct') return;
    if (!isAstray(view, one) && !isCitedBefore(found, one)) return;
    const first = firstEndingAfter(view.tokens, one.cue.start);
    const last = firstEndingAfter(view.tokens, one.cue.end - 1);
    if (first >= view.tokens.length || !isJoined(view.tokens, first) || isPassive(view.tokens, first, last))
      return;
    const form = formOf(view.tokens, first);
    const before = result.findLast(
      (other, at) =>
        at < index &&
        other.sentence === one.sentence &&
        other.frame !== 'noun' &&
        other.frame !== 'adjunct' &&
        !isRelative(view, other) &&
        formOf(view.tokens, firstEndingAfter(view.tokens, other.cue.start)) === form,
    );
    if (before?.source && before.source.end <= before.cue.start)
      result[index] = { ...one, source: before.source };
  });
  return result;
}

/** Without a source, with one in another sentence, or behind the verb in words that are no inverted subject. */
function isAstray({ sentences }: View, { source, sentence, cue, content }: Found): boolean {
  if (source === null) return true;
  const { start } = sentences[sentence]!;
  if (source.start < start) return true;
  // "“We will,” said Oduya" has its subject behind, and what she said before.
  return source.start > cue.end && content.every((range: Range) => range.start > cue.start);
}

/** "rejected it, *according to the Ledger*, and said …": whom a phrase before it cites is no subject. */
function isCitedBefore(found: readonly Found[], { source, sentence, cue }: Found): boolean {
  return (
    source !== null &&
    source.end <= cue.start &&
    found.some(
      (other) =>
        other.frame === 'adjunct' &&
        other.sentence === sentence &&
        other.source?.start === source.start &&
        other.cue.end <= source.start,
    )
  );
}

/** "What he called a mistake", "which he denied": a clause inside a phrase, and no other is joined to it. */
function isRelative({ text }: View, { source }: Found): boolean {
  return (
    source !== null &&
    /\b(?:what|which|whom|as)\s$/.test(text.slice(Math.max(0, source.start - 7), source.start))
  );
}

/** Whether nothing but adverbs, auxiliaries and a phrase between commas parts the verb from its conjunction. */
function isJoined(tokens: readonly Token[], verb: number): boolean {
  let at = verb - 1;
  if (tokens[at]?.text === ',') {
    // "and, for his part, sought"
    at--;
    while (at > verb - 7 && tokens[at] && tokens[at]!.text !== ',') at--;
    if (tokens[at]?.text !== ',') return false;
    at--;
  }
  while (tokens[at] && /^(?:ADV|AUX|PART)$/.test(tokens[at]!.pos)) at--;
  return tokens[at]?.pos === 'CCONJ' && tokens[at]!.sentence === tokens[verb]!.sentence;
}

/** What two joined verbs share: both told of the past, both of the present, both bare. */
function formOf(tokens: readonly Token[], at: number): string {
  const { lower, pos, lemma } = tokens[at] ?? { lower: '', pos: 'X', lemma: '' };
  if (pos === 'AUX')
    return /^(?:will|would|shall|should|may|might|can|could|must)$/.test(lower) ? lower : 'finite';
  if (lower.endsWith('ing')) return 'ing';
  if (lower.endsWith('ed')) return 'past';
  if (lower.endsWith('s')) return 'present';
  return lower === lemma ? 'other' : 'past';
}
