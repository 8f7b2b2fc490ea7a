import type { Paragraph, Range } from '../record/index.ts';
import { trimRange } from '../text/index.ts';

const NUMBER = /^\s*\(?(?:\d{1,2}|[a-z]|[IVX]{1,5}|[ivx]{1,5})[.)]\s+/;

/** The numbered paragraphs that a list opens with, up to the first without a number; each without its number and the mark that ends it. */
export function numberedItems(text: string, paragraphs: readonly Paragraph[]): Range[] {
  const items: Range[] = [];
  for (const { start, end } of paragraphs) {
    const words = text.slice(start, end);
    const number = NUMBER.exec(words)?.[0];
    if (number === undefined) break;
    const mark = /[.;,]?(?:\s*and)?\s*$/.exec(words)![0];
    const item = trimRange(text, { start: start + number.length, end: end - mark.length });
    if (item) items.push(item);
  }
  return items;
}
