import type { Token } from '../record/index.ts';

interface Node<T> {
  next?: Map<string, Node<T>>;
  values?: { readonly written: readonly string[]; readonly value: T }[];
}

/** The longest phrase found at a place: words `[first, last)` and everything filed under it. */
export interface NameMatch<T> {
  readonly first: number;
  readonly last: number;
  readonly values: readonly T[];
}

/**
 * Names looked up word by word with their capitals: `US` is not found in "told us", nor `Chad` in "a chad". Words
 * written small in the entry match any case, in singular and plural. Possessive 's is a word of its own, as in tokens.
 *
 * @example new NameIndex([['Saint Orla', 1]]).longestAt(words, 0) // { first: 0, last: 2, values: [1] }
 */
export class NameIndex<T> {
  readonly #root: Node<T> = {};

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) {
      const written = wordsOfPhrase(phrase);
      let node = this.#root;
      for (const word of written) {
        node.next ??= new Map();
        const key = word.toLowerCase();
        const next = node.next.get(key) ?? {};
        node.next.set(key, next);
        node = next;
      }
      if (written.length === 0) continue;
      node.values ??= [];
      node.values.push({ written, value });
    }
  }

  longestAt(words: readonly Token[], first: number): NameMatch<T> | null {
    const opening = words[first];
    if (!opening || !opensPhrase(this.#root, opening)) return null;
    let best: NameMatch<T> | null = null;
    let nodes: Node<T>[] = [this.#root];
    for (let at = first; at < words.length && nodes.length > 0; at++) {
      nodes = followers(nodes, words[at]!);
      for (const node of nodes) {
        const values = fittingValues(node, words, first);
        if (values.length > 0) best = { first, last: at + 1, values };
      }
    }
    return best;
  }
}

/** The words of a phrase as the tokenizer would cut them: "Prime Minister's Office" has four. */
function wordsOfPhrase(phrase: string): string[] {
  return phrase
    .replaceAll('’', "'")
    .replace(/'s(?=\s|$)/g, " 's")
    .replace(/s'(?=\s|$)/g, "s '")
    .replace(/,(?=\s)/g, ' ,')
    .replace(/\//g, ' / ')
    .split(/\s+/)
    .filter((word) => word !== '');
}

function followers<T>(nodes: readonly Node<T>[], token: Token): Node<T>[] {
  const found: Node<T>[] = [];
  for (const { next } of nodes) {
    if (!next) continue;
    for (const key of keysOf(token)) {
      const node = next.get(key);
      if (node) found.push(node);
    }
  }
  return found;
}

function opensPhrase<T>({ next }: Node<T>, token: Token): boolean {
  return next !== undefined && keysOf(token).some((key) => next.has(key));
}

const keysByToken = new WeakMap<Token, readonly string[]>();

/** The tagger leaves a capitalised plural as it is ("Officials said"), so the singular is tried too. */
function keysOf(token: Token): readonly string[] {
  const known = keysByToken.get(token);
  if (known) return known;
  const lower = token.lower;
  const keys = new Set([lower, token.lemma.toLowerCase()]);
  if (lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss')) {
    keys.add(lower.slice(0, -1));
    if (lower.endsWith('ies')) keys.add(`${lower.slice(0, -3)}y`);
    if (lower.endsWith('men')) keys.add(`${lower.slice(0, -3)}man`);
  }
  const list = [...keys];
  keysByToken.set(token, list);
  return list;
}

function fittingValues<T>(node: Node<T>, words: readonly Token[], first: number): T[] {
  const fitting = (node.values ?? []).filter(({ written }) =>
    written.every((word, i) => fits(word, words[first + i]!)),
  );
  return fitting.map(({ value }) => value);
}

function fits(written: string, token: Token): boolean {
  if (!/^\p{Lu}/u.test(written)) return true;
  if (!/^\p{Lu}/u.test(token.text) || token.lower !== written.toLowerCase()) return false;
  // "LeT" is no "Let", nor "NAM" a "Nam".
  const acronym = written.length <= 5 && /^\p{Lu}.*\p{Lu}/u.test(written);
  return !acronym || token.text === written;
}
