import type { Token } from '../record/index.ts';

/** Where a phrase stands: tokens `[first, last)` and what was filed under it. */
export interface PhraseMatch<T> {
  readonly first: number;
  readonly last: number;
  readonly value: T;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly values: T[];
}

/**
 * Many phrases, looked up at once: a trie over words. A word of a phrase matches a token by its lower-case text or by
 * its lemma, so `call on` finds "called on" and "calls on".
 *
 * @example
 * const index = new PhraseIndex([['call on', 'directive']]);
 * index.matchesAt(tokens, 1) // [{ first: 1, last: 3, value: 'directive' }] for "He called on them"
 */
export class PhraseIndex<T> {
  readonly #root: Node<T> = { next: new Map(), values: [] };

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) this.#add(phrase, value);
  }

  #add(phrase: string, value: T): void {
    let node = this.#root;
    for (const word of phrase.toLowerCase().replaceAll('’', "'").split(/\s+/)) {
      let next = node.next.get(word);
      if (!next) {
        next = { next: new Map(), values: [] };
        node.next.set(word, next);
      }
      node = next;
    }
    node.values.push(value);
  }

  /** All phrases that begin at token `first`, shortest first. */
  matchesAt(tokens: readonly Token[], first: number): PhraseMatch<T>[] {
    const matches: PhraseMatch<T>[] = [];
    let nodes: Node<T>[] = [this.#root];
    for (let at = first; at < tokens.length && nodes.length > 0; at++) {
      const token = tokens[at]!;
      if (token.sentence !== tokens[first]!.sentence) break;
      nodes = nodes.flatMap((node) => followers(node, token));
      for (const node of nodes) {
        for (const value of node.values) matches.push({ first, last: at + 1, value });
      }
    }
    return matches;
  }

  /** The longest phrases of the text, left to right, none overlapping another. */
  longestMatches(tokens: readonly Token[]): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    for (let at = 0; at < tokens.length; ) {
      const longest = this.matchesAt(tokens, at).at(-1);
      if (longest) found.push(longest);
      at = longest?.last ?? at + 1;
    }
    return found;
  }
}

function followers<T>(node: Node<T>, token: Token): Node<T>[] {
  const byText = node.next.get(token.lower);
  const byLemma = token.lemma === token.lower ? undefined : node.next.get(token.lemma);
  return [byText, byLemma].filter((n) => n !== undefined);
}
