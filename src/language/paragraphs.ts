import type { Range } from '../record/index.ts';

/**
 * The blocks of a text between line breaks, without surrounding space.
 *
 * A single line break inside a hard-wrapped paragraph is no border: it is one only in a text that separates its
 * paragraphs by blank lines, or before a line that starts in lower case.
 *
 * @example paragraphsOf('A headline\n\nThe first\nparagraph.') // [{ start: 0, end: 10 }, { start: 12, end: 32 }]
 */
export function paragraphsOf(text: string): Range[] {
  const spaced = /\n[ \t]*\n/.test(text);
  const paragraphs: Range[] = [];
  let previousLine = '';
  for (const line of linesOf(text)) {
    const content = text.slice(line.start, line.end);
    const last = paragraphs.at(-1);
    const adjacent = last !== undefined && /^[ \t\r]*\n[ \t]*$/.test(text.slice(last.end, line.start));
    if (last && adjacent && continues(previousLine, content, spaced)) {
      paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end };
    } else {
      paragraphs.push(line);
    }
    previousLine = content;
  }
  return paragraphs;
}

function linesOf(text: string): Range[] {
  const lines: Range[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const lead = match[0].length - match[0].trimStart().length;
    const content = match[0].trim();
    if (content) lines.push({ start: match.index + lead, end: match.index + lead + content.length });
  }
  return lines;
}

function continues(before: string, after: string, spaced: boolean): boolean {
  if (/^\p{Ll}/u.test(after)) return !/[.!?]["”’»)]*$/u.test(before);
  return spaced && before.length >= 50 && before.length <= 100 && !/[.!?:]["”’»)]*$/u.test(before);
}
