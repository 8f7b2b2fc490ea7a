import { readDateline } from './dateline.ts';
import { type Line, wordsOf } from './lines.ts';

/**
 * Whether the first line of a text is its headline, judged by the line and the one after it.
 *
 * A line without a full stop counts when it is short and stands apart or before a longer one. A line with a full stop
 * (some archives set one) counts only when it is one short sentence set apart and reads like a headline: in title
 * capitals, or before a dateline, or in the present tense of headlines before a clearly longer paragraph.
 */
export function isHeadline(line: Line, next: Line | undefined): boolean {
  if (next === undefined) return false;
  const words = wordsOf(line.text);
  if (words.length < 2 || words.length > 28 || line.text.length > 220) return false;
  if (/[,:—–-]$/.test(line.text) || /^[a-z]/.test(line.text)) return false;
  if (isSpeech(line.text)) return false;
  if (!/\.["'”’»)]?$/.test(line.text)) {
    return line.blankAfter || next.text.length > line.text.length || readDateline(next.text) !== null;
  }
  if (!line.blankAfter || words.length > 20 || isSeveralSentences(line.text)) return false;
  if (readDateline(next.text) !== null || isTitleCase(words)) return true;
  return words.length <= 18 && next.text.length > 1.5 * line.text.length && !READS_AS_PROSE.test(line.text);
}

/** A whole quotation with its speaker is a lead ("“We will not yield,” she said"), however short. */
function isSpeech(text: string): boolean {
  return /^["“«].*,["”»]?\s.*\b(?:said|says|told|added|asked)\b/u.test(text);
}

/** Whether a sentence ends inside the text. */
export function isSeveralSentences(text: string): boolean {
  return /[\p{Ll}\p{N}]{2}[.?!]["'”’)]?\s+["'“‘(]?\p{Lu}/u.test(text);
}

const SMALL = new Set(
  'a an and as at but by for from how if in is it nor of off on or over out per so than that the to up via vs when with'.split(
    ' ',
  ),
);

function isTitleCase(words: readonly string[]): boolean {
  const large = words.filter((word) => !SMALL.has(word.toLowerCase()));
  const capitals = large.filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  return large.length >= 3 && capitals.length / large.length >= 0.8;
}

// Headlines drop "was" and "had", do not open with an article or pronoun, and do not say "yesterday".
const READS_AS_PROSE =
  /^(?:the|a|an|i|we|he|she|it|they|this|these|there|on|in|at|after|as|today|yesterday)\b|\b(?:was|were|had|has|have|said|told|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i;
