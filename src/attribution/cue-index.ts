import type { CueEntry, ModifierEntry, Token } from '../record/index.ts';
import { nounForms, verbForms } from './inflect.ts';

interface IndexedCue {
  readonly entry: CueEntry;
  /** The words after the first, which is the one that bends. */
  readonly rest: readonly string[];
}

/** The cue lexicon, ready to be asked what a token may be; built once by {@link indexCues}. */
export interface CueIndex {
  readonly verbs: ReadonlyMap<string, readonly IndexedCue[]>;
  readonly nouns: ReadonlyMap<string, readonly IndexedCue[]>;
  readonly adjuncts: ReadonlyMap<string, readonly IndexedCue[]>;
  readonly modifiers: ReadonlyMap<string, number>;
}

/** A row of the lexicon that fits the text; its words are tokens `[first, last)`. */
export interface CueMatch {
  readonly entry: CueEntry;
  readonly first: number;
  readonly last: number;
}

/**
 * Files the rows under every form of their first word, so that a look-up does not depend on the tagger's lemma.
 *
 * @example matchCue(indexCues(cues, []).verbs, tokens, 1) // the row "call on" for "He called on them"
 */
export function indexCues(cues: readonly CueEntry[], modifiers: readonly ModifierEntry[]): CueIndex {
  const verbs = new Map<string, IndexedCue[]>();
  const nouns = new Map<string, IndexedCue[]>();
  const adjuncts = new Map<string, IndexedCue[]>();
  for (const entry of cues) {
    const [head = '', ...rest] = entry.phrase.toLowerCase().replaceAll('’', "'").split(/\s+/);
    const shelf = { verb: verbs, noun: nouns, adjunct: adjuncts }[entry.class];
    const forms = { verb: verbForms, noun: nounForms, adjunct: (word: string) => [word] }[entry.class](head);
    for (const form of new Set(forms)) shelf.set(form, [...(shelf.get(form) ?? []), { entry, rest }]);
  }
  for (const shelf of [verbs, nouns, adjuncts]) {
    for (const rows of shelf.values()) rows.sort((a, b) => b.rest.length - a.rest.length);
  }
  return { verbs, nouns, adjuncts, modifiers: new Map(modifiers.map((m) => [m.phrase, m.shift])) };
}

/** The rows whose words stand at token `at`, longest first. An adverb may stand after the first word. */
export function matchCues(
  shelf: ReadonlyMap<string, readonly IndexedCue[]>,
  tokens: readonly Token[],
  at: number,
): CueMatch[] {
  const rows = shelf.get(tokens[at]!.lower);
  if (!rows) return [];
  const matches: CueMatch[] = [];
  for (const { entry, rest } of rows) {
    const last = matchRest(tokens, at, rest);
    if (last !== -1) matches.push({ entry, first: at, last });
  }
  return matches;
}

function matchRest(tokens: readonly Token[], at: number, rest: readonly string[]): number {
  let next = at + 1;
  if (rest.length > 0 && tokens[next]?.pos === 'ADV' && tokens[next]!.lower !== rest[0]) next++;
  for (const word of rest) {
    const token: Token | undefined = tokens[next];
    if (word === '*' && token) {
      next = possessorEnd(tokens, next);
      continue;
    }
    if (!token || token.sentence !== tokens[at]!.sentence) return -1;
    if (token.lower !== word && token.lemma !== word) return -1;
    next++;
  }
  return next;
}

/** "in [the court's] view", "in [her] words": `*` stands for an owner of at most six words. */
function possessorEnd(tokens: readonly Token[], first: number): number {
  if (/^(?:his|her|its|their|our|my|your)$/.test(tokens[first]!.lower)) return first + 1;
  for (let at = first + 1; at < Math.min(tokens.length, first + 7); at++) {
    if (tokens[at]!.lower === "'s") return at + 1;
    if (tokens[at]!.pos === 'PUNCT' && tokens[at]!.lower !== "'") break;
  }
  return tokens.length;
}
