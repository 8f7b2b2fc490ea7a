import type { Range, RoleEntry, Token } from '../record/index.ts';
import type { PlaceInside } from './compound-places.ts';
import type { Known } from './gazetteer-index.ts';

interface Words extends Range {
  /** Words `[first, last)` of the line. */
  readonly first: number;
  readonly last: number;
}

/** What a word, or a few, may do in a noun phrase that refers to an actor. */
export type Piece = Words &
  (
    | { readonly type: 'determiner'; readonly definite: boolean }
    | { readonly type: 'possessor' }
    | { readonly type: 'pronoun' }
    | { readonly type: 'number' }
    | { readonly type: 'modifier'; readonly noun: boolean; readonly inside: readonly PlaceInside[] }
    | { readonly type: 'known'; readonly known: readonly Known[] }
    | {
        readonly type: 'role';
        readonly role: RoleEntry;
        readonly phrase: string;
        readonly plural: boolean;
        readonly capital: boolean;
      }
    | { readonly type: 'name' }
    | { readonly type: 'other'; readonly lower: string }
  );

export function wordsAt(words: readonly Token[], first: number, last: number): Words {
  return { first, last, start: words[first]!.start, end: words[last - 1]!.end };
}
