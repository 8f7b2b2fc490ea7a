import type { Range } from '../record/index.ts';
import { quotedIn } from './quoted.ts';
import type { Piece, WordPiece } from './wordpiece.ts';

/** Token ids of BERT's uncased vocabulary. */
export const CLS = 101;
export const SEP = 102;

/** A token as the network sees it: `kind` tells of capitals and quotation marks, which the vocabulary has lost. */
export interface ReaderToken extends Piece {
  readonly kind: number;
}

const IN_QUOTATION = 3;

/** The tokens of one paragraph. It must be cut as `training/reader/tokens.py` cuts, or the network misreads. */
export function paragraphTokens(text: string, { start, end }: Range, wordPiece: WordPiece): ReaderToken[] {
  const quoted = quotedIn(text.slice(start, end));
  let next = 0;
  return wordPiece.pieces(text, start, end).map((piece) => {
    while (next < quoted.length && quoted[next]!.end <= piece.start - start) next++;
    const inside = next < quoted.length && quoted[next]!.start <= piece.start - start;
    return { ...piece, kind: caseOf(text.slice(piece.start, piece.end)) + (inside ? IN_QUOTATION : 0) };
  });
}

/** 2: all capitals, two letters at least · 1: a capital first · 0: neither. */
function caseOf(word: string): number {
  if (word.length > 1 && isUpper(word)) return 2;
  return isUpper(String.fromCodePoint(word.codePointAt(0)!)) ? 1 : 0;
}

function isUpper(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}
