import { charactersOf, characterWidth, displayWidth, isPlain } from './terminal-width.ts';

/**
 * A text in lines of at most `width` columns, broken at spaces, inside a word only where the word is wider than a
 * line. Gives at least one line. A single character wider than the line is replaced by `?`.
 *
 * @example wrapColumns('to close the crossing', 12) // ['to close the', 'crossing']
 */
export function wrapColumns(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const wide = displayWidth(word);
    if (line !== '' && used + 1 + wide <= width) {
      line += ` ${word}`;
      used += 1 + wide;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = wide <= width ? [word] : breakWord(word, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1)!;
    used = displayWidth(line);
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** The text filled up with spaces to `width` columns. */
export function padColumns(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

function breakWord(word: string, width: number): readonly string[] {
  if (isPlain(word)) return word.match(new RegExp(`.{1,${width}}`, 'g')) ?? [word];
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of charactersOf(word)) {
    const wide = characterWidth(character);
    const fits = wide <= width ? character : '?';
    const takes = Math.min(wide, width);
    if (used + takes > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += fits;
    used += wide <= width ? wide : 1;
  }
  return [...pieces, piece];
}
