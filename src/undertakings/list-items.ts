import type { Range, Token } from '../record/index.ts';
import { trimRange } from '../text/index.ts';

/**
 * The members of an enumeration, without what joins them: "trade, energy and health, as well as visas" has four.
 *
 * Cuts at commas, semicolons, "and", "or", "as well as", "along with". A member may be one word or many.
 */
export function listItems(text: string, tokens: readonly Token[]): Range[] {
  const items: Range[] = [];
  let current: Range | null = null;
  const close = () => {
    const trimmed = current && trimRange(text, current);
    if (trimmed) items.push(trimmed);
    current = null;
  };
  for (let at = 0; at < tokens.length; at++) {
    const width = joinerAt(tokens, at);
    if (width > 0) {
      close();
      at += width - 1;
    } else {
      const token = tokens[at]!;
      current = { start: current === null ? token.start : (current as Range).start, end: token.end };
    }
  }
  close();
  return items;
}

/** How many tokens join two members here: 0 for none. */
function joinerAt(tokens: readonly Token[], at: number): number {
  const words = tokens.slice(at, at + 3).map((t) => t.lower);
  if (words.join(' ') === 'as well as') return 3;
  if (words[0] === 'along' && words[1] === 'with') return 2;
  return /^(?:,|;|and|or|plus|&)$/.test(words[0] ?? '') ? 1 : 0;
}
