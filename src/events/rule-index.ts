import type { Token } from '../record/index.ts';
import { PhraseIndex } from '../text/index.ts';
import type { TypedRule } from './event-rule.ts';

/** The rules by the word they begin with, one index for each kind of trigger. */
export class RuleIndex {
  readonly #verbs: PhraseIndex<TypedRule>;
  readonly #nouns: PhraseIndex<TypedRule>;
  readonly #phrases: PhraseIndex<TypedRule>;

  constructor(rules: readonly TypedRule[]) {
    const entries = (kind: 'verb' | 'noun' | 'phrase') =>
      rules
        .filter((rule) => (rule.as ?? 'verb') === kind)
        .flatMap((rule) => rule.words.map((word) => [word, rule] as const));
    this.#verbs = new PhraseIndex(entries('verb'));
    this.#nouns = new PhraseIndex(entries('noun'));
    this.#phrases = new PhraseIndex(entries('phrase'));
  }

  /** Rows that match at a token as that kind of word, the longest phrase first; `last` is one past the phrase. */
  matches(
    kind: 'verb' | 'noun' | 'phrase',
    tokens: readonly Token[],
    at: number,
  ): { rule: TypedRule; last: number }[] {
    const index = kind === 'verb' ? this.#verbs : kind === 'noun' ? this.#nouns : this.#phrases;
    return index
      .matchesAt(tokens, at)
      .map(({ value, last }) => ({ rule: value, last }))
      .sort((a, b) => b.last - a.last || (b.rule.score ?? 0.8) - (a.rule.score ?? 0.8));
  }
}
