const LENGTH = 200;
/** So much stands before the word. */
const BEFORE = 60;

/**
 * The part of a text around the first of the words asked for, as far as the first letters of a word tell: "fishing" also finds "fished". Its
 * beginning when no word is found, as for those left out by the question.
 */
export function snippetOf(text: string, question: string | undefined): string {
  const at = question === undefined ? 0 : Math.max(0, placeOf(text, question) - BEFORE);
  // From the beginning of a word on, and never half a character.
  const start = at === 0 ? 0 : at + Math.max(0, text.slice(at).search(/(?<=\s)\S/));
  return text
    .slice(start, start + LENGTH)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}

function placeOf(text: string, question: string): number {
  const words = question.replaceAll(/-[\p{L}\p{N}]+/gu, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  const stems = words
    .filter((word) => word !== 'or')
    .map((word) => word.slice(0, Math.max(4, word.length - 3)));
  if (stems.length === 0) return 0;
  return text.search(new RegExp(`(?<![\\p{L}\\p{N}])(?:${stems.join('|')})`, 'iu'));
}
