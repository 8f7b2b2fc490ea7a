import type { Range } from '../record/index.ts';

/** One token of the encoder's vocabulary and the characters of the text that it stands for. */
export interface Piece extends Range {
  readonly id: number;
}

/** A word in the encoder's spelling (lower case, no accents) as code points, and where each came from. */
interface Word {
  readonly letters: string[];
  readonly places: Range[];
}

const LONGEST_WORD = 100;
const CONTROL = /\p{C}/u;
const MARK = /\p{Mn}/u;
const PUNCTUATION = /[\p{P}$+<=>^`|~]/u;
/** Written without spaces, so each is a word (the blocks of BERT's own tokenizer). */
const IDEOGRAPH = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{2ceaf}\u{2f800}-\u{2fa1f}]/u;

/**
 * BERT's uncased WordPiece (Devlin et al. 2019; Wu et al. 2016), with the place of every piece in the text.
 *
 * The vocabulary is one piece a line; its number is its id.
 *
 * @example new WordPiece('[UNK]\nspoke\n##n').pieces('He spoken', 3, 9) // ids 1 and 2 at 3–8 and 8–9
 */
export class WordPiece {
  readonly #ids: ReadonlyMap<string, number>;
  readonly #unknown: number;

  constructor(vocabulary: string) {
    this.#ids = new Map(
      vocabulary
        .trimEnd()
        .split('\n')
        .map((piece, id) => [piece, id]),
    );
    this.#unknown = this.#ids.get('[UNK]') ?? 0;
  }

  /** The pieces of `text[start, end)`, in order; time is linear in the length. */
  pieces(text: string, start: number, end: number): Piece[] {
    const pieces: Piece[] = [];
    for (const word of wordsOf(text, start, end)) this.#cut(word, pieces);
    return pieces;
  }

  /** The longest piece that fits, again and again; a word that does not come out even is one unknown piece. */
  #cut({ letters, places }: Word, pieces: Piece[]): void {
    const before = pieces.length;
    for (let at = 0; at < letters.length; ) {
      let stop = letters.length > LONGEST_WORD ? at : letters.length;
      let id: number | undefined;
      // Most words are one piece as they stand.
      let rest = (at > 0 ? '##' : '') + letters.slice(at, stop).join('');
      for (; stop > at; stop--) {
        id = this.#ids.get(rest);
        if (id !== undefined) break;
        rest = rest.slice(0, -letters[stop - 1]!.length);
      }
      if (id === undefined) {
        pieces.length = before;
        pieces.push({ id: this.#unknown, start: places[0]!.start, end: places.at(-1)!.end });
        return;
      }
      pieces.push({ id, start: places[at]!.start, end: places[stop - 1]!.end });
      at = stop;
    }
  }
}

function* wordsOf(text: string, start: number, end: number): Generator<Word> {
  let open: Word | null = null;
  for (let at = start; at < end; ) {
    const character = String.fromCodePoint(text.codePointAt(at)!);
    const place = { start: at, end: at + character.length };
    at = place.end;
    if (/[A-Za-z0-9]/.test(character)) {
      open ??= { letters: [], places: [] };
      open.letters.push(character.toLowerCase());
      open.places.push(place);
      continue;
    }
    if (/\s/u.test(character)) {
      if (open) yield open;
      open = null;
      continue;
    }
    if (character === '\ufffd' || CONTROL.test(character)) continue;
    for (const letter of spellingOf(character)) {
      if (PUNCTUATION.test(letter) || IDEOGRAPH.test(letter)) {
        if (open) yield open;
        open = null;
        yield { letters: [letter], places: [place] };
        continue;
      }
      open ??= { letters: [], places: [] };
      open.letters.push(letter);
      open.places.push(place);
    }
  }
  if (open) yield open;
}

/** Lower case without accents. */
function spellingOf(character: string): string[] {
  if (character.charCodeAt(0) < 128) return [character];
  return [
    ...[...character.normalize('NFD')]
      .filter((part) => !MARK.test(part))
      .join('')
      .toLowerCase(),
  ];
}
