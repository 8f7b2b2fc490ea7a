import type { Quotation, QuotationKind, Range } from '../record/index.ts';
import { firstEndingAfter } from '../text/index.ts';

/** From this share of its words inside quotation marks on, a content is a direct quotation. */
const DIRECT = 0.95;

/**
 * How a content is quoted: `direct` when nearly all of its words stand inside quotation marks, `indirect` when none do,
 * `mixed` between. `quotations` are the outermost ones, in text order.
 */
export function quotationKind(
  text: string,
  content: readonly Range[],
  quotations: readonly Quotation[],
): QuotationKind {
  let words = 0;
  let quoted = 0;
  for (const range of content) {
    for (const match of text.slice(range.start, range.end).matchAll(/[\p{L}\p{N}]+/gu)) {
      words++;
      if (isQuoted(quotations, range.start + match.index)) quoted++;
    }
  }
  if (quoted === 0) return 'indirect';
  return quoted >= DIRECT * words ? 'direct' : 'mixed';
}

/** True when `offset` lies in one of the outermost quotations, which overlap no other of their rank. */
function isQuoted(outermost: readonly Quotation[], offset: number): boolean {
  const quotation = outermost[firstEndingAfter(outermost, offset)];
  return quotation !== undefined && quotation.start <= offset;
}

/** The quotations that stand in no other, in text order. */
export function outermostQuotations(quotations: readonly Quotation[]): Quotation[] {
  const outermost: Quotation[] = [];
  for (const quotation of quotations) {
    const last = outermost.at(-1);
    if (!last || quotation.start >= last.end) outermost.push(quotation);
  }
  return outermost;
}
