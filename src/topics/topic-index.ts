import type { Token, TopicEntry } from '../record/index.ts';
import { PhraseIndex } from '../text/index.ts';

/** Finds topic labels. */
export interface TopicIndex {
  /** The labels whose terms occur, those with more and longer terms first; of equal ones the one that the text names first. */
  topicsOf(content: string | readonly Token[]): string[];
}

/**
 * Indexes topic entries by their terms. Words match by text or lemma; plain text matches by word, with and without a
 * plural ending.
 *
 * @example topicIndex([{ label: 'ceasefire', terms: ['ceasefire', 'truce'] }]).topicsOf('both truces held') // ['ceasefire']
 */
export function topicIndex(entries: readonly TopicEntry[]): TopicIndex {
  const index = new PhraseIndex(
    entries.flatMap(({ label, terms }) => [label, ...terms].map((term) => [term, label] as const)),
  );
  return {
    topicsOf(content) {
      const tokens = typeof content === 'string' ? plainTokens(content) : content;
      const weights = new Map<string, number>();
      for (let at = 0; at < tokens.length; ) {
        const matches = index.matchesAt(tokens, at);
        const last = matches.at(-1)?.last ?? at + 1;
        // A term of several words tells more than one of its words alone.
        const longest = new Set(matches.filter((match) => match.last === last).map((match) => match.value));
        const weight = last === at + 1 && tokens[at]!.pos === 'PROPN' ? NAME_PART : (last - at) ** 2;
        for (const label of longest) weights.set(label, (weights.get(label) ?? 0) + weight);
        at = last;
      }
      return [...weights].sort(([, wx], [, wy]) => wy - wx).map(([label]) => label);
    },
  };
}

/** A single word of a name ("Sarn River", "Ministry of Trade") tells less than the word itself. */
const NAME_PART = 0.5;

/** Words as tokens without tags; the lemma is the word without a plural ending. */
function plainTokens(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)].map((match, index) => {
    const lower = match[0].toLowerCase().replaceAll('’', "'");
    return {
      start: match.index,
      end: match.index + match[0].length,
      index,
      text: match[0],
      lower,
      lemma: lower.replace(/'s$/u, '').replace(/(?<=[^s]{3})s$/u, ''),
      pos: 'X',
      sentence: 0,
    };
  });
}
