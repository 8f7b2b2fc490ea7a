const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader sees as characters: letters with their accents, emoji with their joiners. */
export function* charactersOf(text: string): Generator<string> {
  // The segmenter slows down with the length of its input, so a long word goes through in pieces. The last character
  // of a piece may go on in the next, and so may the one before where the cut falls inside a surrogate pair.
  let held = '';
  for (let at = 0; at < text.length; at += PIECE) {
    const characters = Array.from(graphemes.segment(held + text.slice(at, at + PIECE)), (s) => s.segment);
    held = at + PIECE < text.length ? characters.splice(-2).join('') : '';
    if (held.length > PIECE) {
      characters.push(held);
      held = '';
    }
    yield* characters;
  }
}

const PIECE = 1024;

/**
 * How many terminal columns a text takes: 2 for wide characters and emoji, 0 for what combines with the one before.
 *
 * @example displayWidth('日本') // 4
 */
export function displayWidth(text: string): number {
  if (isPlain(text)) return text.length;
  let width = 0;
  for (const character of charactersOf(text)) width += characterWidth(character);
  return width;
}

// Latin letters, dashes, quotation marks and arrows: all one column, so most text is measured by its length.
const PLAIN = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u2193]*$/;
const EMOJI = /\p{Emoji_Presentation}|\ufe0f/u;
const ZERO = /^(?:\p{Mn}|\p{Me}|\p{Cf}|[\u1160-\u11ff])$/u;

/** True for text in which every code unit is one column wide. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** The width of one character as {@link charactersOf} gives it. */
export function characterWidth(character: string): number {
  if (EMOJI.test(character)) return 2;
  let width = 0;
  for (const c of character) if (!ZERO.test(c)) width += isWide(c.codePointAt(0)!) ? 2 : 1;
  return width;
}

/** East Asian Wide and Fullwidth blocks of Unicode (EastAsianWidth.txt), first and last code point. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2ff],
  [0x1f000, 0x1faff],
  [0x20000, 0x3fffd],
];

function isWide(code: number): boolean {
  return code >= 0x1100 && WIDE.some(([first, last]) => code >= first && code <= last);
}
