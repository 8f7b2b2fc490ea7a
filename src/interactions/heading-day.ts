import type { Analysis, Sentence, TimeExpression } from '../record/index.ts';
import { firstFrom } from '../text/index.ts';

/**
 * The day that stands over a sentence: at the head of its paragraph ("Tue 12. The President received …", "3 March: …"), or alone
 * in a block before it, where several blocks are days (a diary has many, a letterhead one), or in the line that opens its list ("Today's
 * developments:"). Null where none does.
 */
export function headingDay(analysis: Analysis, text: string, { paragraph }: Sentence): string | null {
  const own = openingTime(analysis, text, paragraph);
  if (own) return own.edtf;
  const list = listTime(analysis, text, paragraph);
  if (list) return list.edtf;
  const alone = analysis.paragraphs.flatMap((range) => {
    const time = openingTime(analysis, text, range.index);
    return time && range.end - time.end < LONGEST_REST ? [{ at: range.index, edtf: time.edtf }] : [];
  });
  return alone.length > 1 ? (alone.findLast(({ at }) => at < paragraph)?.edtf ?? null) : null;
}

/** Behind a day that stands alone at most its year, a mark or "(Friday)". */
const LONGEST_REST = 12;

/** The time in the line with a colon that stands before the items "• …" */
function listTime(analysis: Analysis, text: string, paragraph: number): TimeExpression | undefined {
  const lineAt = (index: number) =>
    text.slice(analysis.paragraphs[index]!.start, analysis.paragraphs[index]!.end);
  let at = paragraph;
  while (at > 0 && /^\s*[•*–-]/.test(lineAt(at))) at--;
  if (at === paragraph || !/:\s*$/.test(lineAt(at))) return undefined;
  const { start, end } = analysis.paragraphs[at]!;
  return analysis.times.find((time) => time.start >= start && time.end <= end);
}

function openingTime(analysis: Analysis, text: string, paragraph: number): TimeExpression | null {
  const range = analysis.paragraphs[paragraph];
  const time = range && analysis.times[firstFrom(analysis.times, range.start)];
  if (!time || time.end > range.end || /[\p{L}\d]/u.test(text.slice(range.start, time.start))) return null;
  // "18 to 24 October" alone on its line is over more than an entry; "11–12 — Brandt visits …" and "Tue 19, 1100." are one.
  if (time.edtf?.includes('/') && !/^\s*[—–:.-]\s*\S/.test(text.slice(time.end, range.end))) return null;
  return /^(?:,? \d{1,2}[.:]?\d{2}\b)?\s*(?:[.:–—]|-\s|$)/.test(text.slice(time.end, range.end))
    ? time
    : null;
}
