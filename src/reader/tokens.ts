import type { Range } from '../record/index.ts';
import { firstEndingAfter } from '../text/index.ts';
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

/** What the network reads in a place that is to be like others: a word of the kind, in one piece. */
const STAND_IN = 'Kenya';

/**
 * The tokens of one paragraph. It must be cut as `training/reader/tokens.py` cuts, or the network misreads. Each of the places in
 * `alike` becomes one token, the same whatever stands there.
 */
export function paragraphTokens(
  text: string,
  { start, end }: Range,
  wordPiece: WordPiece,
  alike: readonly Range[] = [],
): ReaderToken[] {
  const quoted = quotedIn(text.slice(start, end));
  let next = 0;
  return madeAlike(wordPiece.pieces(text, start, end), alike, wordPiece).map(({ written, ...piece }) => {
    while (next < quoted.length && quoted[next]!.end <= piece.start - start) next++;
    const inside = next < quoted.length && quoted[next]!.start <= piece.start - start;
    return {
      ...piece,
      kind: caseOf(written ?? text.slice(piece.start, piece.end)) + (inside ? IN_QUOTATION : 0),
    };
  });
}

interface WrittenPiece extends Piece {
  /** What is read where that is not what the text has. */
  readonly written?: string;
}

/** The pieces, and in each of some places, in text order, one that is always the same. */
function madeAlike(
  pieces: readonly Piece[],
  places: readonly Range[],
  wordPiece: WordPiece,
): readonly WrittenPiece[] {
  if (places.length === 0) return pieces;
  const { id } = wordPiece.pieces(STAND_IN, 0, STAND_IN.length)[0]!;
  let done: Range | null = null;
  return pieces.flatMap((piece): WrittenPiece[] => {
    const place = places[firstEndingAfter(places, piece.start)];
    if (!place || place.start >= piece.end) return [piece];
    if (place === done) return [];
    done = place;
    return [{ start: place.start, end: place.end, id, written: STAND_IN }];
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
