import type { Range } from '../record/index.ts';

const CLOSING: Readonly<Record<string, string>> = {
  "''": "''",
  '``': "''",
  '“': '”',
  '"': '"',
  '«': '»',
  '‘': '’',
  "'": "'",
};
const OPENING = /''|``|[“"«‘']/g;
const WORD = /[\p{L}\p{N}]/u;

/**
 * From each opening mark of a paragraph to its closing mark, both included, or to the end of the paragraph. A single mark opens only
 * before a word, closes only after one, and counts for nothing if it does not close: most are apostrophes.
 *
 * This is what the network was trained to see (`training/reader/tokens.py`); the language stage knows more of quotations.
 *
 * @example quotedIn('“Yes,” said the minister’s aide') // [{ start: 0, end: 6 }]
 */
export function quotedIn(paragraph: string): Range[] {
  const found: Range[] = [];
  const opening = new RegExp(OPENING);
  /** Single marks that do not close any more. */
  const open = new Set<string>();
  for (let match = opening.exec(paragraph); match; match = opening.exec(paragraph)) {
    const [mark] = match;
    const single = mark === '‘' || mark === "'";
    if (single && (open.has(mark) || !opens(paragraph, match.index))) continue;
    const end = closingEnd(paragraph, match.index + mark.length, CLOSING[mark]!, single);
    if (end === null && single) {
      open.add(mark);
      continue;
    }
    found.push({ start: match.index, end: end ?? paragraph.length });
    opening.lastIndex = found.at(-1)!.end;
  }
  return found;
}

function opens(text: string, at: number): boolean {
  return !WORD.test(text[at - 1] ?? '') && WORD.test(text[at + 1] ?? '');
}

/** Past the next closing mark, or null. */
function closingEnd(text: string, start: number, mark: string, single: boolean): number | null {
  let at = text.indexOf(mark, start);
  while (single && at !== -1 && (/\s/.test(text[at - 1]!) || WORD.test(text[at + 1] ?? ''))) {
    at = text.indexOf(mark, at + 1);
  }
  return at === -1 ? null : at + mark.length;
}
