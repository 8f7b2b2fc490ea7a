/**
 * Text without what could steer the reader's screen: control characters, lone surrogates and the two marks that force
 * a writing direction on what follows become U+FFFD; line breaks and tabs stay. The length does not change.
 *
 * @example cleanText('a\u001b[31mb') // 'a\ufffd[31mb'
 */
export function cleanText(text: string): string {
  return text.replace(UNSAFE, '\ufffd');
}

/**
 * The same on one line: every run of white space is one space, and the marks that turn the writing direction around
 * are dropped, since in a terminal or a table they would reorder what stands after them.
 *
 * @example cleanLine(' two\n lines ') // 'two lines'
 */
export function cleanLine(text: string): string {
  return cleanText(text.replace(/\s+/gu, ' ').replace(INVISIBLE, '')).trim();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for.
const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202d\u202e]|\p{Surrogate}/gu;
// Soft hyphen, embeddings, overrides, isolates, byte order mark. The plain marks U+200E and U+200F stay.
const INVISIBLE = /[\u00ad\u202a-\u202e\u2066-\u2069\ufeff]/gu;
