/**
 * A text that opens with its title line, a blank line after it. Where the text already opens with the title it is left
 * as it is. `headStart` is where the lines after the title begin.
 */
export function withTitle(
  title: string | null,
  body: string,
): { readonly text: string; readonly headStart: number } {
  const trimmed = body.trim();
  if (title === null) return { text: trimmed, headStart: 0 };
  if (trimmed.startsWith(title) && /^\s*(?:\n|$)/.test(trimmed.slice(title.length, title.length + 8))) {
    return { text: trimmed, headStart: title.length };
  }
  return { text: `${title}\n\n${trimmed}`, headStart: title.length };
}
